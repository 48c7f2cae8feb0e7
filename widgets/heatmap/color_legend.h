#pragma once

#include "widgets/heatmap/color_map.h"

#include <QString>
#include <QWidget>

namespace mcwc::widgets {

/// A map's colours as a bar with the values at its ends and in its middle, and what they measure.
class ColorLegend : public QWidget {
    Q_OBJECT

public:
    explicit ColorLegend(QWidget* parent = nullptr);

    void set_map(ColorMap map);
    /// `quantity` names what is measured, with its unit.
    void set_scale(double low, double high, const QString& quantity);
    double low() const { return low_; }
    double high() const { return high_; }
    ColorMap map() const { return map_; }
    QString quantity() const { return quantity_; }

    /// Draws into a rectangle of the size hint's height.
    void draw(QPainter& painter, const QRectF& area) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    ColorMap map_ = ColorMap::Viridis;
    double low_ = 0;
    double high_ = 1;
    QString quantity_;
};

/// A figure with as many digits as its scale needs, with a true minus sign.
QString scale_text(double value, double span);

} // namespace mcwc::widgets
