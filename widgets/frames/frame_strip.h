#pragma once

#include "widgets/frames/frame_shapes.h"

#include <QAbstractScrollArea>
#include <QString>

#include <optional>
#include <vector>

namespace mcwc::widgets {

/// One layer of the strip. Bits that are all 0 mean: not known yet; the bar is then an outline.
struct FrameBar {
    FrameKind kind = FrameKind::Keyframe;
    QString stack;           ///< Bars of different stacks stand apart and are named by it.
    QString label;           ///< Under the bar, e.g. the layer's number.
    quint64 weight_bits = 0; ///< Coded weights and exactly kept tensors.
    quint64 scale_bits = 0;
    quint64 motion_bits = 0;
    quint64 other_bits = 0;      ///< Gains, shared bases and headers.
    double bits_per_weight = -1; ///< Negative: not known.
    QString detail;              ///< Further lines of the tool tip.
    bool by_hand = false;        ///< Its kind was chosen by hand: it is marked.
    bool can_toggle = false;     ///< Its kind may be changed by hand.

    quint64 bits() const { return weight_bits + scale_bits + motion_bits + other_bits; }
};

/// A bar for each layer as in a video stream analyser: height = bits, split by what they are spent on;
/// keyframes and predicted frames in their own colours and shapes.
/// Keys: Left, Right, Home, End, PageUp, PageDown select; + and - zoom, 0 fits all; K toggles a keyframe, as
/// a double click and the context menu do. Ctrl+wheel zooms.
class FrameStrip : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit FrameStrip(QWidget* parent = nullptr);

    void set_frames(std::vector<FrameBar> frames);
    const std::vector<FrameBar>& frames() const { return frames_; }
    /// Figures are shown dimmed while newer ones are on their way.
    void set_stale(bool stale);
    bool is_stale() const { return stale_; }
    /// Text in the middle when there are no frames.
    void set_empty_text(const QString& text);

    std::optional<int> selected() const { return selected_; }
    /// Selects and scrolls there; emits frame_selected when that is a change.
    void select(std::optional<int> frame);

    /// 1 fits all frames into the width; larger values scroll.
    double zoom() const { return zoom_; }
    void set_zoom(double zoom);

    /// The bar's column in the viewport; what a click selects.
    QRect frame_rect(int frame) const;
    std::optional<int> frame_at(QPoint position) const;
    QString frame_text(int frame) const;
    /// What toggling would do, for a menu.
    QString toggle_text(int frame) const;

    /// Draws what is in sight, in the viewport's size.
    void draw(QPainter& painter) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void frame_selected(int frame);  ///< -1: none.
    void frame_activated(int frame); ///< Return was pressed on it.
    void keyframe_toggle_wanted(int frame);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void layout_frames();
    void want_toggle(std::optional<int> frame);
    double pitch() const;
    double left_of(int frame) const;
    void draw_bar(QPainter& painter, int frame) const;
    void draw_label(QPainter& painter, int frame, int every) const;
    int label_interval() const;
    QRectF bar_area() const;

    std::vector<FrameBar> frames_;
    std::vector<int> gaps_before_; ///< How many stack changes stand left of each frame.
    quint64 highest_ = 0;
    std::optional<int> selected_;
    std::optional<int> hovered_;
    double zoom_ = 1;
    bool stale_ = false;
    QString empty_text_;
};

} // namespace mcwc::widgets
