#pragma once

#include <QColor>
#include <QString>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace mcwc::widgets {

/// Counts in bins as bars, and over them a line of what was expected.
struct Distribution {
    double first = 0; ///< Lower edge of the first bin.
    double bin_width = 1;
    std::vector<double> bars;
    std::vector<double> line; ///< Empty, or one value a bin.
    QString bar_name;         ///< "found"
    QString line_name;        ///< "expected"
    QString axis_name;        ///< Of the bins' axis, with its unit.
    /// What a bin holds, for the read-out, e.g. "symbol 3". Called with its number.
    std::function<QString(std::size_t bin)> bin_name;
};

/// A histogram with a read-out under the pointer (or the keyboard's cursor: left, right). The counts are on a
/// linear or a logarithmic axis.
class DistributionChart : public QWidget {
    Q_OBJECT

public:
    explicit DistributionChart(QWidget* parent = nullptr);

    void set_distribution(Distribution distribution);
    /// Nothing to show: why, or what to do.
    void set_empty(const QString& text);
    void set_logarithmic(bool logarithmic);
    bool is_logarithmic() const { return logarithmic_; }
    void set_bar_color(const QColor& color);
    const Distribution& distribution() const { return distribution_; }
    /// The line of text about the bin under the cursor, or about all of them.
    QString read_out() const;
    std::optional<std::size_t> bin_at(QPointF position) const;
    void set_cursor_bin(std::optional<std::size_t> bin);

    QSize sizeHint() const override { return {320, 170}; }
    QSize minimumSizeHint() const override { return {160, 76}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool names_axis() const;
    QRectF plot() const;
    double height_of(double value) const; ///< 0 to 1.
    double left_of(double bin) const;
    void draw_axes(QPainter& painter) const;
    void draw_bars(QPainter& painter) const;
    void draw_line(QPainter& painter) const;

    Distribution distribution_;
    QString empty_text_;
    QColor bar_color_;
    double highest_ = 0;
    bool logarithmic_ = false;
    std::optional<std::size_t> cursor_;
};

} // namespace mcwc::widgets
