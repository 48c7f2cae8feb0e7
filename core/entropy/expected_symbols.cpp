#include "core/entropy/expected_symbols.h"

#include "core/entropy/scale_model.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace mcwc {
namespace {

/// Bins of equal width that take masses spread evenly over a range.
class Bins {
public:
    Bins(std::int64_t first, std::int64_t width, std::span<double> values)
        : first_(first)
        , width_(width)
        , end_(first + width * static_cast<std::int64_t>(values.size()))
        , values_(values) {}

    std::int64_t first() const { return first_; }
    std::int64_t end() const { return end_; }

    /// `mass` evenly over `count` symbols, `stride` apart, from `begin` on.
    void add(std::int64_t begin, std::int64_t count, std::int64_t stride, double mass) {
        const double each = mass / static_cast<double>(count);
        const std::int64_t stop = std::min(begin + count * stride, end_);
        std::int64_t at = begin;
        if (at < first_) {
            at += (first_ - at + stride - 1) / stride * stride;
        }
        while (at < stop) {
            const std::int64_t bin = (at - first_) / width_;
            const std::int64_t next = std::min(stop, first_ + (bin + 1) * width_);
            const std::int64_t inside = (next - at + stride - 1) / stride;
            values_[static_cast<std::size_t>(bin)] += each * static_cast<double>(inside);
            at += inside * stride;
        }
    }

private:
    std::int64_t first_;
    std::int64_t width_;
    std::int64_t end_;
    std::span<double> values_;
};

/// Where the symbols of a half are, by their index there; plain symbols are one half.
struct HalfPlace {
    bool whole = true;
    unsigned half = 0;

    std::int64_t stride() const { return whole ? 1 : 2; }
    std::int64_t symbol(std::int64_t index) const {
        return whole ? index : 2 * index - static_cast<std::int64_t>(half);
    }
    /// The symbols that share the high part `high` above `shift` raw bits.
    void add(Bins& bins, std::int64_t high, unsigned shift, double mass) const {
        const std::int64_t size = std::int64_t{1} << shift;
        bins.add(symbol(high * size - size / 2), size, stride(), mass);
    }
};

/// High parts beyond the table's reach: excess e of either sign has probability 2^-(2 floor(log2 e) + 2).
void spread_escapes(Bins& bins, const HalfPlace& place, int reach, unsigned shift, double mass) {
    const std::int64_t size = place.stride() << shift;
    const std::int64_t farthest = std::max(std::abs(bins.first()), std::abs(bins.end()));
    for (std::int64_t excess = 1; (reach + excess - 1) * size <= farthest; ++excess) {
        const auto octave = static_cast<int>(std::bit_width(static_cast<std::uint64_t>(excess))) - 1;
        const double part = std::ldexp(mass, -(2 * octave + 2));
        place.add(bins, reach + excess, shift, part);
        place.add(bins, -(reach + excess), shift, part);
    }
}

} // namespace

ExpectedSymbols::ExpectedSymbols(unsigned shape, unsigned trellis, const ShapeSet* shapes)
    : shape_(shape)
    , trellis_(trellis)
    , shapes_(shapes) {
    of_class_.fill(std::vector<std::uint64_t>(max_scale_index - min_scale_index + 1));
}

void ExpectedSymbols::add(std::span<const std::int32_t> symbols, std::size_t cols,
                          const SymbolScales& scales) {
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        const std::size_t row = i / cols;
        const std::size_t col = i % cols;
        const std::int64_t scale = static_cast<std::int64_t>(scales.base) +
                                   (scales.row.empty() ? 0 : scales.row[row]) +
                                   (scales.col.empty() ? 0 : scales.col[col]);
        const auto known = std::clamp<std::int64_t>(scale, min_scale_index, max_scale_index);
        const std::size_t half = trellis_ == 0 ? 0 : static_cast<std::size_t>(symbols[i] & 1);
        ++of_class_[half][static_cast<std::size_t>(known - min_scale_index)];
    }
    symbols_ += symbols.size();
}

double ExpectedSymbols::spread(std::int64_t first, std::int64_t width, std::span<double> values) const {
    std::fill(values.begin(), values.end(), 0.0);
    Bins bins(first, width, values);
    for (unsigned half = 0; half < (trellis_ == 0 ? 1U : 2U); ++half) {
        const ScaleModel& model = ShapeSet::model(shapes_, shape_, half);
        const HalfPlace place{trellis_ == 0, half};
        for (std::size_t i = 0; i < of_class_[half].size(); ++i) {
            if (of_class_[half][i] == 0) {
                continue;
            }
            const ScaleClass scale = scale_class(static_cast<int>(i) + min_scale_index);
            const FrequencyTable& table = model.table(scale.table);
            const double unit = static_cast<double>(of_class_[half][i]) / probability_total;
            for (int high = -table.reach; high <= table.reach; ++high) {
                place.add(bins, high, scale.shift, unit * table.count[table.slot(high)]);
            }
            spread_escapes(bins, place, table.reach, scale.shift, unit * table.count[table.escape_slot()]);
        }
    }
    double inside = 0;
    for (const double value : values) {
        inside += value;
    }
    return std::max(0.0, static_cast<double>(symbols_) - inside);
}

} // namespace mcwc
