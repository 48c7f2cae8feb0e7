#pragma once

#include "core/bitstream/integrity.h"
#include "core/bitstream/trace.h"
#include "core/codec/symbol_histogram.h"
#include "widgets/inspector/part_style.h"

#include <QWidget>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

class QLabel;
class QPushButton;
class QSplitter;
class QTreeView;

namespace mcwc::widgets {

class ElidedLabel;
class FindBar;
class HexView;
class MapPanel;
class SymbolPanel;
class SyntaxTree;
class SyntaxTreeModel;

/// The symbols that a histogram is wanted of: a plane of a frame, or one slice of it.
struct SymbolPlace {
    std::int64_t frame = -1;
    std::int64_t plane = -1;
    std::int64_t slice = -1; ///< Negative: the whole plane.

    bool operator==(const SymbolPlace&) const = default;
};

/// A stream taken apart: map, syntax tree, bytes and symbols of one selection. What is selected in one is
/// selected in all. It holds no file: frames, histograms and checks are asked for by signals and handed in.
class StreamInspector : public QWidget {
    Q_OBJECT

public:
    explicit StreamInspector(QWidget* parent = nullptr);

    void set_stream(std::shared_ptr<const bitstream::TraceNode> outline, std::span<const std::byte> bytes,
                    std::shared_ptr<const void> owner);
    /// How the symbols of each frame are drawn.
    void set_frame_looks(std::vector<PartLook> looks);
    /// One line under all: file totals.
    void set_summary(const QString& summary);
    /// Selects a frame's node; does nothing when there is none.
    void show_frame(std::int64_t frame);
    /// Selects a node everywhere.
    void select(const bitstream::TraceNode* node);
    const bitstream::TraceNode* selected() const { return selected_node_; }
    /// Null: not checked. `running`: a check is under way.
    void set_integrity(std::shared_ptr<const bitstream::IntegrityReport> report, bool running);
    /// Ignored unless it is of the place that was asked for last.
    void set_histogram(const SymbolPlace& place, const SymbolHistogram& histogram);
    void set_histogram_problem(const SymbolPlace& place, const QString& text);
    /// What stands where a plane's symbols can't be had, e.g. for version 0; empty: they can.
    void set_no_histograms(const QString& why) { no_histograms_ = why; }

    SyntaxTree* syntax() const { return syntax_; }
    SyntaxTreeModel* model() const { return model_; }
    QTreeView* tree() const { return tree_; }
    HexView* hex() const { return hex_; }
    MapPanel* map_panel() const { return map_; }
    FindBar* find_bar() const { return find_; }
    SymbolPanel* symbols() const { return symbols_; }
    QPushButton* check_button() const { return check_; }
    QString integrity_text() const;

Q_SIGNALS:
    /// A node was selected here; its frame, or -1.
    void frame_chosen(qint64 frame);
    void frame_wanted(qint64 frame);
    void check_wanted();
    void histogram_wanted(const mcwc::widgets::SymbolPlace& place);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* build_tree_card();
    QWidget* build_hex_card();
    void follow_tree();
    void follow_byte(quint64 offset);
    void show_bytes(const bitstream::TraceNode& node);
    void want_histogram(const bitstream::TraceNode* node);
    void show_integrity();

    SyntaxTree* syntax_;
    SyntaxTreeModel* model_;
    QTreeView* tree_;
    HexView* hex_;
    MapPanel* map_;
    FindBar* find_;
    SymbolPanel* symbols_;
    ElidedLabel* selected_;
    ElidedLabel* summary_;
    QLabel* integrity_icon_;
    ElidedLabel* integrity_;
    QPushButton* check_;
    const bitstream::TraceNode* selected_node_ = nullptr;
    std::shared_ptr<const bitstream::IntegrityReport> report_;
    SymbolPlace place_;
    QString no_histograms_;
    bool checking_ = false;
    bool following_ = false;
};

} // namespace mcwc::widgets
