#include "core/codec/plane_slices.h"

#include "core/codec/frame_place.h"
#include "core/codec/slice_decoder.h"
#include "core/tensor/convert.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace mcwc {
namespace {

/// One slice to decode.
struct SliceJob {
    const PlaneJob* plane = nullptr;
    std::size_t slice = 0;
    std::size_t first_unit = 0;

    /// Slices that are decoded by the same loop stand together, the longest first.
    std::pair<bool, std::uint64_t> order() const {
        const std::uint64_t rows = plane->syntax->slices[slice].units * plane->syntax->unit_size;
        return {plane->syntax->trellis != 0, rows * plane->geometry.cols()};
    }
};

/// Puts rows of a slice where they are wanted, rounded to the tensor's dtype.
class RowWriter {
public:
    RowWriter(const PlaneJob& plane, DType dtype, std::size_t first_row)
        : plane_(plane)
        , dtype_(dtype)
        , first_row_(first_row) {}

    void operator()(std::size_t row, const Matrix& rows) {
        const std::size_t element = dtype_bits(dtype_) / 8;
        const std::size_t size = rows.values.size() * element;
        if (plane_.generations) {
            packed_.resize(size);
            convert_from_f32(dtype_, rows.values, packed_);
            scatter_units(first_row_ + row, rows.rows, element);
            return;
        }
        const bool in_place = plane_.output != nullptr && rows_are_contiguous(plane_.geometry);
        row += first_row_;
        std::span<std::byte> packed;
        if (in_place) {
            const std::size_t start = (plane_.geometry.offset + row) * rows.cols * element;
            packed = std::span(*plane_.output).subspan(start, size);
        } else {
            packed_.resize(size);
            packed = packed_;
        }
        convert_from_f32(dtype_, rows.values, packed);
        if (plane_.output != nullptr && !in_place) {
            scatter_rows(packed, element, plane_.geometry, row, *plane_.output);
        }
        if (plane_.kept != nullptr) { // later frames are predicted from what was stored
            convert_to_f32(dtype_, packed,
                           std::span(plane_.kept->values).subspan(row * rows.cols, rows.values.size()));
        }
    }

private:
    /// Rows in the order of generations, each to its own place.
    void scatter_units(std::size_t first, std::size_t count, std::size_t element) {
        const std::size_t unit_size = plane_.syntax->unit_size;
        const std::size_t row_bytes = plane_.geometry.cols() * element;
        for (std::size_t r = 0; r < count; ++r) {
            const std::size_t unit = plane_.generations->order[(first + r) / unit_size];
            scatter_rows(std::span(packed_).subspan(r * row_bytes, row_bytes), element, plane_.geometry,
                         unit * unit_size + (first + r) % unit_size, *plane_.output);
        }
    }

    const PlaneJob& plane_;
    DType dtype_;
    std::size_t first_row_; ///< Of the slice, in the plane.
    std::vector<std::byte> packed_;
};

/// Slices of one frame on their way, one or two at a time; errors name the slice's tensor.
class SliceRun {
public:
    SliceRun(const bitstream::StreamReader& stream, std::uint64_t frame, const bitstream::FrameView& view)
        : stream_(stream)
        , frame_(frame)
        , view_(view) {}

    void one(const SliceJob& job) const {
        const auto decoder = start(job);
        finish(job, *decoder);
    }

    /// Error(Corrupt).
    void refuse(const SliceJob& job, const char* problem) const {
        at_job(job, [&] { throw Error(ErrorCode::Corrupt, problem); });
    }

    void two(const SliceJob& first, const SliceJob& second) const {
        const auto a = start(first);
        const auto b = start(second);
        while (!a->done() && !b->done() && SliceDecoder::decode_in_turns(*a, *b)) {
            at_job(first, [&] { a->go_on(); });
            at_job(second, [&] { b->go_on(); });
        }
        finish(first, *a);
        finish(second, *b);
    }

private:
    template <class Body>
    auto at_job(const SliceJob& job, const Body& body) const -> decltype(body()) {
        return at_place(stream_, frame_, job.plane->syntax->tensor, body);
    }

    std::unique_ptr<SliceDecoder> start(const SliceJob& job) const {
        const PlaneJob& plane = *job.plane;
        const bitstream::SliceEntry& entry = plane.syntax->slices[job.slice];
        const auto bytes = view_.slices[view_.first_slice_of_plane[plane.number] + job.slice];
        stream_.check_slice(frame_, entry, bytes, tensor_syntax(stream_, plane.syntax->tensor).name);
        const std::uint64_t unit_size = plane.syntax->unit_size;
        const DType dtype = dtype_of(stream_, plane.syntax->tensor);
        return at_job(job, [&] {
            return std::make_unique<SliceDecoder>(
                CodedSlice{plane.syntax, entry.units * unit_size, plane.geometry.cols(), plane.col_scales,
                           bytes, plane.shapes},
                SliceReferences{plane.prediction ? &*plane.prediction : nullptr, job.first_unit, plane.basis},
                scattered_rows(plane.geometry), RowWriter(plane, dtype, job.first_unit * unit_size));
        });
    }

    void finish(const SliceJob& job, SliceDecoder& decoder) const {
        at_job(job, [&] { decoder.decode(); });
    }

    const bitstream::StreamReader& stream_;
    std::uint64_t frame_;
    const bitstream::FrameView& view_;
};

/// Decodes slices on several threads, two on each where there are enough.
void run_slices(const SliceRun& run, std::vector<SliceJob> slices, const TaskContext& context) {
    if (slices.size() <= context.thread_count()) {
        parallel_for(context, slices.size(), [&](std::size_t i) { run.one(slices[i]); });
        return;
    }
    // Neighbours are alike then, and end together.
    std::stable_sort(slices.begin(), slices.end(),
                     [](const SliceJob& a, const SliceJob& b) { return a.order() > b.order(); });
    parallel_for(context, (slices.size() + 1) / 2, [&](std::size_t i) {
        if (2 * i + 1 < slices.size()) {
            run.two(slices[2 * i], slices[2 * i + 1]);
        } else {
            run.one(slices[2 * i]);
        }
    });
}

/// What the units [first, end) of the order are predicted from, out of what was decoded before.
void read_parents(const PlaneJob& plane, DType dtype, std::size_t first, std::size_t end,
                  PlanePrediction& prediction, const TaskContext& context) {
    const Generations& generations = *plane.generations;
    const std::size_t unit_size = plane.syntax->unit_size;
    for (std::size_t u = first; u < end; ++u) {
        prediction.matched[u] = generations.parent_rank[u] != unmatched;
    }
    parallel_for(context, end - first, [&](std::size_t i) {
        const std::size_t u = first + i;
        for (std::size_t r = 0; prediction.matched[u] && r < unit_size; ++r) {
            const std::size_t parent = generations.order[generations.parent_rank[u]];
            read_plane_row(dtype, *plane.output, plane.geometry, parent * unit_size + r,
                           prediction.rows.row(u * unit_size + r));
        }
    });
}

/// A plane that is predicted from its own units, generation by generation.
void run_generations(const SliceRun& run, PlaneJob plane, DType dtype, const TaskContext& context) {
    PlanePrediction& prediction = plane.prediction.emplace();
    prediction.rows = Matrix(plane.geometry.rows, plane.geometry.cols());
    prediction.matched.resize(plane.syntax->unit_count);
    const std::vector<std::size_t>& starts = plane.generations->starts;
    std::size_t slice = 0;
    std::size_t unit = 0;
    for (std::size_t g = 0; g + 1 < starts.size(); ++g) {
        std::vector<SliceJob> slices;
        while (unit < starts[g + 1]) {
            slices.push_back({&plane, slice, unit});
            unit += plane.syntax->slices[slice++].units;
        }
        if (unit != starts[g + 1]) {
            run.refuse(slices.back(), "a slice has units of more than one generation");
        }
        read_parents(plane, dtype, starts[g], starts[g + 1], prediction, context);
        run_slices(run, std::move(slices), context);
    }
}

} // namespace

void decode_slices(const bitstream::StreamReader& stream, std::uint64_t frame,
                   const bitstream::FrameView& view, std::span<const PlaneJob> planes,
                   const TaskContext& context) {
    const SliceRun run(stream, frame, view);
    std::vector<SliceJob> slices;
    for (const PlaneJob& job : planes) {
        std::size_t first_unit = 0;
        for (std::size_t s = 0; s < job.syntax->slices.size() && !job.generations; ++s) {
            slices.push_back({&job, s, first_unit});
            first_unit += job.syntax->slices[s].units;
        }
    }
    run_slices(run, std::move(slices), context);
    for (const PlaneJob& job : planes) {
        if (job.generations) {
            run_generations(run, job, dtype_of(stream, job.syntax->tensor), context);
        }
    }
}

} // namespace mcwc
