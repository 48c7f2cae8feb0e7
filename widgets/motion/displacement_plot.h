#pragma once

#include "widgets/motion/motion_plot.h"

namespace mcwc::widgets {

/// The motion of all units as a field of points.
class DisplacementPlot : public MotionPlot {
    Q_OBJECT

public:
    /// What the height of a point is.
    enum class Field {
        Displacement, ///< Unit less reference unit, over the unit: 0 is a unit that stays.
        Position,     ///< The unit, over its reference unit: the diagonal is a unit that stays.
    };

    explicit DisplacementPlot(QWidget* parent = nullptr);

    void set_field(Field field);
    Field field() const { return field_; }
    /// Where a unit's point is in the widget.
    QPointF point_of(int unit) const;

    int unit_at(QPointF position) const override;
    QSize sizeHint() const override { return {360, 240}; }
    QSize minimumSizeHint() const override { return {160, 110}; }

protected:
    QRectF plot_area(const QRectF& area) const override;
    void draw_frame(QPainter& painter, const QRectF& plot) const override;
    void draw_unit(QPainter& painter, const QRectF& plot, int unit) const override;
    void draw_selected(QPainter& painter, const QRectF& plot, int unit) const override;
    int most_units() const override { return 65536; }
    double key_order(int unit) const override;

private:
    QPointF place(const QRectF& plot, int unit) const;

    Field field_ = Field::Displacement;
};

} // namespace mcwc::widgets
