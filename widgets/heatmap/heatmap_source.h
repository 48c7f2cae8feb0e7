#pragma once

#include <QPoint>
#include <QRect>
#include <QRectF>
#include <QSize>
#include <QString>

#include <vector>

namespace mcwc::widgets {

/// What a pixel shows of the cells under it when there are several.
enum class HeatmapSummary {
    Mean,
    Max, ///< Single bright cells stay visible at every zoom.
};

/// A matrix to look at: x runs over columns, y over rows. Constant while it is shown; called on the thread of
/// the widget for every picture, so sample() must be fast.
class HeatmapSource {
public:
    HeatmapSource() = default;
    HeatmapSource(const HeatmapSource&) = delete;
    HeatmapSource& operator=(const HeatmapSource&) = delete;
    virtual ~HeatmapSource() = default;

    virtual int rows() const = 0;
    virtual int cols() const = 0;
    /// NaN: there is no value (yet).
    virtual float value(int row, int col) const = 0;
    /// Fills out[y * size.width() + x] for an image of `size` over `window` (in cells, with fractions).
    virtual void sample(const QRectF& window, QSize size, HeatmapSummary summary,
                        std::vector<float>& out) const = 0;
    /// Names on the axes, by default the number.
    virtual QString row_name(int row) const;
    virtual QString col_name(int col) const;
};

/// A small matrix in memory.
class DenseSource : public HeatmapSource {
public:
    /// All cells start as NaN.
    DenseSource(int rows, int cols);
    DenseSource(int rows, int cols, std::vector<float> values);

    void set_value(int row, int col, float value);
    /// One name for each row or column; empty: numbers.
    void set_names(std::vector<QString> rows, std::vector<QString> cols);

    int rows() const override { return rows_; }
    int cols() const override { return cols_; }
    float value(int row, int col) const override;
    void sample(const QRectF& window, QSize size, HeatmapSummary summary,
                std::vector<float>& out) const override;
    QString row_name(int row) const override;
    QString col_name(int col) const override;

private:
    int rows_;
    int cols_;
    std::vector<float> values_;
    std::vector<QString> row_names_;
    std::vector<QString> col_names_;
};

} // namespace mcwc::widgets
