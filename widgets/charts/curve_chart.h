#pragma once

#include "widgets/charts/chart_content.h"

#include <QPixmap>
#include <QString>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace mcwc::widgets {

class ChartPicture;

/// What is told of a point when it is pointed at.
struct ChartReadOut {
    QString title;
    std::vector<std::pair<QString, QString>> figures; ///< Name and value with its unit.

    QString sentence() const; ///< All in one line.
};

/// Curves that can be pointed at. The pointer shows a point's figures; a click makes it the current one; a
/// drag brushes: it selects the points in a rectangle. The wheel zooms about the pointer, the middle button
/// pans, a double click on nothing shows everything again. Left and right go along a curve, up and down to
/// the next curve, Home and End to its ends; Enter uses the current point; + and - zoom, 0 shows everything;
/// Escape drops the brush, then the current point.
class CurveChart : public QWidget {
    Q_OBJECT

public:
    explicit CurveChart(QWidget* parent = nullptr);
    ~CurveChart() override;

    /// Keeps the current point, the brush and the zoom where they still mean something: where the series of
    /// the same place has the same name.
    void set_content(const ChartContent& content);
    const ChartContent& content() const { return content_; }
    /// Shown where there is nothing to draw.
    void set_empty_text(const QString& text);
    /// Gives the figures of a point; empty: nothing is told.
    void set_read_out(std::function<ChartReadOut(ChartPointId)> read_out);

    ChartPointId current() const { return current_; }
    /// Emits nothing.
    void set_current(ChartPointId point);
    /// A point with a ring around it, e.g. that of the present settings.
    void set_ringed(ChartPointId point);
    ChartPointId ringed() const { return ringed_; }
    ChartPointId hovered() const { return hovered_; }

    /// The brushed points, by series and place; empty: there is no brush.
    const std::vector<ChartPointId>& brushed() const { return brushed_; }
    /// Brushes what is in a rectangle (of the widget's pixels); emits brush_changed.
    void brush(const QRectF& area);
    void clear_brush();

    /// The part in sight.
    ChartRange range() const;
    bool is_zoomed() const { return window_.has_value(); }
    void zoom_to(const ChartRange& range);
    void zoom_to_brush();
    void show_all();
    /// Where a point is, in the widget's pixels.
    QPointF position_of(ChartPointId point) const;

    QSize sizeHint() const override { return {560, 320}; }
    QSize minimumSizeHint() const override { return {260, 220}; }

Q_SIGNALS:
    /// The user moved the current point; not valid: away from all points.
    void current_changed(mcwc::widgets::ChartPointId point);
    /// The user wants to use a point: Enter, or a double click on it.
    void activated(mcwc::widgets::ChartPointId point);
    void brush_changed();
    void zoom_changed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const ChartPicture& picture() const;
    const ChartPoint* point_at(ChartPointId point) const;
    bool can_be_pointed_at(ChartPointId point) const;
    ChartPointId nearest(QPointF position, double within) const;
    void for_each_point(const std::function<void(ChartPointId, const ChartPoint&)>& body) const;
    void choose(ChartPointId point);
    void step_along(int step);
    void step_across(int step);
    void zoom_about(QPointF center, double factor);
    void pan_by(QPointF pixels);
    void relayout();
    void describe();
    QRectF place_call_out(QSizeF size, QPointF at) const;
    void draw_call_out(QPainter& painter, ChartPointId point) const;
    void draw_rings(QPainter& painter) const;

    ChartContent content_;
    QString empty_text_;
    std::function<ChartReadOut(ChartPointId)> read_out_;
    std::optional<ChartRange> window_;
    ChartPointId current_;
    ChartPointId ringed_;
    ChartPointId hovered_;
    std::vector<ChartPointId> brushed_;
    bool by_keys_ = false;           ///< The current point was last moved by keys: its figures are shown.
    std::optional<QPointF> pressed_; ///< Where the left button went down.
    std::optional<QPointF> panned_;  ///< Where the pointer was last, while panning.
    QRectF rubber_;                  ///< The brush while it is drawn.
    mutable std::unique_ptr<ChartPicture> picture_; ///< Laid out when first needed.
    mutable QPixmap drawn_;
};

} // namespace mcwc::widgets
