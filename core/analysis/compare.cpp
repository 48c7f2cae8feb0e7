#include "core/analysis/compare.h"

#include "core/analysis/tensor_reader.h"
#include "core/base/error.h"
#include "core/tensor/convert.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <limits>
#include <map>
#include <string_view>
#include <utility>

namespace mcwc {
namespace {

/// Elements that are converted at a time.
constexpr std::size_t chunk_elements = 16384;
/// Largest part of a batch of tensors that are held at once.
constexpr std::uint64_t batch_bytes = std::uint64_t{256} << 20;

std::span<const std::byte> elements(std::span<const std::byte> bytes, DType dtype, std::size_t first,
                                    std::size_t count) {
    const std::size_t size = dtype_bits(dtype) / 8; // float types fill whole bytes
    return bytes.subspan(first * size, count * size);
}

/// Calls visit(first element, values of a, values of b) over both tensors, a chunk at a time.
template <class Visit>
void for_chunks(const TensorComparison& pair, std::span<const std::byte> first,
                std::span<const std::byte> second, const TaskContext& context, const Visit& visit) {
    const std::size_t count = element_count(pair.first_shape);
    std::vector<float> a(std::min(count, chunk_elements));
    std::vector<float> b(a.size());
    for (std::size_t at = 0; at < count; at += chunk_elements) {
        context.check();
        const std::size_t length = std::min(chunk_elements, count - at);
        const std::span<float> ours = std::span(a).first(length);
        const std::span<float> theirs = std::span(b).first(length);
        convert_to_f32(pair.first_type, elements(first, pair.first_type, at, length), ours);
        convert_to_f32(pair.second_type, elements(second, pair.second_type, at, length), theirs);
        visit(at, ours, theirs);
    }
}

bool same_value(float a, float b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}

void compare_floats(TensorComparison& pair, std::span<const std::byte> first,
                    std::span<const std::byte> second, const TaskContext& context) {
    for_chunks(pair, first, second, context, [&pair](std::size_t, auto ours, auto theirs) {
        for (std::size_t i = 0; i < ours.size(); ++i) {
            pair.different += same_value(ours[i], theirs[i]) ? 0 : 1;
            if (!std::isfinite(ours[i]) || !std::isfinite(theirs[i])) {
                ++pair.non_finite;
                continue;
            }
            const double value = ours[i];
            const double distance = static_cast<double>(theirs[i]) - value;
            pair.squared_error += distance * distance;
            pair.squared_sum += value * value;
            pair.max_abs_error = std::max(pair.max_abs_error, std::fabs(distance));
        }
    });
}

/// Integers and packed types: what is not the same, byte by byte where an element is less than one.
void compare_bytes(TensorComparison& pair, std::span<const std::byte> first,
                   std::span<const std::byte> second) {
    const std::size_t size = std::max<std::size_t>(1, dtype_bits(pair.first_type) / 8);
    for (std::size_t at = 0; at < first.size(); at += size) {
        const std::size_t length = std::min(size, first.size() - at);
        pair.different += std::memcmp(first.data() + at, second.data() + at, length) != 0 ? 1 : 0;
    }
}

void compare_data(TensorComparison& pair, std::span<const std::byte> first, std::span<const std::byte> second,
                  const TaskContext& context) {
    pair.elements = element_count(pair.first_shape);
    if (pair.is_float) {
        compare_floats(pair, first, second, context);
    } else {
        compare_bytes(pair, first, second);
    }
}

ComparisonState state_of(const TensorComparison& pair) {
    if (pair.first_shape != pair.second_shape) {
        return ComparisonState::ShapeDiffers;
    }
    const bool floats = dtype_is_float(pair.first_type) && dtype_is_float(pair.second_type);
    return floats || pair.first_type == pair.second_type ? ComparisonState::Compared
                                                         : ComparisonState::TypeDiffers;
}

std::vector<TensorComparison> pair_up(const TensorSource& first, const TensorSource& second) {
    std::map<std::string_view, std::size_t> numbers;
    for (std::size_t i = 0; i < second.tensors().size(); ++i) {
        numbers.emplace(second.tensors()[i].name, i);
    }
    std::vector<TensorComparison> pairs;
    for (std::size_t i = 0; i < first.tensors().size(); ++i) {
        const TensorInfo& ours = first.tensors()[i];
        TensorComparison pair;
        pair.name = ours.name;
        pair.first = i;
        pair.first_type = pair.second_type = ours.dtype;
        pair.first_shape = ours.shape;
        pair.alias = ours.alias_of.has_value();
        pair.is_float = dtype_is_float(ours.dtype);
        const auto found = numbers.find(ours.name);
        if (found == numbers.end()) {
            pair.state = ComparisonState::OnlyFirst;
        } else {
            const TensorInfo& theirs = second.tensors()[found->second];
            pair.second = found->second;
            pair.second_type = theirs.dtype;
            pair.second_shape = theirs.shape;
            pair.state = state_of(pair);
            numbers.erase(found);
        }
        pairs.push_back(std::move(pair));
    }
    for (std::size_t i = 0; i < second.tensors().size(); ++i) {
        const TensorInfo& theirs = second.tensors()[i];
        if (numbers.contains(theirs.name)) {
            TensorComparison pair;
            pair.name = theirs.name;
            pair.state = ComparisonState::OnlySecond;
            pair.second = i;
            pair.first_type = pair.second_type = theirs.dtype;
            pair.second_shape = theirs.shape;
            pair.alias = theirs.alias_of.has_value();
            pair.is_float = dtype_is_float(theirs.dtype);
            pairs.push_back(std::move(pair));
        }
    }
    return pairs;
}

/// Pairs to compare, in an order in which each stream's frames follow each other.
std::vector<std::size_t> visiting_order(const std::vector<TensorComparison>& pairs, const TensorReader& first,
                                        const TensorReader& second) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (pairs[i].compared()) {
            order.push_back(i);
        }
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const auto place = [&](std::size_t i) {
            return std::pair(first.frame_of(*pairs[i].first), second.frame_of(*pairs[i].second));
        };
        return place(a) < place(b);
    });
    return order;
}

} // namespace

double TensorComparison::nmse() const {
    if (!compared() || !is_float) {
        return -1;
    }
    if (squared_error == 0) {
        return 0;
    }
    return squared_sum > 0 ? squared_error / squared_sum : -1;
}

std::uint64_t Comparison::count(ComparisonState state) const {
    return static_cast<std::uint64_t>(
        std::count_if(tensors.begin(), tensors.end(),
                      [state](const TensorComparison& pair) { return pair.state == state; }));
}

std::uint64_t Comparison::exact() const {
    return static_cast<std::uint64_t>(std::count_if(
        tensors.begin(), tensors.end(), [](const TensorComparison& pair) { return pair.exact(); }));
}

double Comparison::nmse() const {
    double squared_error = 0;
    double squared_sum = 0;
    for (const TensorComparison& pair : tensors) {
        if (pair.compared() && pair.is_float && !pair.alias && !pair.exact()) {
            squared_error += pair.squared_error;
            squared_sum += pair.squared_sum;
        }
    }
    return squared_error == 0 ? 0 : squared_sum > 0 ? squared_error / squared_sum : -1;
}

double Comparison::max_abs_error() const {
    double largest = 0;
    for (const TensorComparison& pair : tensors) {
        largest = std::max(largest, pair.max_abs_error);
    }
    return largest;
}

bool Comparison::identical() const {
    return std::all_of(tensors.begin(), tensors.end(), [](const TensorComparison& pair) {
        return pair.exact() && pair.first_type == pair.second_type;
    });
}

Comparison compare(const TensorSource& first, const TensorSource& second, const TaskContext& context) {
    Comparison result;
    result.tensors = pair_up(first, second);
    TensorReader ours(first);
    TensorReader theirs(second);
    const std::vector<std::size_t> order = visiting_order(result.tensors, ours, theirs);
    std::uint64_t total = 0;
    for (const std::size_t i : order) {
        total += first.tensors()[*result.tensors[i].first].byte_size;
    }
    std::uint64_t done = 0;
    for (std::size_t at = 0; at < order.size();) {
        context.check();
        context.report({"comparing", result.tensors[order[at]].name, done, total});
        // The readers are for one thread; the data that they give is not.
        std::vector<std::pair<TensorData, TensorData>> data;
        const std::size_t begin = at;
        std::uint64_t bytes = 0;
        while (at < order.size() && data.size() < context.thread_count() && bytes < batch_bytes) {
            const TensorComparison& pair = result.tensors[order[at++]];
            data.emplace_back(ours.read(*pair.first, context), theirs.read(*pair.second, context));
            bytes += data.back().first.bytes().size();
        }
        parallel_for(context, data.size(), [&](std::size_t i) {
            compare_data(result.tensors[order[begin + i]], data[i].first.bytes(), data[i].second.bytes(),
                         context);
        });
        done += bytes;
    }
    return result;
}

TensorDifferences compare_tensor(const TensorSource& first, const TensorSource& second,
                                 const TensorComparison& pair, std::size_t bins, std::size_t worst_rows,
                                 const TaskContext& context) {
    if (!pair.compared() || !pair.is_float) {
        throw Error(ErrorCode::InvalidArgument,
                    "tensor " + pair.name + " can't be compared element by element",
                    "Choose a tensor that both sides have as float values of one shape.");
    }
    const TensorData ours = first.read(*pair.first);
    const TensorData theirs = second.read(*pair.second);
    TensorDifferences result;
    result.name = pair.name;
    result.rows = pair.first_shape.empty() ? 1 : pair.first_shape.front();
    const std::uint64_t count = element_count(pair.first_shape);
    const std::uint64_t cols = result.rows == 0 ? 1 : std::max<std::uint64_t>(1, count / result.rows);
    std::vector<RowError> rows(result.rows);
    double sum = 0;
    double squares = 0;
    std::uint64_t finite = 0;
    context.report({"comparing", pair.name, 0, 2 * count});
    const auto visit_finite = [&](const auto& visit) {
        for_chunks(pair, ours.bytes(), theirs.bytes(), context, [&](std::size_t at, auto a, auto b) {
            for (std::size_t i = 0; i < a.size(); ++i) {
                if (std::isfinite(a[i]) && std::isfinite(b[i])) {
                    visit(at + i, static_cast<double>(a[i]), static_cast<double>(b[i]));
                }
            }
        });
    };
    visit_finite([&](std::size_t at, double a, double b) {
        const double distance = b - a;
        RowError& row = rows[at / cols];
        row.squared_error += distance * distance;
        row.squared_sum += a * a;
        row.max_abs_error = std::max(row.max_abs_error, std::fabs(distance));
        result.limit = std::max(result.limit, std::fabs(distance));
        result.exact += distance == 0 ? 1 : 0;
        sum += distance;
        squares += distance * distance;
        ++finite;
    });
    if (finite > 0) {
        result.mean = sum / static_cast<double>(finite);
        result.deviation =
            std::sqrt(std::max(0.0, squares / static_cast<double>(finite) - result.mean * result.mean));
    }
    context.report({"comparing", pair.name, count, 2 * count});
    result.bins.resize(bins | 1U);
    const auto last = static_cast<double>(result.bins.size() - 1);
    visit_finite([&](std::size_t, double a, double b) {
        const double place = result.limit > 0 ? ((b - a) / result.limit + 1) / 2 : 0.5;
        ++result.bins[static_cast<std::size_t>(std::lround(place * last))];
    });
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].row = i;
    }
    std::erase_if(rows, [](const RowError& row) { return row.squared_error == 0; });
    const std::size_t kept = std::min(worst_rows, rows.size());
    std::partial_sort(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(kept), rows.end(),
                      [](const RowError& a, const RowError& b) {
                          return a.squared_error != b.squared_error ? a.squared_error > b.squared_error
                                                                    : a.row < b.row;
                      });
    rows.resize(kept);
    result.worst = std::move(rows);
    return result;
}

} // namespace mcwc
