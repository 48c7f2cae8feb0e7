#pragma once

#include "widgets/inspector/part_style.h"
#include "widgets/inspector/syntax_tree.h"

#include <QPixmap>
#include <QWidget>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace mcwc::widgets {

/// The bytes of a stream as areas: a treemap (area = bytes, nested as the syntax is) or a ribbon that runs
/// left to right, row by row, in the order of the file. Colour and pattern say what bytes are spent on. Only
/// what is large enough to be seen is drawn, so the size of the stream does not matter.
class ByteMap : public QWidget {
    Q_OBJECT

public:
    enum class Layout { Treemap, Linear };
    static constexpr int label_height = 16; ///< Pixels that a divided node's name takes.

    explicit ByteMap(QWidget* parent = nullptr);

    /// `tree` must outlive the map.
    void set_tree(SyntaxTree* tree);
    /// Kinds of frames by frame number: how symbols are drawn.
    void set_frame_looks(std::vector<PartLook> looks);
    void set_layout(Layout layout);
    Layout layout_kind() const { return layout_; }
    /// Marks a node; zooms out as far as it takes to have it in sight.
    void select(const bitstream::TraceNode* node);
    const bitstream::TraceNode* selected() const { return selected_; }
    /// Fills the map with a node that has an inside; null or the root: the whole file. Asks for the inside of
    /// a frame that was not read yet.
    void zoom_to(const bitstream::TraceNode* node);
    const bitstream::TraceNode* zoomed() const { return zoomed_; }
    /// The node drawn at a place, or null.
    const bitstream::TraceNode* node_at(QPointF position) const;
    /// Where a node is drawn; of the ribbon, its first piece. Empty when it is not.
    QRectF rect_of(const bitstream::TraceNode* node) const;
    /// One line about a node: names from the file down, size, share of the file.
    QString node_text(const bitstream::TraceNode* node) const;
    /// Bytes of the file by look, of what is known of it.
    std::vector<std::pair<PartLook, std::uint64_t>> bytes_by_look() const;

    QSize sizeHint() const override { return {360, 240}; }
    QSize minimumSizeHint() const override { return {160, 100}; }

Q_SIGNALS:
    void node_chosen(const mcwc::bitstream::TraceNode* node);
    void zoom_changed(const mcwc::bitstream::TraceNode* node);
    /// Null when the pointer left.
    void node_hovered(const mcwc::bitstream::TraceNode* node);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    using Node = bitstream::TraceNode;
    /// A drawn node; those inside come behind it.
    struct Cell {
        QRectF rect;
        const Node* node = nullptr;
        int depth = 0;
        bool divided = false; ///< Its inside is drawn too.
    };

    void invalidate();
    void lay_out();
    void lay_out_inside(const Node* node, const QRectF& area, int depth);
    void draw_treemap(QPainter& painter) const;
    void draw_cell(QPainter& painter, const Cell& cell) const;
    void draw_linear(QPainter& painter) const;
    void draw_selection(QPainter& painter) const;
    PartLook symbols_look(std::int64_t frame) const;
    PartLook main_look(const Node* node) const;
    PartLook look_at(std::uint64_t bit) const;
    const Node* node_on_ribbon(QPointF position) const;
    int ribbon_rows() const;
    QRectF ribbon_row(int row) const;
    std::vector<QRectF> ribbon_pieces(const Node& node) const;
    const Node* step(int key) const;
    void choose(const Node* node);

    SyntaxTree* tree_ = nullptr;
    std::vector<PartLook> frame_looks_;
    Layout layout_ = Layout::Treemap;
    const Node* zoomed_ = nullptr; ///< Null: the root.
    const Node* selected_ = nullptr;
    const Node* hovered_ = nullptr;
    std::vector<Cell> cells_;
    mutable std::unordered_map<const Node*, PartLook> main_looks_;
    QPixmap picture_;
    bool laid_out_ = false;
};

} // namespace mcwc::widgets
