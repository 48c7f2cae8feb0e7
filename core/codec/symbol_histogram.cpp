#include "core/codec/symbol_histogram.h"

#include "core/base/checked.h"
#include "core/base/error.h"
#include "core/base/task.h"
#include "core/bitstream/container.h"
#include "core/codec/plane.h"
#include "core/codec/shape_syntax.h"
#include "core/codec/slice_decoder.h"
#include "core/entropy/expected_symbols.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <string>

namespace mcwc {
namespace {

constexpr std::int64_t most_bins = 255;
/// Part of the symbols that may lie outside the bins.
constexpr double rare = 0.0005;

using SymbolCounts = std::map<std::int32_t, std::uint64_t>;

/// The smallest magnitude that all but the rarest symbols stay within.
std::int64_t usual_magnitude(const SymbolCounts& counts, std::uint64_t symbols) {
    std::map<std::int64_t, std::uint64_t, std::greater<>> magnitudes;
    for (const auto& [symbol, count] : counts) {
        magnitudes[std::abs(static_cast<std::int64_t>(symbol))] += count;
    }
    const auto allowed = static_cast<std::uint64_t>(rare * static_cast<double>(symbols));
    std::uint64_t left_out = 0;
    for (const auto& [magnitude, count] : magnitudes) {
        left_out += count;
        if (left_out > allowed) {
            return magnitude;
        }
    }
    return 0;
}

/// Bins around zero that reach to the usual magnitude: one far symbol would squeeze all others.
void choose_bins(SymbolHistogram& histogram, const SymbolCounts& counts) {
    const std::int64_t reach = std::max<std::int64_t>(1, usual_magnitude(counts, histogram.symbols));
    while ((2 * reach + 1 + histogram.bin_width - 1) / histogram.bin_width > most_bins) {
        histogram.bin_width *= 2;
    }
    const std::int64_t half = (reach + histogram.bin_width / 2) / histogram.bin_width;
    histogram.first = -half * histogram.bin_width - histogram.bin_width / 2;
    histogram.count.resize(static_cast<std::size_t>(2 * half + 1));
    histogram.expected.resize(histogram.count.size());
}

void fill_counts(SymbolHistogram& histogram, const SymbolCounts& counts) {
    const auto bins = static_cast<std::int64_t>(histogram.count.size());
    for (const auto& [symbol, count] : counts) {
        const std::int64_t distance = symbol - histogram.first;
        const std::int64_t bin = distance < 0 ? -1 : distance / histogram.bin_width;
        if (bin < 0 || bin >= bins) {
            histogram.outside += count;
        } else {
            histogram.count[static_cast<std::size_t>(bin)] += count;
        }
        const auto part = static_cast<double>(count);
        histogram.entropy_bits += part * std::log2(static_cast<double>(histogram.symbols) / part);
    }
}

[[noreturn]] void refuse_number(const bitstream::StreamReader& stream, std::uint64_t frame,
                                const std::string& what) {
    throw Error(ErrorCode::InvalidArgument,
                stream.path().string() + ": frame " + std::to_string(frame) + " has no " + what);
}

} // namespace

SymbolHistogram symbol_histogram(const bitstream::StreamReader& stream, std::uint64_t frame,
                                 std::size_t plane, std::optional<std::size_t> slice,
                                 const TaskContext& context) {
    const bitstream::FrameView view = stream.frame(frame);
    if (plane >= view.header.planes.size()) {
        refuse_number(stream, frame, "plane " + std::to_string(plane));
    }
    const bitstream::PlaneSyntax& syntax = view.header.planes[plane];
    if (slice && *slice >= syntax.slices.size()) {
        refuse_number(stream, frame,
                      "slice " + std::to_string(*slice) + " in plane " + std::to_string(plane));
    }
    const bitstream::TensorSyntax& tensor = stream.directory().tensors[syntax.tensor];
    const std::size_t cols = plane_geometry(tensor.shape, syntax.axis, syntax.offset,
                                            checked_mul(syntax.unit_count, syntax.unit_size, "plane rows"))
                                 .cols();
    const std::vector<std::int32_t> col_scales = decode_column_scales(syntax, cols);
    const auto shape = static_cast<unsigned>(syntax.shape);
    SymbolHistogram histogram;
    SymbolCounts counts;
    const auto trellis = static_cast<unsigned>(syntax.trellis);
    const ShapeSet shapes = shapes_of(stream);
    ExpectedSymbols expected(shape, trellis, &shapes);
    for (std::size_t s = slice.value_or(0); s < (slice ? *slice + 1 : syntax.slices.size()); ++s) {
        context.check();
        context.report({"decoding symbols", tensor.name, s, syntax.slices.size()});
        const auto bytes = view.slices[view.first_slice_of_plane[plane] + s];
        stream.check_slice(frame, syntax.slices[s], bytes, tensor.name);
        const std::size_t rows = syntax.slices[s].units * syntax.unit_size;
        const SliceSymbols part = decode_slice_symbols({&syntax, rows, cols, col_scales, bytes, &shapes});
        const SymbolScales scales{shape,           static_cast<std::int32_t>(syntax.base_scale),
                                  part.row_scales, col_scales,
                                  trellis,         &shapes};
        expected.add(part.symbols, cols, scales);
        histogram.model_bits += symbol_cost(part.symbols, cols, scales);
        histogram.coded_bits += 8 * part.coded_bytes;
        ++histogram.slices;
        for (const std::int32_t symbol : part.symbols) {
            ++counts[symbol];
        }
    }
    histogram.symbols = expected.symbols();
    choose_bins(histogram, counts);
    fill_counts(histogram, counts);
    histogram.expected_outside = expected.spread(histogram.first, histogram.bin_width, histogram.expected);
    return histogram;
}

} // namespace mcwc
