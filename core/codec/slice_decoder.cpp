#include "core/codec/slice_decoder.h"

#include "core/base/error.h"
#include "core/bitstream/syntax.h"
#include "core/entropy/side_coder.h"
#include "core/prediction/basis_kernels.h"
#include "core/prediction/prediction.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace mcwc {
namespace {

/// Symbols of a block: with what comes of them they stay in the nearest caches.
constexpr std::size_t block_symbols = 4096;

/// Damaged side information must not overflow sums of scales or gains.
constexpr std::int32_t scale_limit = 1 << 12;

bool is_within(std::int64_t value, std::int64_t limit) {
    return value >= -limit && value <= limit;
}

void check_scales(std::span<const std::int32_t> units) {
    if (!std::all_of(units.begin(), units.end(),
                     [](std::int32_t unit) { return is_within(unit, scale_limit); })) {
        throw Error(ErrorCode::Corrupt, "a scale index is out of range");
    }
}

/// The whole gain of each unit in 1/64; only matched units have theirs sent.
std::vector<std::int32_t> decode_gains(const bitstream::PlaneSyntax& plane, std::span<const std::byte> bytes,
                                       const std::vector<bool>& matched) {
    std::vector<std::int32_t> gains(matched.size(), static_cast<std::int32_t>(plane.gain));
    if (!plane.has_unit_gains()) {
        return gains;
    }
    std::vector<std::int32_t> sent(
        static_cast<std::size_t>(std::count(matched.begin(), matched.end(), true)));
    decode_side(bytes, sent);
    std::size_t next = 0;
    for (std::size_t u = 0; u < gains.size(); ++u) {
        if (matched[u]) {
            const std::int64_t gain = plane.gain + static_cast<std::int64_t>(sent[next++]) * unit_gain_step;
            gains[u] = static_cast<std::int32_t>(std::clamp<std::int64_t>(gain, -2 * max_gain, 2 * max_gain));
        }
    }
    return gains;
}

/// Takes the next `length` bytes of a slice.
std::span<const std::byte> take(std::span<const std::byte>& bytes, std::uint64_t length) {
    if (length > bytes.size()) {
        throw Error(ErrorCode::Corrupt, "a slice is shorter than its header says");
    }
    const auto part = bytes.first(length);
    bytes = bytes.subspan(length);
    return part;
}

/// A slice's parts.
struct SliceParts {
    unsigned lanes_log2 = 0;
    std::vector<std::int32_t> row_scales; ///< In eighths of an octave; empty without, or without symbols.
    std::span<const std::byte> gains;
    std::span<const std::byte> symbols; ///< Empty where all are 0.
    std::span<const std::byte> raw;
};

SliceParts take_apart(const CodedSlice& slice) {
    const bitstream::PlaneSyntax& plane = *slice.plane;
    std::span<const std::byte> bytes = slice.bytes;
    bitstream::SliceHeader header;
    bytes = bytes.subspan(bitstream::read(bytes, header, "slice"));
    SliceParts parts;
    parts.lanes_log2 = static_cast<unsigned>(header.lanes_log2);
    const auto row_part = take(bytes, header.row_scales_length);
    parts.gains = take(bytes, header.gains_length);
    parts.symbols = take(bytes, header.symbols_length);
    parts.raw = take(bytes, header.raw_bits_length);
    if (!bytes.empty()) {
        throw Error(ErrorCode::Corrupt, "a slice is longer than its header says");
    }
    if (!is_within(plane.base_scale, scale_limit) || !is_within(plane.gain, 2 * max_gain)) {
        throw Error(ErrorCode::Corrupt, "a plane's scale or gain is out of range");
    }
    if (parts.symbols.empty()) {
        if (!row_part.empty() || !parts.raw.empty()) {
            throw Error(ErrorCode::Corrupt, "a slice without symbols has scales or raw bits");
        }
    } else if (has_row_scales(plane)) {
        std::vector<std::int32_t> units(slice.rows);
        decode_side(row_part, units);
        check_scales(units);
        parts.row_scales = scales_in_eighths(units, plane.scale_step);
    }
    return parts;
}

/// `row_scales` outlive the result.
SymbolScales scales_of(const CodedSlice& slice, std::span<const std::int32_t> row_scales) {
    const bitstream::PlaneSyntax& plane = *slice.plane;
    return {static_cast<unsigned>(plane.shape),
            static_cast<std::int32_t>(plane.base_scale),
            row_scales,
            slice.col_scales,
            static_cast<unsigned>(plane.trellis),
            slice.shapes};
}

/// Rows of a block: whole rounds of the loops, whole multiples of what is wanted, and not many symbols.
std::size_t rows_of_block(std::size_t cols, std::size_t rows_together) {
    const std::size_t width = std::max<std::size_t>(1, cols);
    const std::size_t least = std::lcm(max_symbol_lanes / std::gcd(max_symbol_lanes, width), rows_together);
    return least * std::max<std::size_t>(1, block_symbols / (least * width));
}

} // namespace

bool has_row_scales(const bitstream::PlaneSyntax& plane) noexcept {
    return (plane.scales & 1U) != 0;
}

bool has_column_scales(const bitstream::PlaneSyntax& plane) noexcept {
    return (plane.scales & 2U) != 0;
}

std::vector<std::int32_t> scales_in_eighths(std::span<const std::int32_t> units, std::uint64_t resolution) {
    std::vector<std::int32_t> scales(units.size());
    std::transform(units.begin(), units.end(), scales.begin(),
                   [=](std::int32_t unit) { return unit * (1 << resolution); });
    return scales;
}

std::vector<std::int32_t> decode_column_scales(const bitstream::PlaneSyntax& plane, std::size_t cols) {
    if (!has_column_scales(plane)) {
        return {};
    }
    std::vector<std::int32_t> units(cols);
    decode_side(plane.column_scales, units);
    check_scales(units);
    return scales_in_eighths(units, plane.scale_step);
}

SliceDecoder::SliceDecoder(const CodedSlice& slice, const SliceReferences& references,
                           std::size_t rows_together, RowSink sink)
    : slice_(slice)
    , references_(references)
    , sink_(std::move(sink))
    , block_rows_(rows_of_block(
          slice.cols, references.basis == nullptr ? rows_together : std::lcm(rows_together, basis_lanes))) {
    SliceParts parts = take_apart(slice);
    row_scales_ = std::move(parts.row_scales);
    if (references.prediction != nullptr) {
        const auto first =
            references.prediction->matched.begin() + static_cast<std::ptrdiff_t>(references.first_unit);
        matched_.assign(first, first + static_cast<std::ptrdiff_t>(slice.rows / slice.plane->unit_size));
        gains_ = decode_gains(*slice.plane, parts.gains, matched_);
    }
    if (!parts.symbols.empty()) {
        decoder_.emplace(parts.symbols, parts.raw, slice.cols, scales_of(slice, row_scales_),
                         parts.lanes_log2);
    }
    begin_block();
}

void SliceDecoder::begin_block() {
    values_.rows = std::min(block_rows_, slice_.rows - first_row_);
    values_.cols = slice_.cols;
    values_.values.resize(values_.rows * values_.cols);
    if (decoder_) {
        decoder_->begin(values_.values, slice_.plane->step);
    }
}

/// Makes the block's values what they are meant to be and hands them on.
void SliceDecoder::end_block() {
    const bool is_last = first_row_ + values_.rows == slice_.rows;
    if (decoder_ && is_last) {
        decoder_->check_end();
    }
    if (!decoder_) {
        std::fill(values_.values.begin(), values_.values.end(), 0.0F * slice_.plane->step);
    }
    if (references_.basis != nullptr) {
        references_.basis->restore(values_);
    }
    if (references_.prediction != nullptr) {
        add_predictions();
    }
    sink_(first_row_, values_);
    first_row_ += values_.rows;
    if (!is_last) {
        begin_block();
    }
}

void SliceDecoder::add_predictions() {
    const std::size_t unit_size = slice_.plane->unit_size;
    for (std::size_t r = 0; r < values_.rows; ++r) {
        const std::size_t unit = (first_row_ + r) / unit_size;
        if (matched_[unit]) {
            add_prediction(
                references_.prediction->rows.row(references_.first_unit * unit_size + first_row_ + r),
                gain_value(gains_[unit]), values_.row(r));
        }
    }
}

void SliceDecoder::decode() {
    while (!done()) {
        if (decoder_) {
            decoder_->decode();
        }
        end_block();
    }
}

bool SliceDecoder::decode_in_turns(SliceDecoder& first, SliceDecoder& second) {
    return first.decoder_ && second.decoder_ &&
           SymbolDecoder::decode_in_turns(*first.decoder_, *second.decoder_);
}

void SliceDecoder::go_on() {
    decoder_->pass_stop();
    if (decoder_->done()) {
        end_block();
    }
}

SliceSymbols decode_slice_symbols(const CodedSlice& slice) {
    SliceParts parts = take_apart(slice);
    SliceSymbols found;
    found.coded_bytes = parts.symbols.size() + parts.raw.size();
    found.row_scales = std::move(parts.row_scales);
    found.symbols.resize(slice.rows * slice.cols);
    if (!parts.symbols.empty()) {
        decode_symbols(parts.symbols, parts.raw, slice.cols, scales_of(slice, found.row_scales),
                       parts.lanes_log2, found.symbols);
    }
    return found;
}

} // namespace mcwc
