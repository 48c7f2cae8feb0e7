#pragma once

#include "widgets/motion/motion_plot.h"

namespace mcwc::widgets {

/// Units of the reference layer in a column on the left, units of this layer on the right, and a line for
/// each match: strong ones thick, bright and on top. At most `most_lines`, the strongest.
class SlopeGraph : public MotionPlot {
    Q_OBJECT

public:
    static constexpr int most_lines = 1500;

    explicit SlopeGraph(QWidget* parent = nullptr);

    int unit_at(QPointF position) const override;
    QSize sizeHint() const override { return {300, 360}; }
    QSize minimumSizeHint() const override { return {140, 120}; }

protected:
    QRectF plot_area(const QRectF& area) const override;
    void draw_frame(QPainter& painter, const QRectF& plot) const override;
    void draw_unit(QPainter& painter, const QRectF& plot, int unit) const override;
    void draw_selected(QPainter& painter, const QRectF& plot, int unit) const override;
    int most_units() const override { return most_lines; }
    double key_order(int unit) const override { return unit; }

private:
    double height_of(const QRectF& plot, int unit) const;
    QPainterPath line_of(const QRectF& plot, int unit) const;
};

} // namespace mcwc::widgets
