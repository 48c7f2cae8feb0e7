#include "core/codec/modelled_block_choice.h"

#include "core/entropy/scale_model.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

namespace mcwc {
namespace {

/// Where sign, exponent and mantissa are in an element; integers are all mantissa.
struct ElementLayout {
    unsigned exponent_bits = 0;
    unsigned mantissa_bits = 8;
    bool has_sign = false;
};

ElementLayout layout_of(DType dtype) {
    switch (dtype) {
    case DType::F16:
        return {5, 10, true};
    case DType::BF16:
        return {8, 7, true};
    case DType::F32:
    case DType::C64:
        return {8, 23, true};
    case DType::F64:
        return {11, 52, true};
    case DType::F8_E4M3:
    case DType::F8_E4M3FNUZ:
        return {4, 3, true};
    case DType::F8_E5M2:
    case DType::F8_E5M2FNUZ:
        return {5, 2, true};
    default:
        return {0, std::max(8U, dtype_bits(dtype) / 8 * 8), false};
    }
}

/// Mantissa bits that are modelled at most, and bits of an integer.
constexpr unsigned modelled_mantissa_bits = 3;
constexpr unsigned modelled_integer_bits = 8;
constexpr unsigned most_low_bits = 24;
constexpr unsigned most_further_bits = 32;

std::vector<std::uint64_t> load_elements(std::span<const std::byte> bytes, unsigned element_size) {
    std::vector<std::uint64_t> elements(bytes.size() / element_size);
    const std::byte* at = bytes.data();
    for (std::uint64_t& element : elements) {
        for (unsigned b = 0; b < element_size; ++b) {
            element |= std::to_integer<std::uint64_t>(at[b]) << (8 * b);
        }
        at += element_size;
    }
    return elements;
}

/// Frequencies of the cells of 2^cell_width numbers, and of the numbers in the first cell by their bit width.
struct Histogram {
    unsigned cell_width = 0;
    unsigned cells_log2 = 0;
    std::vector<std::uint64_t> cells;
    std::vector<std::uint64_t> first;
    std::uint64_t total = 0;
};

Histogram histogram_of(std::span<const std::uint64_t> numbers, unsigned width, unsigned cell_width) {
    Histogram result;
    result.cell_width = cell_width;
    result.cells_log2 = width - cell_width;
    result.cells.resize(std::size_t{1} << result.cells_log2);
    result.first.resize(cell_width + 1);
    result.total = numbers.size();
    for (const std::uint64_t number : numbers) {
        ++result.cells[number >> cell_width];
        if (number >> cell_width == 0) {
            ++result.first[static_cast<std::size_t>(std::bit_width(number))];
        }
    }
    return result;
}

/// What slower decoding of an element is held to be worth, in bits.
constexpr double slowness = 0.05;

/// What an interval costs: the bits of what is in it, its table entry, the share of probability that it takes
/// at least; and, where it is wider than the cells, a little for the slower decoding.
double interval_cost(const Histogram& histogram, std::uint64_t count, unsigned width, bool exceptional) {
    constexpr double table_bits = 8;
    if (count == 0) {
        return 0;
    }
    const auto in_it = static_cast<double>(count);
    const auto all = static_cast<double>(histogram.total);
    const double bits = std::min<double>(probability_bits, std::log2(all / in_it));
    const double wasted = std::max(0.0, all / probability_total - in_it) * 1.4427;
    return in_it * (bits + width + (exceptional ? slowness : 0)) + wasted + table_bits;
}

/// The numbers 0, 1, 2-3, 4-7 ... of the first cell: for blocks with many zeros.
std::vector<std::pair<Interval, std::uint64_t>> chain_of_first(const Histogram& histogram) {
    std::vector<std::pair<Interval, std::uint64_t>> chain;
    for (unsigned bits = 0; bits < histogram.first.size(); ++bits) {
        if (histogram.first[bits] != 0) {
            const Interval interval =
                bits == 0 ? Interval{0, 0} : Interval{std::uint64_t{1} << (bits - 1), bits - 1};
            chain.emplace_back(interval, histogram.first[bits]);
        }
    }
    return chain;
}

/// Joins halves from the cells up wherever that is cheaper.
class IntervalChooser {
public:
    explicit IntervalChooser(const Histogram& histogram)
        : histogram_(histogram) {
        const unsigned low_bits = std::min(histogram.cell_width, most_low_bits);
        counts_.push_back(histogram.cells);
        costs_.emplace_back(histogram.cells.size());
        joined_.emplace_back(histogram.cells.size(), true);
        for (std::size_t i = 0; i < histogram.cells.size(); ++i) {
            costs_[0][i] = interval_cost(histogram, histogram.cells[i], histogram.cell_width, false);
        }
        // Where elements have different numbers of low bits, all of them are decoded more slowly.
        double chain = slowness * static_cast<double>(histogram.total);
        for (const auto& [interval, count] : chain_of_first(histogram)) {
            chain += interval_cost(histogram, count, interval.width, true);
        }
        chained_ = chain < costs_[0][0];
        costs_[0][0] = std::min(costs_[0][0], chain);
        for (unsigned level = 1; level <= histogram.cells_log2; ++level) {
            add_level(level, low_bits + most_further_bits);
        }
    }

    double cost() const { return costs_.back()[0]; }
    std::vector<Interval> intervals() const {
        std::vector<Interval> result;
        collect(histogram_.cells_log2, 0, result);
        return result;
    }

private:
    void add_level(unsigned level, unsigned widest) {
        const std::size_t size = histogram_.cells.size() >> level;
        const unsigned width = histogram_.cell_width + level;
        const auto& below = counts_.back();
        const auto& below_costs = costs_.back();
        std::vector<std::uint64_t> counts(size);
        std::vector<double> costs(size);
        std::vector<bool> joined(size, false);
        for (std::size_t i = 0; i < size; ++i) {
            counts[i] = below[2 * i] + below[2 * i + 1];
            costs[i] = below_costs[2 * i] + below_costs[2 * i + 1];
            const double whole = interval_cost(histogram_, counts[i], width, true);
            if (width <= widest && whole < costs[i]) {
                costs[i] = whole;
                joined[i] = true;
            }
        }
        counts_.push_back(std::move(counts));
        costs_.push_back(std::move(costs));
        joined_.push_back(std::move(joined));
    }
    void collect(unsigned level, std::size_t i, std::vector<Interval>& result) const {
        if (counts_[level][i] == 0) {
            return;
        }
        if (level == 0 && i == 0 && chained_) {
            for (const auto& part : chain_of_first(histogram_)) {
                result.push_back(part.first);
            }
        } else if (joined_[level][i]) {
            const unsigned width = histogram_.cell_width + level;
            result.push_back({static_cast<std::uint64_t>(i) << width, width});
        } else {
            collect(level - 1, 2 * i, result);
            collect(level - 1, 2 * i + 1, result);
        }
    }

    const Histogram& histogram_;
    bool chained_ = false;
    std::vector<std::vector<std::uint64_t>> counts_; ///< By level, then by node.
    std::vector<std::vector<double>> costs_;
    std::vector<std::vector<bool>> joined_;
};

/// Pairs of cells become cells.
Histogram coarser(const Histogram& fine) {
    Histogram result;
    result.cell_width = fine.cell_width + 1;
    result.cells_log2 = fine.cells_log2 - 1;
    result.total = fine.total;
    result.cells.resize(fine.cells.size() / 2);
    for (std::size_t i = 0; i < result.cells.size(); ++i) {
        result.cells[i] = fine.cells[2 * i] + fine.cells[2 * i + 1];
    }
    result.first = fine.first;
    result.first.push_back(fine.cells[1]);
    return result;
}

/// Symbols of all numbers, looked up by cell; in the first cell, by bit width.
std::vector<std::uint8_t> symbols_of(const ElementCut& cut, const Histogram& histogram) {
    std::vector<std::uint8_t> by_cell(histogram.cells.size());
    std::array<std::uint8_t, 65> by_bits{};
    for (std::size_t s = 0; s < cut.intervals.size(); ++s) {
        const auto [start, width] = cut.intervals[s];
        const auto symbol = static_cast<std::uint8_t>(s);
        if (width >= histogram.cell_width) {
            const auto first = by_cell.begin() + static_cast<std::ptrdiff_t>(start >> histogram.cell_width);
            std::fill_n(first, std::size_t{1} << (width - histogram.cell_width), symbol);
            if (start == 0) {
                by_bits.fill(symbol);
            }
        } else {
            by_bits[static_cast<std::size_t>(std::bit_width(start))] = symbol;
        }
    }
    std::vector<std::uint8_t> symbols(cut.numbers.size());
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        const std::uint64_t number = cut.numbers[i];
        const std::uint64_t cell = number >> histogram.cell_width;
        symbols[i] = cell != 0 ? by_cell[cell] : by_bits[static_cast<std::size_t>(std::bit_width(number))];
    }
    return symbols;
}

/// The middle of each interval as a positive number; infinities and what is smallest count as nothing.
std::vector<float> magnitudes_of(const ElementCut& cut, const ElementLayout& layout) {
    std::vector<float> magnitudes(cut.intervals.size(), 0.0F);
    if (layout.exponent_bits == 0) {
        return magnitudes;
    }
    const std::uint64_t largest = (1ULL << layout.exponent_bits) - 1;
    for (std::size_t s = 0; s < magnitudes.size(); ++s) {
        const auto [start, width] = cut.intervals[s];
        const std::uint64_t middle = start + (width == 0 ? 0 : 1ULL << (width - 1));
        const std::uint64_t bits = middle >> cut.rotated << cut.zero_bits;
        const std::uint64_t exponent = bits >> layout.mantissa_bits & largest;
        const auto mantissa = static_cast<double>(bits & ((1ULL << layout.mantissa_bits) - 1));
        if (exponent != largest && exponent != 0) {
            const int power = static_cast<int>(exponent) - static_cast<int>(largest / 2);
            magnitudes[s] = static_cast<float>(
                std::ldexp(1 + std::ldexp(mantissa, -static_cast<int>(layout.mantissa_bits)),
                           std::clamp(power, -40, 40)));
        }
    }
    return magnitudes;
}

} // namespace

unsigned LosslessContent::element_size() const {
    return dtype == DType::C64 ? 4 : std::max(1U, dtype_bits(dtype) / 8);
}

LosslessContent content_of(DType dtype, const Shape& shape) {
    constexpr std::uint64_t long_enough = 16;
    std::uint64_t row_length = dtype == DType::C64 ? 2 : 1;
    std::size_t axis = shape.size();
    while (axis > 1 && row_length < long_enough) {
        row_length *= shape[--axis]; // no overflow: a factor of the number of elements, unless that is 0
        if (row_length == 0) {
            break;
        }
    }
    const bool has_rows = shape.size() > 1 && row_length >= long_enough;
    return {.dtype = dtype, .row_length = has_rows ? static_cast<std::size_t>(row_length) : 0};
}

void sort_as_symbols(std::vector<Interval>& intervals, unsigned low_bits) {
    std::stable_partition(intervals.begin(), intervals.end(),
                          [&](const Interval& interval) { return interval.width <= low_bits; });
}

std::optional<ElementCut> choose_cut(std::span<const std::byte> bytes, const LosslessContent& content) {
    const ElementLayout layout = layout_of(content.dtype);
    const unsigned element_bits = 8 * content.element_size();
    ElementCut cut;
    cut.numbers = load_elements(bytes, content.element_size());
    if (cut.numbers.empty()) {
        return std::nullopt;
    }
    const std::uint64_t any = std::accumulate(cut.numbers.begin(), cut.numbers.end(), std::uint64_t{0},
                                              [](std::uint64_t a, std::uint64_t b) { return a | b; });
    const std::uint64_t all = std::accumulate(cut.numbers.begin(), cut.numbers.end(), ~std::uint64_t{0},
                                              [](std::uint64_t a, std::uint64_t b) { return a & b; });
    cut.zero_bits = std::min(static_cast<unsigned>(std::countr_zero(any)), layout.mantissa_bits);
    cut.zero_bits = std::min(cut.zero_bits, element_bits - 1);
    cut.rotated = layout.has_sign && ((any ^ all) >> (element_bits - 1)) != 0 ? 1 : 0;
    const unsigned width = element_bits - cut.zero_bits;
    for (std::uint64_t& number : cut.numbers) {
        number >>= cut.zero_bits;
        if (cut.rotated != 0) {
            const std::uint64_t sign = number >> (width - 1);
            number = (number ^ sign << (width - 1)) << 1 | sign;
        }
    }
    const unsigned mantissa = layout.mantissa_bits - cut.zero_bits;
    const unsigned most =
        std::min(mantissa, layout.exponent_bits == 0 ? modelled_integer_bits : modelled_mantissa_bits);
    Histogram histogram = histogram_of(cut.numbers, width, mantissa - most + cut.rotated);
    Histogram best;
    double best_cost = std::numeric_limits<double>::infinity();
    for (unsigned modelled = most;; --modelled) {
        const IntervalChooser chooser(histogram);
        if (chooser.cost() < best_cost) {
            std::vector<Interval> intervals = chooser.intervals();
            if (intervals.size() <= max_static_symbols) {
                cut.intervals = std::move(intervals);
                best_cost = chooser.cost();
                best = histogram;
            }
        }
        if (modelled == 0 || histogram.cell_width == most_low_bits + most_further_bits) {
            break;
        }
        histogram = coarser(histogram);
    }
    if (cut.intervals.empty()) {
        return std::nullopt;
    }
    cut.low_bits = std::min(best.cell_width, most_low_bits);
    sort_as_symbols(cut.intervals, cut.low_bits);
    cut.symbols = symbols_of(cut, best);
    cut.magnitudes = magnitudes_of(cut, layout);
    return cut;
}

} // namespace mcwc
