#pragma once

#include "widgets/charts/chart_content.h"
#include "widgets/theme/colors.h"

#include <QFont>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <memory>

class QPainter;

namespace mcwc::widgets {

/// How a chart is drawn, and what stands around it.
struct ChartLook {
    Colors colors = light_colors();
    QFont font = {};
    bool legend = false;  ///< Below the axis; for pictures that have no legend beside them.
    QString title = {};   ///< Above the chart.
    QString caption = {}; ///< Below everything, small, as many lines as it takes.
};

/// A chart laid out for one size: it can be drawn with any painter, and knows where its points are. Needs a
/// QApplication, but no window.
class ChartPicture {
public:
    ChartPicture(const ChartContent& content, const ChartRange& range, const ChartLook& look, QSizeF size);
    ~ChartPicture();
    ChartPicture(const ChartPicture&) = delete;
    ChartPicture& operator=(const ChartPicture&) = delete;

    /// Without a background.
    void draw(QPainter& painter, QPointF top_left) const;
    const QRectF& plot_area() const { return plot_; }
    QPointF position_of(double x, double y) const;
    double x_at(double position) const;
    double y_at(double position) const;

private:
    struct Scene;

    void lay_out(QSizeF size);
    void draw_labels(QPainter& painter) const;
    void draw_legend(QPainter& painter) const;

    ChartContent content_;
    ChartRange range_;
    ChartLook look_;
    QSizeF size_;
    QRectF plot_;
    double legend_top_ = 0;
    double caption_top_ = 0;
    std::unique_ptr<Scene> scene_;
};

} // namespace mcwc::widgets
