#include "core/entropy/side_coder.h"

#include "core/base/error.h"
#include "core/entropy/range_coder.h"
#include "core/entropy/scale_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

namespace mcwc {
namespace {

constexpr std::int64_t value_limit = 1 << 30;

/// What the header byte says: bits 0-1 predictor, bits 2-3 shape.
enum class Predictor : unsigned { Constant, Mean, Previous };
constexpr std::array<unsigned, 4> side_shapes{0, 3, 6, 8};

struct Choice {
    Predictor predictor = Predictor::Mean;
    unsigned shape = 0;
    unsigned table = 0;
    double bits = std::numeric_limits<double>::infinity();
};

std::uint32_t zigzag(std::int64_t value) {
    return static_cast<std::uint32_t>(value < 0 ? -2 * value - 1 : 2 * value);
}

std::int64_t unzigzag(std::uint32_t value) {
    return (value & 1U) != 0 ? -static_cast<std::int64_t>(value >> 1) - 1
                             : static_cast<std::int64_t>(value >> 1);
}

std::vector<std::int32_t> differences(std::span<const std::int32_t> values, Predictor predictor,
                                      std::int32_t mean) {
    std::vector<std::int32_t> result(values.size());
    std::int32_t before = mean;
    for (std::size_t i = 0; i < values.size(); ++i) {
        result[i] = values[i] - before;
        if (predictor == Predictor::Previous) {
            before = values[i];
        }
    }
    return result;
}

/// A value and how often it occurs.
struct ValueCount {
    std::int32_t value;
    double count;
};

std::vector<ValueCount> count_values(std::span<const std::int32_t> values) {
    std::vector<std::int32_t> sorted(values.begin(), values.end());
    std::sort(sorted.begin(), sorted.end());
    std::vector<ValueCount> counts;
    for (const std::int32_t value : sorted) {
        if (counts.empty() || counts.back().value != value) {
            counts.push_back({value, 0});
        }
        ++counts.back().count;
    }
    return counts;
}

/// The best table for the differences: narrow around the scale that their second moment suggests.
Choice choose_table(std::span<const std::int32_t> values, Predictor predictor) {
    const std::vector<ValueCount> counts = count_values(values);
    double sum = 0;
    for (const std::int32_t v : values) {
        sum += static_cast<double>(v) * v;
    }
    const double sigma = std::sqrt(sum / static_cast<double>(values.size()) + 1e-4);
    const int guess = static_cast<int>(std::lround(8.0 * std::log2(sigma)));
    Choice best;
    for (unsigned s = 0; s < side_shapes.size(); ++s) {
        for (int index = guess - 6; index <= guess + 4; ++index) {
            const int clamped = std::clamp(index, min_scale_index, first_shifted_scale_index - 1);
            const unsigned number = scale_class(clamped).table;
            const FrequencyTable& table = ScaleModel::of_shape(side_shapes[s]).table(number);
            double bits = 0;
            for (const ValueCount& each : counts) {
                bits += each.count * static_cast<double>(table.cost(each.value));
            }
            if (bits < best.bits) {
                best = {predictor, s, number, bits};
            }
        }
    }
    return best;
}

} // namespace

std::vector<std::byte> encode_side(std::span<const std::int32_t> values) {
    if (values.empty()) {
        return {};
    }
    RangeEncoder coder;
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    if (*low == *high) {
        coder.encode_uniform(static_cast<std::uint32_t>(Predictor::Constant), 4);
        coder.encode_golomb(zigzag(*low));
        return coder.finish();
    }
    double sum = 0;
    for (const std::int32_t v : values) {
        sum += v;
    }
    const auto mean = static_cast<std::int32_t>(std::lround(sum / static_cast<double>(values.size())));
    const std::vector<std::int32_t> centred = differences(values, Predictor::Mean, mean);
    const std::vector<std::int32_t> stepped = differences(values, Predictor::Previous, mean);
    const Choice by_mean = choose_table(centred, Predictor::Mean);
    const Choice by_previous = choose_table(stepped, Predictor::Previous);
    const Choice& best = by_previous.bits < by_mean.bits ? by_previous : by_mean;
    const auto& coded = best.predictor == Predictor::Previous ? stepped : centred;

    coder.encode_uniform(static_cast<std::uint32_t>(best.predictor), 4);
    coder.encode_golomb(zigzag(mean));
    coder.encode_uniform(best.shape, 4);
    coder.encode_uniform(best.table, 64);
    const FrequencyTable& table = ScaleModel::of_shape(side_shapes[best.shape]).table(best.table);
    for (const std::int32_t v : coded) {
        const std::size_t slot = table.slot(v);
        coder.encode(table.start[slot], table.count[slot], probability_total);
        if (slot == table.escape_slot()) {
            const std::int64_t magnitude = std::abs(static_cast<std::int64_t>(v)) - table.reach - 1;
            coder.encode_golomb(static_cast<std::uint32_t>(magnitude));
            coder.encode_uniform(v < 0 ? 1 : 0, 2);
        }
    }
    return coder.finish();
}

void decode_side(std::span<const std::byte> bytes, std::span<std::int32_t> values) {
    if (values.empty()) {
        return;
    }
    RangeDecoder coder(bytes);
    const std::uint32_t predictor = coder.decode_uniform(4);
    const std::int64_t mean = unzigzag(coder.decode_golomb());
    if (predictor > static_cast<std::uint32_t>(Predictor::Previous) || std::abs(mean) > value_limit) {
        throw Error(ErrorCode::Corrupt, "side information has a header that makes no sense");
    }
    if (predictor == static_cast<std::uint32_t>(Predictor::Constant)) {
        std::fill(values.begin(), values.end(), static_cast<std::int32_t>(mean));
        return;
    }
    const unsigned shape = side_shapes[coder.decode_uniform(4)];
    const FrequencyTable& table = ScaleModel::of_shape(shape).table(coder.decode_uniform(64));
    std::int64_t before = mean;
    for (std::int32_t& value : values) {
        std::int64_t difference = entry_value(table.decode[coder.position(probability_total)]);
        const bool escaped = difference == escape_value;
        const std::size_t slot =
            escaped ? table.escape_slot() : static_cast<std::size_t>(difference + table.reach);
        coder.advance(table.start[slot], table.count[slot], probability_total);
        if (escaped) {
            difference = static_cast<std::int64_t>(coder.decode_golomb()) + table.reach + 1;
            difference = coder.decode_uniform(2) != 0 ? -difference : difference;
        }
        const std::int64_t sum = std::clamp<std::int64_t>(before + difference, -value_limit, value_limit);
        value = static_cast<std::int32_t>(sum);
        if (predictor == static_cast<std::uint32_t>(Predictor::Previous)) {
            before = sum;
        }
    }
}

} // namespace mcwc
