#pragma once

#include "app/gui/shell/view.h"

namespace mcwc::widgets {
class StreamInspector;
struct SymbolPlace;
} // namespace mcwc::widgets

namespace mcwc::gui {

/// The open stream taken apart: map, syntax tree, bytes, symbols, integrity. Frames are read when they are
/// looked into; those of a small stream right after opening.
class BitstreamView : public View {
    Q_OBJECT

public:
    explicit BitstreamView(Workspace& workspace, QWidget* parent = nullptr);

    QString title() const override { return tr("Bitstream"); }
    bool applies_to(const Document& document) const override { return document.stream.has_value(); }
    void show_document(const DocumentPtr& document) override;
    void show_figures(const ReportPtr& report, FigureState state, bool stale) override;
    void show_selection(const Selection& selection) override;
    bool begin_find() override;

    widgets::StreamInspector* inspector() const { return inspector_; }
    /// Checks every checksum; the marks in tree and map follow.
    void check();

private:
    void follow_part(std::int64_t frame);
    bool show_bytes(const ByteRange& range);
    void read_frame(std::int64_t frame);
    void read_histogram(const widgets::SymbolPlace& place);
    void fill_looks(const StreamReport& report);
    std::int64_t frame_of_layer(int layer) const;
    int layer_of_frame(std::int64_t frame) const;

    Workspace& workspace_;
    DocumentPtr document_;
    widgets::StreamInspector* inspector_;
    Selection shown_;
    bool following_ = false;
};

} // namespace mcwc::gui
