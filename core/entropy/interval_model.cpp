#include "core/entropy/interval_model.h"

#include "core/base/error.h"
#include "core/entropy/scale_model.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

namespace mcwc {
namespace {

/// What a node of the tree of halves is, as events out of 8: nothing in it, an interval, or two halves.
constexpr std::uint32_t nothing = 1;
constexpr std::uint32_t leaf = 3;
constexpr std::uint32_t node_total = 8;

class IntervalWriter {
public:
    IntervalWriter(std::span<const Interval> intervals, RangeEncoder& encoder)
        : left_(intervals)
        , encoder_(encoder) {}

    void node(std::uint64_t start, unsigned width) {
        const std::uint64_t last = start + (width == 64 ? ~0ULL : (1ULL << width) - 1);
        if (left_.empty() || left_.front().start > last) {
            encoder_.encode(0, nothing, node_total);
        } else if (left_.front() == Interval{start, width}) {
            encoder_.encode(nothing, leaf, node_total);
            left_ = left_.subspan(1);
        } else {
            encoder_.encode(nothing + leaf, node_total - nothing - leaf, node_total);
            node(start, width - 1);
            node(start + (1ULL << (width - 1)), width - 1);
        }
    }

private:
    std::span<const Interval> left_;
    RangeEncoder& encoder_;
};

class IntervalReader {
public:
    explicit IntervalReader(RangeDecoder& decoder)
        : decoder_(decoder) {}

    void node(std::uint64_t start, unsigned width) {
        // All that lead to an interval, and their other halves.
        if (++nodes_ > 2 * 65 * max_static_symbols) {
            throw Error(ErrorCode::Corrupt, "a block's intervals have no end");
        }
        const std::uint32_t position = decoder_.position(node_total);
        if (position < nothing) {
            decoder_.advance(0, nothing, node_total);
        } else if (position < nothing + leaf) {
            decoder_.advance(nothing, leaf, node_total);
            intervals_.push_back({start, width});
            if (intervals_.size() > max_static_symbols) {
                throw Error(ErrorCode::Corrupt, "a block has too many intervals");
            }
        } else {
            decoder_.advance(nothing + leaf, node_total - nothing - leaf, node_total);
            if (width == 0) {
                throw Error(ErrorCode::Corrupt, "a block halves an interval of one number");
            }
            node(start, width - 1);
            node(start + (1ULL << (width - 1)), width - 1);
        }
    }
    std::vector<Interval> take() {
        if (intervals_.empty()) {
            throw Error(ErrorCode::Corrupt, "a block has no intervals");
        }
        return std::move(intervals_);
    }

private:
    RangeDecoder& decoder_;
    std::vector<Interval> intervals_;
    std::size_t nodes_ = 0;
};

/// Bits behind the leading one that a count keeps.
constexpr unsigned kept_bits = 3;
/// Classes of counts: the number of bits, 0 to 12. (4096 itself is never written.)
constexpr std::uint32_t class_count = probability_bits + 1;

unsigned free_bits(unsigned bits) {
    return bits == 0 ? 0 : std::min(bits - 1, kept_bits);
}

std::uint32_t rounded_count(double value) {
    const auto count = static_cast<std::uint32_t>(std::max(1.0, value + 0.5));
    const auto bits = static_cast<unsigned>(std::bit_width(count));
    const unsigned dropped = bits - 1 - free_bits(bits);
    return (count + (1U << dropped >> 1)) >> dropped << dropped;
}

bool can_be_written(std::uint16_t count) {
    return count == 0 || (count < probability_total && rounded_count(count) == count);
}

/// Distribution of a count's number of bits after that of the count before, learned on the way.
class BitsModel {
public:
    BitsModel() {
        for (std::uint32_t before = 0; before < class_count; ++before) {
            for (std::uint32_t bits = 0; bits < class_count; ++bits) {
                weights_[before][bits] = bits <= before + 1 && before <= bits + 1 ? 8 : 1;
            }
        }
    }
    void encode(std::uint32_t bits, RangeEncoder& encoder) {
        const auto& row = weights_[before_];
        encoder.encode(std::accumulate(row.begin(), row.begin() + bits, 0U), row[bits],
                       std::accumulate(row.begin(), row.end(), 0U));
        learn(bits);
    }
    std::uint32_t decode(RangeDecoder& decoder) {
        const auto& row = weights_[before_];
        const std::uint32_t total = std::accumulate(row.begin(), row.end(), 0U);
        const std::uint32_t position = decoder.position(total);
        std::uint32_t bits = 0;
        std::uint32_t start = 0;
        while (position >= start + row[bits]) {
            start += row[bits++];
        }
        decoder.advance(start, row[bits], total);
        learn(bits);
        return bits;
    }

private:
    void learn(std::uint32_t bits) {
        weights_[before_][bits] += 8; // at most 16 * 256 times
        before_ = bits;
    }
    std::array<std::array<std::uint32_t, class_count>, class_count> weights_{};
    std::uint32_t before_ = 0;
};

/// Distribution of indices, learned on the way.
class IndexModel {
public:
    explicit IndexModel(std::size_t span)
        : weights_(span, 1)
        , total_(static_cast<std::uint32_t>(span)) {}

    void encode(std::size_t index, RangeEncoder& encoder) {
        const auto at = weights_.begin() + static_cast<std::ptrdiff_t>(index);
        encoder.encode(std::accumulate(weights_.begin(), at, 0U), *at, total_);
        learn(index);
    }
    std::size_t decode(RangeDecoder& decoder) {
        const std::uint32_t position = decoder.position(total_);
        std::size_t index = 0;
        std::uint32_t start = 0;
        while (position >= start + weights_[index]) {
            start += weights_[index++];
        }
        decoder.advance(start, weights_[index], total_);
        learn(index);
        return index;
    }

private:
    void learn(std::size_t index) {
        constexpr std::uint32_t step = 16; // 2^22 of them fit
        weights_[index] += step;
        total_ += step;
    }
    std::vector<std::uint32_t> weights_;
    std::uint32_t total_;
};

} // namespace

void encode_intervals(std::span<const Interval> intervals, unsigned total_width, RangeEncoder& encoder) {
    IntervalWriter(intervals, encoder).node(0, total_width);
}

std::vector<Interval> decode_intervals(unsigned total_width, RangeDecoder& decoder) {
    IntervalReader reader(decoder);
    reader.node(0, total_width);
    return reader.take();
}

std::vector<std::uint16_t> fit_counts(std::span<const std::uint64_t> frequencies) {
    std::vector<std::uint16_t> counts(frequencies.size(), 0);
    const std::uint64_t total = std::accumulate(frequencies.begin(), frequencies.end(), std::uint64_t{0});
    if (total == 0) {
        counts.at(0) = probability_total;
        return counts;
    }
    // The most frequent one takes what the others leave, and must not get less than its share: where minimal
    // counts of rare symbols use up too much, all shares shrink.
    const auto most = std::max_element(frequencies.begin(), frequencies.end());
    const auto implied = static_cast<std::size_t>(most - frequencies.begin());
    for (double unit = static_cast<double>(probability_total) / static_cast<double>(total);; unit *= 0.99) {
        std::uint32_t sum = 0;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (i != implied && frequencies[i] != 0) {
                const std::uint32_t count = rounded_count(static_cast<double>(frequencies[i]) * unit);
                counts[i] = static_cast<std::uint16_t>(count);
                sum += count;
            }
        }
        const double share = static_cast<double>(*most) * unit * 0.99;
        if (sum < probability_total && static_cast<double>(probability_total - sum) >= share) {
            counts[implied] = static_cast<std::uint16_t>(probability_total - sum);
            return counts;
        }
    }
}

void encode_counts(const StaticCounts& counts, RangeEncoder& encoder) {
    BitsModel model;
    const auto symbols = static_cast<std::ptrdiff_t>(counts.symbols);
    for (std::size_t c = 0; c < counts.contexts(); ++c) {
        const auto first = counts.counts.begin() + static_cast<std::ptrdiff_t>(c) * symbols;
        // The count that the others imply is left out: the one that may have more significant bits.
        auto implied = std::find_if_not(first, first + symbols, can_be_written);
        implied = implied == first + symbols ? std::max_element(first, first + symbols) : implied;
        encoder.encode_uniform(static_cast<std::uint32_t>(implied - first),
                               static_cast<std::uint32_t>(counts.symbols));
        for (auto count = first; count != first + symbols; ++count) {
            if (count == implied) {
                continue;
            }
            const auto bits = static_cast<unsigned>(std::bit_width(*count));
            model.encode(bits, encoder);
            if (free_bits(bits) > 0) {
                const std::uint32_t mantissa = *count - (1U << (bits - 1));
                encoder.encode_uniform(mantissa >> (bits - 1 - free_bits(bits)), 1U << free_bits(bits));
            }
        }
    }
}

StaticCounts decode_counts(std::size_t contexts, std::size_t symbols, RangeDecoder& decoder) {
    StaticCounts result{symbols, std::vector<std::uint16_t>(contexts * symbols)};
    BitsModel model;
    for (std::size_t c = 0; c < contexts; ++c) {
        const std::size_t implied = decoder.decode_uniform(static_cast<std::uint32_t>(symbols));
        std::uint32_t sum = 0;
        for (std::size_t i = 0; i < symbols; ++i) {
            if (i == implied) {
                continue;
            }
            const std::uint32_t bits = model.decode(decoder);
            std::uint32_t count = bits == 0 ? 0 : 1U << (bits - 1);
            if (free_bits(bits) > 0) {
                count += decoder.decode_uniform(1U << free_bits(bits)) << (bits - 1 - free_bits(bits));
            }
            result.counts[c * symbols + i] = static_cast<std::uint16_t>(count);
            sum += count;
        }
        if (sum >= probability_total) {
            throw Error(ErrorCode::Corrupt, "a block's counts are more than their total");
        }
        result.counts[c * symbols + implied] = static_cast<std::uint16_t>(probability_total - sum);
    }
    return result;
}

std::vector<std::byte> encode_indices(std::span<const std::int16_t> indices) {
    if (indices.empty()) {
        return {};
    }
    const auto [least, largest] = std::minmax_element(indices.begin(), indices.end());
    const auto span = static_cast<std::uint32_t>(*largest - *least) + 1;
    if (span > max_index_span || *least <= -largest_context_index || *largest > largest_context_index) {
        throw Error(ErrorCode::Internal, "a block's indices are too far apart");
    }
    RangeEncoder encoder;
    encoder.encode_uniform(static_cast<std::uint32_t>(*least + largest_context_index),
                           2 * largest_context_index + 1);
    encoder.encode_uniform(span - 1, max_index_span);
    IndexModel model(span);
    for (const std::int16_t index : indices) {
        model.encode(static_cast<std::size_t>(index - *least), encoder);
    }
    return encoder.finish();
}

std::vector<std::int16_t> decode_indices(std::span<const std::byte> bytes, std::size_t count) {
    RangeDecoder decoder(bytes);
    const auto least = static_cast<std::int32_t>(decoder.decode_uniform(2 * largest_context_index + 1)) -
                       largest_context_index;
    const std::uint32_t span = decoder.decode_uniform(max_index_span) + 1;
    if (least + static_cast<std::int32_t>(span) - 1 > largest_context_index) {
        throw Error(ErrorCode::Corrupt, "a block's indices are out of range");
    }
    IndexModel model(span);
    std::vector<std::int16_t> indices(count);
    for (std::int16_t& index : indices) {
        index = static_cast<std::int16_t>(least + static_cast<std::int32_t>(model.decode(decoder)));
    }
    return indices;
}

} // namespace mcwc
