#pragma once

#include "widgets/heatmap/color_map.h"
#include "widgets/heatmap/heatmap_source.h"

#include <QImage>
#include <QPoint>
#include <QRectF>
#include <QString>
#include <QWidget>

#include <memory>
#include <optional>

namespace mcwc::widgets {

/// A matrix as colours, with axes, never higher than its width asks for, zoomed from all of it down to single
/// cells with their values. Mouse: the wheel zooms about the pointer, dragging pans, a click chooses a cell,
/// a double click shows all. Keys: arrows move the current cell (with Shift ten cells, with Ctrl they pan), +
/// and - zoom, 0 shows all, Home and End go along the row, Return activates.
class HeatmapView : public QWidget {
    Q_OBJECT

public:
    explicit HeatmapView(QWidget* parent = nullptr);

    /// Null: the empty text is shown. Shows all of it, without a current cell.
    void set_source(std::shared_ptr<const HeatmapSource> source);
    const HeatmapSource* source() const { return source_.get(); }
    std::shared_ptr<const HeatmapSource> shared_source() const { return source_; }
    /// The source has other values than before.
    void refresh();
    void set_empty_text(const QString& text);
    /// What rows and columns are, e.g. "unit of layer 4"; empty: no title on that axis.
    void set_axis_titles(const QString& rows, const QString& cols);
    /// What the values are, for read-outs, e.g. "cosine".
    void set_quantity(const QString& quantity) { quantity_ = quantity; }

    void set_color_map(ColorMap map);
    void set_range(double low, double high);
    void set_summary(HeatmapSummary summary);
    ColorMap color_map() const { return map_; }
    double low() const { return low_; }
    double high() const { return high_; }

    /// The part in sight, in cells: x and width along columns.
    QRectF window() const { return window_; }
    /// Moved and scaled to fit inside the matrix; emits window_changed when that is a change.
    void set_window(const QRectF& window);
    void show_all();
    /// Zooms by a factor (> 1: closer) about a point of the widget.
    void zoom_about(QPointF position, double factor);
    bool shows_all() const;
    /// Visible cells as whole columns and rows.
    QRect visible_cells() const;

    /// x is the column, y the row.
    std::optional<QPoint> current() const { return current_; }
    /// Scrolls there; does not emit current_changed.
    void set_current(std::optional<QPoint> cell);
    /// "row 3, column 5: cosine 0.412".
    QString cell_text(QPoint cell) const;

    QRectF plot_area() const;
    std::optional<QPoint> cell_at(QPointF position) const;
    QRectF cell_rect(QPoint cell) const;

    /// Draws everything but focus and pointer into `area`, for exports.
    void draw(QPainter& painter, const QRectF& area) const;

    QSize sizeHint() const override { return {320, 340}; }
    QSize minimumSizeHint() const override { return {120, 130}; }

Q_SIGNALS:
    void window_changed(const QRectF& window);
    void current_changed(int row, int col); ///< By the user.
    void activated(int row, int col);
    void hovered(int row, int col); ///< The cell under the pointer; -1, -1: none.

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Placed {
        QRectF plot;
        QRectF window;
        double cell = 1; ///< Pixels along a cell's side.
    };
    struct Margins {
        double left = 0;
        double below = 0;
    };
    Margins margins() const;
    Placed place(const QRectF& area) const;
    QRectF fitted(QRectF window) const;
    QImage picture(const Placed& placed, double pixel_ratio) const;
    void draw_axes(QPainter& painter, const Placed& placed) const;
    void draw_axis(QPainter& painter, const Placed& placed, bool of_rows) const;
    void draw_cells(QPainter& painter, const Placed& placed) const;
    void draw_marker(QPainter& painter, const Placed& placed) const;
    void limit_height();
    void choose(QPoint cell);
    bool move_current(QKeyEvent* event);
    void pan_by(double cols, double rows);
    double color_position(float value) const;

    std::shared_ptr<const HeatmapSource> source_;
    QString empty_text_;
    QString row_title_;
    QString col_title_;
    QString quantity_;
    ColorMap map_ = ColorMap::Viridis;
    HeatmapSummary summary_ = HeatmapSummary::Max;
    double low_ = 0;
    double high_ = 1;
    QRectF window_;
    std::optional<QPoint> current_;
    mutable QImage image_; ///< Of plot_area() and window_; null: to be made anew.
    QPointF pressed_at_;
    QRectF pressed_window_;
    bool pressed_ = false;
    bool dragging_ = false;
};

} // namespace mcwc::widgets
