#include "widgets/heatmap/heatmap_source.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace mcwc::widgets {
namespace {

constexpr float nothing = std::numeric_limits<float>::quiet_NaN();

std::size_t index_of(int row, int cols, int col) {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(cols) + static_cast<std::size_t>(col);
}

} // namespace

QString HeatmapSource::row_name(int row) const {
    return QString::number(row);
}

QString HeatmapSource::col_name(int col) const {
    return QString::number(col);
}

DenseSource::DenseSource(int rows, int cols)
    : DenseSource(rows, cols, std::vector<float>(index_of(rows, cols, 0), nothing)) {}

DenseSource::DenseSource(int rows, int cols, std::vector<float> values)
    : rows_(rows)
    , cols_(cols)
    , values_(std::move(values)) {}

void DenseSource::set_value(int row, int col, float value) {
    values_[index_of(row, cols_, col)] = value;
}

void DenseSource::set_names(std::vector<QString> rows, std::vector<QString> cols) {
    row_names_ = std::move(rows);
    col_names_ = std::move(cols);
}

float DenseSource::value(int row, int col) const {
    return values_[index_of(row, cols_, col)];
}

QString DenseSource::row_name(int row) const {
    return row_names_.empty() ? HeatmapSource::row_name(row) : row_names_[static_cast<std::size_t>(row)];
}

QString DenseSource::col_name(int col) const {
    return col_names_.empty() ? HeatmapSource::col_name(col) : col_names_[static_cast<std::size_t>(col)];
}

void DenseSource::sample(const QRectF& window, QSize size, HeatmapSummary summary,
                         std::vector<float>& out) const {
    out.assign(index_of(size.height(), size.width(), 0), nothing);
    const auto range = [](double start, double step, int pixel, int count) {
        const int begin = static_cast<int>(std::floor(start + step * pixel));
        const int end = std::max(begin + 1, static_cast<int>(std::floor(start + step * (pixel + 1))));
        return std::pair{std::clamp(begin, 0, count), std::clamp(end, 0, count)};
    };
    const double step_x = window.width() / size.width();
    const double step_y = window.height() / size.height();
    for (int y = 0; y < size.height(); ++y) {
        const auto [row_begin, row_end] = range(window.top(), step_y, y, rows_);
        for (int x = 0; x < size.width(); ++x) {
            const auto [col_begin, col_end] = range(window.left(), step_x, x, cols_);
            float highest = nothing;
            float sum = 0;
            int count = 0;
            for (int r = row_begin; r < row_end; ++r) {
                for (int c = col_begin; c < col_end; ++c) {
                    const float one = value(r, c);
                    if (!std::isnan(one)) {
                        highest = std::fmax(highest, one);
                        sum += one;
                        ++count;
                    }
                }
            }
            if (count > 0) {
                out[index_of(y, size.width(), x)] =
                    summary == HeatmapSummary::Max ? highest : sum / static_cast<float>(count);
            }
        }
    }
}

} // namespace mcwc::widgets
