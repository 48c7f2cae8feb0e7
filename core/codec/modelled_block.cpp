#include "core/codec/modelled_block.h"

#include "core/base/error.h"
#include "core/bitstream/syntax.h"
#include "core/codec/modelled_block_choice.h"
#include "core/entropy/bit_io.h"
#include "core/entropy/static_coder.h"
#include "core/entropy/static_kernels.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace mcwc {
namespace {

using bitstream::ModelledBlockHeader;

constexpr unsigned most_further_bits = 32;
/// Elements that are decoded at a time.
constexpr std::size_t part_size = 1U << 13;
static_assert(part_size % static_lanes == 0);

[[noreturn]] void throw_damaged(const std::string& what) {
    throw Error(ErrorCode::Corrupt, "a modelled block " + what);
}

unsigned further_bits(const Interval& interval, unsigned low_bits) {
    return interval.width > low_bits ? interval.width - low_bits : 0;
}

void append(bitstream::Bytes& bytes, std::span<const std::byte> more) {
    bytes.insert(bytes.end(), more.begin(), more.end());
}

/// Bits of the elements that are not coded: low ones of all, further ones of those in wide intervals.
std::pair<bitstream::Bytes, bitstream::Bytes> uncoded_bits(const ElementCut& cut) {
    BitWriter low;
    BitWriter further;
    for (std::size_t i = 0; i < cut.symbols.size(); ++i) {
        const Interval& interval = cut.intervals[cut.symbols[i]];
        const std::uint64_t place = cut.numbers[i] - interval.start;
        const unsigned low_width = std::min(interval.width, cut.low_bits);
        low.put(static_cast<std::uint32_t>(place), low_width);
        further.put(static_cast<std::uint32_t>(place >> low_width), interval.width - low_width);
    }
    return {low.finish(), further.finish()};
}

/// The parts of a block that is being read, and what its header says.
class BlockDecoder {
public:
    BlockDecoder(std::size_t element_size, std::span<const std::byte> block, std::span<std::byte> decoded)
        : size_(element_size)
        , left_(block)
        , decoded_(decoded) {
        if (element_size == 0 || element_size > 8 || decoded.size() < element_size) {
            throw_damaged("has no elements");
        }
        count_ = decoded.size() / element_size;
        try {
            left_ = left_.subspan(bitstream::read(block, header_, "header"));
        } catch (const Error& error) {
            throw_damaged(std::string("is cut wrongly: ") + error.what());
        }
        if (header_.zero_bits >= 8 * size_ || header_.contexts == 0 ||
            header_.low_bits > 8 * size_ - header_.zero_bits || header_.rotated > header_.low_bits ||
            (header_.contexts > 1 && header_.first_column >= header_.columns)) {
            throw_damaged("has a header that makes no sense");
        }
    }

    void run() {
        read_model();
        const ContextMap map = read_map();
        StaticDecoder decoder(take(header_.symbols_length), counts_,
                              static_cast<unsigned>(header_.lanes_log2));
        low_ = take(header_.low_length);
        const std::size_t rest = decoded_.size() - count_ * size_;
        if (left_.size() < rest) {
            throw_damaged("is too short");
        }
        const auto further = take(left_.size() - rest);
        std::copy(left_.begin(), left_.end(), decoded_.end() - static_cast<std::ptrdiff_t>(rest));
        BitReader low_reader(low_);
        BitReader further_reader(further);
        std::vector<std::uint8_t> symbols(std::min(part_size, count_));
        std::vector<std::uint8_t> contexts(map.contexts > 1 ? symbols.size() : 0);
        for (std::size_t begin = 0; begin < count_; begin += part_size) {
            const std::size_t size = std::min(part_size, count_ - begin);
            const auto here = std::span(contexts).first(std::min(size, contexts.size()));
            if (!here.empty()) {
                fill_contexts(map, begin, here);
            }
            decoder.decode(here, std::span(symbols).first(size));
            merge_part(begin, std::span(symbols).first(size), low_reader, further_reader);
        }
        decoder.finish();
        if (low_.size() != (low_count_ + 7) / 8 || further.size() != (further_count_ + 7) / 8) {
            throw_damaged("does not have the uncoded bits of its elements");
        }
    }

private:
    std::span<const std::byte> take(std::uint64_t length) {
        if (length > left_.size()) {
            throw_damaged("is too short");
        }
        const auto part = left_.first(static_cast<std::size_t>(length));
        left_ = left_.subspan(part.size());
        return part;
    }

    void read_model() {
        RangeDecoder decoder(take(header_.model_length));
        const auto total_width = static_cast<unsigned>(8 * size_ - header_.zero_bits);
        intervals_ = decode_intervals(total_width, decoder);
        low_bits_ = static_cast<unsigned>(header_.low_bits);
        sort_as_symbols(intervals_, low_bits_);
        for (const Interval& interval : intervals_) {
            even_ = even_ && interval.width >= low_bits_;
            first_wide_ += interval.width <= low_bits_ ? 1 : 0;
            if (further_bits(interval, low_bits_) > most_further_bits) {
                throw_damaged("has an interval that is too wide");
            }
        }
        make_rule();
        counts_ = decode_counts(static_cast<std::size_t>(header_.contexts), intervals_.size(), decoder);
    }

    std::uint32_t base_of(std::uint64_t start) const {
        const std::uint64_t base = start >> header_.rotated << header_.zero_bits;
        return static_cast<std::uint32_t>(base & ((1ULL << (8 * std::min<std::size_t>(size_, 4))) - 1));
    }

    /// Where the narrow intervals follow each other, bases need no table; wide ones are put right afterwards.
    void make_rule() {
        bool steady = first_wide_ > 0;
        for (std::size_t s = 0; s < first_wide_; ++s) {
            steady = steady && intervals_[s].start == intervals_[0].start + (std::uint64_t{s} << low_bits_);
        }
        bases_.resize(max_static_symbols);
        for (std::size_t s = 0; s < intervals_.size(); ++s) {
            bases_[s] =
                base_of(steady ? intervals_[0].start + (std::uint64_t{s} << low_bits_) : intervals_[s].start);
        }
        rule_ = {.bases = bases_.data(),
                 .step = steady ? base_of(1ULL << low_bits_) : 0,
                 .low_bits = low_bits_,
                 .rotated = static_cast<unsigned>(header_.rotated),
                 .zero_bits = static_cast<unsigned>(header_.zero_bits),
                 .element_size = static_cast<unsigned>(size_)};
    }

    std::vector<std::int16_t> read_indices(std::uint64_t length, std::size_t count) {
        return length == 0 ? std::vector<std::int16_t>{} : decode_indices(take(length), count);
    }

    ContextMap read_map() {
        ContextMap map{.contexts = static_cast<std::size_t>(header_.contexts),
                       .columns = static_cast<std::size_t>(header_.columns),
                       .first_column = static_cast<std::size_t>(header_.first_column)};
        if (map.contexts > 1) {
            map.row = read_indices(header_.rows_length,
                                   (map.first_column + count_ + map.columns - 1) / map.columns);
            map.column = read_indices(header_.columns_length, map.columns);
        }
        return map;
    }

    void store(std::size_t i, std::uint64_t number) {
        if (header_.rotated != 0) {
            number = number >> 1 | (number & 1) << (8 * size_ - 1 - header_.zero_bits);
        }
        number <<= header_.zero_bits;
        for (std::size_t b = 0; b < size_; ++b) {
            decoded_[i * size_ + b] = static_cast<std::byte>(number >> (8 * b));
        }
    }

    std::uint64_t read_further(unsigned bits, BitReader& further) {
        further_count_ += bits;
        return further.get(bits);
    }

    /// Elements from `begin` on. With as many low bits in every element, where they are needs no counting.
    void merge_part(std::size_t begin, std::span<const std::uint8_t> symbols, BitReader& low,
                    BitReader& further) {
        std::size_t done = 0;
        if (even_ && (size_ == 2 || size_ == 4)) {
            const auto from = low_.subspan(std::min(low_.size(), begin / 8 * low_bits_));
            done =
                available_static_kernels().front()->merge(rule_, symbols.data(), symbols.size(), from.data(),
                                                          from.size(), decoded_.data() + begin * size_);
            low_count_ += done * low_bits_;
            if (first_wide_ != intervals_.size()) {
                add_further_bits(begin, symbols.first(done), further);
            }
            low = BitReader(from.subspan(std::min(from.size(), done / 8 * low_bits_)));
        }
        for (std::size_t i = done; i < symbols.size(); ++i) {
            const Interval& interval = intervals_[symbols[i]];
            const unsigned low_width = std::min(interval.width, low_bits_);
            low_count_ += low_width;
            std::uint64_t place = low.get(low_width);
            if (interval.width > low_width) {
                place |= read_further(interval.width - low_width, further) << low_width;
            }
            store(begin + i, interval.start | place);
        }
    }

    /// Few symbols have further bits: looks for them in steps that compile to vectors.
    void add_further_bits(std::size_t begin, std::span<const std::uint8_t> symbols, BitReader& further) {
        constexpr std::size_t stride = 64;
        const auto first_wide = static_cast<std::uint8_t>(first_wide_);
        for (std::size_t at = 0; at < symbols.size(); at += stride) {
            const std::size_t size = std::min(stride, symbols.size() - at);
            std::uint8_t largest = 0;
            if (size == stride) {
                for (std::size_t j = 0; j < stride; ++j) {
                    largest = std::max(largest, symbols[at + j]);
                }
            }
            if (size == stride && largest < first_wide) {
                continue;
            }
            for (std::size_t i = at; i < at + size; ++i) {
                if (symbols[i] >= first_wide) {
                    add_further(begin + i, symbols[i], further);
                }
            }
        }
    }

    void add_further(std::size_t i, std::uint8_t symbol, BitReader& further) {
        const Interval& interval = intervals_[symbol];
        const std::uint64_t bits = read_further(interval.width - low_bits_, further) << low_bits_;
        const std::uint32_t change = base_of(interval.start | bits) ^ bases_[symbol];
        for (std::size_t b = 0; b < size_; ++b) {
            decoded_[i * size_ + b] ^= static_cast<std::byte>(change >> (8 * b));
        }
    }

    std::size_t size_;
    std::span<const std::byte> left_;
    std::span<std::byte> decoded_;
    std::size_t count_ = 0;
    ModelledBlockHeader header_;
    std::vector<Interval> intervals_;
    unsigned low_bits_ = 0;
    bool even_ = true;            ///< All elements have low_bits_ low bits.
    std::uint64_t low_count_ = 0; ///< Bits read; they fit: at most 2^22 elements.
    std::uint64_t further_count_ = 0;
    unsigned first_wide_ = 0; ///< Symbols from here on have further bits.
    StaticCounts counts_;
    std::vector<std::uint32_t> bases_;
    MergeRule rule_;
    std::span<const std::byte> low_;
};

} // namespace

std::optional<bitstream::Bytes> encode_modelled(std::span<const std::byte> bytes,
                                                const LosslessContent& content) {
    const std::optional<ElementCut> cut = choose_cut(bytes, content);
    if (!cut) {
        return std::nullopt;
    }
    const ContextChoice choice = choose_contexts(*cut, content);
    const std::size_t symbol_count = cut->intervals.size();
    const auto frequencies = count_symbols(cut->symbols, choice.contexts, symbol_count, choice.map.contexts);
    StaticCounts counts{symbol_count, {}};
    for (std::size_t c = 0; c < choice.map.contexts; ++c) {
        const auto fitted = fit_counts(std::span(frequencies).subspan(c * symbol_count, symbol_count));
        counts.counts.insert(counts.counts.end(), fitted.begin(), fitted.end());
    }
    RangeEncoder encoder;
    std::vector<Interval> ascending = cut->intervals;
    std::sort(ascending.begin(), ascending.end(),
              [](const Interval& a, const Interval& b) { return a.start < b.start; });
    encode_intervals(ascending, 8 * content.element_size() - cut->zero_bits, encoder);
    encode_counts(counts, encoder);
    const auto model = encoder.finish();
    const unsigned lanes_log2 = choose_static_lanes_log2(cut->symbols.size());
    const auto coded = encode_static(cut->symbols, choice.contexts, counts, lanes_log2);
    const auto [low, further] = uncoded_bits(*cut);
    ModelledBlockHeader header{.lanes_log2 = lanes_log2,
                               .zero_bits = cut->zero_bits,
                               .rotated = cut->rotated,
                               .low_bits = cut->low_bits,
                               .contexts = choice.map.contexts,
                               .columns = choice.map.columns,
                               .first_column = choice.map.first_column,
                               .model_length = model.size(),
                               .rows_length = choice.row_code.size(),
                               .columns_length = choice.column_code.size(),
                               .symbols_length = coded.size(),
                               .low_length = low.size()};
    bitstream::Bytes result;
    bitstream::write(header, result);
    append(result, model);
    append(result, choice.row_code);
    append(result, choice.column_code);
    append(result, coded);
    append(result, low);
    append(result, further);
    append(result, bytes.last(bytes.size() % content.element_size()));
    return result;
}

void decode_modelled(std::size_t element_size, std::span<const std::byte> block,
                     std::span<std::byte> decoded) {
    BlockDecoder(element_size, block, decoded).run();
}

} // namespace mcwc
