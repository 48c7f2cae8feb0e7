#include "core/codec/self_prediction.h"

#include "core/codec/parent_search.h"
#include "core/codec/plane.h"
#include "core/codec/plane_quantizer.h"
#include "core/entropy/parents.h"
#include "core/entropy/side_coder.h"
#include "core/prediction/prediction.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <span>
#include <utility>

namespace mcwc {
namespace {

/// Smaller planes have too few rows that could be alike, and a parent's number costs as much as it saves.
constexpr std::size_t fewest_units = 256;
constexpr std::size_t fewest_weights = 32; ///< Of a unit.
/// Bits of a parent beside log2(units): its flag and the unit's gain.
constexpr double flag_and_gain_bits = 4;
/// Below this share of a plane's bits a sample that promises it is not followed up.
constexpr double least_promise = 0.002;

/// Where quantizing takes as long as with such a trellis, more may be spent on the search: it saves another
/// 0.1%.
constexpr unsigned wide_search_trellis = 7;

double mean_bits(const PlaneCandidate& candidate) {
    return candidate.bits / static_cast<double>(candidate.symbols.size());
}

/// One over each column's scale; empty without scales.
std::vector<float> column_weights(const PlaneCandidate& intra) {
    std::vector<float> weights;
    for (const std::int32_t scale : intra.col_scales) {
        const double octaves = std::ldexp(scale, static_cast<int>(intra.syntax.scale_step)) / 8.0;
        weights.push_back(static_cast<float>(std::exp2(-octaves)));
    }
    return weights;
}

/// Each column in units of its scale, a unit's rows side by side.
Matrix comparable_rows(const PlaneTask& task, const PlaneCandidate& intra, Matrix rows) {
    const std::vector<float> weights = column_weights(intra);
    for (std::size_t r = 0; r < rows.rows && !weights.empty(); ++r) {
        const auto row = rows.row(r);
        std::transform(row.begin(), row.end(), weights.begin(), row.begin(), std::multiplies<>());
    }
    rows.cols *= task.unit_size;
    rows.rows /= task.unit_size;
    return rows;
}

bool is_worth_trying(const PlaneTask& task, const PlaneCandidate& intra, std::size_t units) {
    return units >= fewest_units && task.unit_size * task.source->cols >= fewest_weights &&
           mean_bits(intra) > 0;
}

ParentSearch search_for(const PlaneTask& task, const PlaneCandidate& intra, std::size_t units) {
    ParentSearch search;
    search.kept = 1.0 - std::exp2(-2.0 * mean_bits(intra));
    search.price = std::log2(static_cast<double>(units)) + flag_and_gain_bits;
    if (task.trellis >= wide_search_trellis) {
        search.cells_of_row = 8;
        search.pairs_of_row = 12;
        search.deepest = 8;
    }
    return search;
}

Matrix every_second_row(const Matrix& rows) {
    Matrix half((rows.rows + 1) / 2, rows.cols);
    for (std::size_t r = 0; r < half.rows; ++r) {
        std::copy_n(rows.row(2 * r).begin(), rows.cols, half.row(r).begin());
    }
    return half;
}

class SelfPredictor {
public:
    SelfPredictor(const PlaneTask& task, const PlaneCandidate& intra, Generations generations, DType dtype,
                  const TaskContext& context)
        : task_(task)
        , intra_(intra)
        , dtype_(dtype)
        , context_(context)
        , generations_(std::move(generations))
        , unit_weights_(task.unit_size * task.source->cols) {
        task_.step = intra.syntax.step;
        task_.trellis = static_cast<unsigned>(intra.syntax.trellis);
    }

    SelfPrediction run(const Matrix& rows, std::span<const std::uint32_t> parents);

private:
    /// Consecutive units that are coded in one slice.
    struct Slice {
        std::size_t first = 0;
        std::size_t units = 0;
        PartCost cost = {};
    };

    std::size_t units() const { return generations_.order.size(); }
    std::span<float> unit_of(Matrix& rows, std::size_t unit) const {
        return std::span(rows.values).subspan(unit * unit_weights_, unit_weights_);
    }
    std::span<const float> unit_of(const Matrix& rows, std::size_t unit) const {
        return std::span(rows.values).subspan(unit * unit_weights_, unit_weights_);
    }
    void cut_slices();
    void fit_gains(const Matrix& rows);
    float gain_of(std::size_t unit) const;
    void take_away(std::span<const float> x, float gain, std::span<const float> p,
                   std::span<float> target) const;
    Matrix residual_of(const Slice& slice) const;
    std::vector<float> rough_residual(const Matrix& rows) const;
    void quantize(const PlaneModel& model);
    void quantize_slice(SliceQuantizer& quantizer, Slice& slice);
    void finish(const PlaneModel& model, std::span<const std::uint32_t> parents);

    PlaneTask task_;
    const PlaneCandidate& intra_;
    DType dtype_;
    const TaskContext& context_;
    Generations generations_;
    std::size_t unit_weights_;
    std::vector<std::vector<Slice>> slices_; ///< Of each generation.
    SelfPrediction result_;
};

SelfPrediction SelfPredictor::run(const Matrix& rows, std::span<const std::uint32_t> parents) {
    result_.source = Matrix(task_.source->rows, task_.source->cols);
    result_.decoded = Matrix(task_.source->rows, task_.source->cols);
    for (std::size_t u = 0; u < units(); ++u) {
        const auto from = unit_of(*task_.source, generations_.order[u]);
        std::copy(from.begin(), from.end(), unit_of(result_.source, u).begin());
    }
    fit_gains(comparable_rows(task_, intra_, rows));
    cut_slices();
    result_.candidate.symbols.resize(result_.source.values.size());
    const PlaneModel model = model_for(task_, rough_residual(rows));
    quantize(model);
    finish(model, parents);
    return std::move(result_);
}

/// A slice has units of one generation.
void SelfPredictor::cut_slices() {
    for (std::size_t g = 0; g + 1 < generations_.starts.size(); ++g) {
        const std::size_t end = generations_.starts[g + 1];
        const std::size_t step =
            units_per_slice(end - generations_.starts[g], task_.unit_size, task_.source->cols);
        std::vector<Slice>& slices = slices_.emplace_back();
        for (std::size_t first = generations_.starts[g]; first < end; first += step) {
            slices.push_back({first, std::min(step, end - first)});
            result_.candidate.slice_units.push_back(slices.back().units);
        }
    }
}

/// Each unit's own, by its comparable rows: what the gain leaves is then least in bits.
void SelfPredictor::fit_gains(const Matrix& rows) {
    std::vector<double> wanted(units());
    double sum = 0;
    std::size_t count = 0;
    for (std::size_t u = 0; u < units(); ++u) {
        if (generations_.parent_rank[u] != unmatched) {
            const auto x = unit_of(rows, generations_.order[u]);
            const auto p = unit_of(rows, generations_.order[generations_.parent_rank[u]]);
            const double energy = std::inner_product(p.begin(), p.end(), p.begin(), 0.0);
            wanted[u] = energy > 0 ? gain_denominator *
                                         std::inner_product(x.begin(), x.end(), p.begin(), 0.0) / energy
                                   : 0.0;
            wanted[u] = std::clamp<double>(wanted[u], -max_gain, max_gain);
            sum += wanted[u];
            ++count;
        }
    }
    PlaneCandidate& candidate = result_.candidate;
    candidate.syntax.gain = std::lround(sum / static_cast<double>(std::max<std::size_t>(1, count)));
    candidate.unit_gains.resize(units());
    for (std::size_t u = 0; u < units(); ++u) {
        if (generations_.parent_rank[u] != unmatched) {
            const double own = (wanted[u] - static_cast<double>(candidate.syntax.gain)) / unit_gain_step;
            candidate.unit_gains[u] = static_cast<std::int32_t>(std::lround(own));
        }
    }
}

float SelfPredictor::gain_of(std::size_t unit) const {
    const PlaneCandidate& candidate = result_.candidate;
    return gain_value(candidate.syntax.gain + candidate.unit_gains[unit] * unit_gain_step);
}

/// What decoded parents leave of some units, in steps, in the basis.
Matrix SelfPredictor::residual_of(const Slice& slice) const {
    Matrix residual(slice.units * task_.unit_size, task_.source->cols);
    for (std::size_t i = 0; i < slice.units; ++i) {
        const std::size_t u = slice.first + i;
        const std::uint32_t parent = generations_.parent_rank[u];
        const bool has_one = parent != unmatched;
        const auto p = unit_of(result_.decoded, has_one ? parent : u);
        take_away(unit_of(result_.source, u), has_one ? gain_of(u) : 0.0F, p, unit_of(residual, i));
    }
    if (intra_.basis != nullptr) {
        intra_.basis->apply(residual);
    }
    return residual;
}

/// (x - gain * p), in steps.
void SelfPredictor::take_away(std::span<const float> x, float gain, std::span<const float> p,
                              std::span<float> target) const {
    std::transform(x.begin(), x.end(), p.begin(), target.begin(),
                   [&](float value, float theirs) { return (value - gain * theirs) / task_.step; });
}

/// About what all units' parents will leave: rows are roughly quantized in the basis, with the error that
/// they will have.
std::vector<float> SelfPredictor::rough_residual(const Matrix& rows) const {
    const double error = task_.trellis == 0 ? 1.0 / 12.0 : trellis_distortion(task_.trellis);
    const float step = task_.step * static_cast<float>(std::sqrt(12.0 * error));
    std::vector<float> residual(rows.values.size());
    std::vector<float> rough(unit_weights_);
    for (std::size_t u = 0; u < units(); ++u) {
        const std::uint32_t parent = generations_.parent_rank[u];
        const bool has_one = parent != unmatched;
        const auto p = unit_of(rows, generations_.order[has_one ? parent : u]);
        std::transform(p.begin(), p.end(), rough.begin(),
                       [step](float value) { return std::nearbyint(value / step) * step; });
        take_away(unit_of(rows, generations_.order[u]), has_one ? gain_of(u) : 0.0F, rough,
                  std::span(residual).subspan(u * unit_weights_, unit_weights_));
    }
    return residual;
}

void SelfPredictor::quantize(const PlaneModel& model) {
    SliceQuantizer quantizer(task_, model);
    for (std::vector<Slice>& generation : slices_) {
        parallel_for(context_, generation.size(),
                     [&](std::size_t s) { quantize_slice(quantizer, generation[s]); });
    }
}

void SelfPredictor::quantize_slice(SliceQuantizer& quantizer, Slice& slice) {
    const std::size_t cols = task_.source->cols;
    const Matrix residual = residual_of(slice);
    const auto symbols = std::span(result_.candidate.symbols)
                             .subspan(slice.first * unit_weights_, slice.units * unit_weights_);
    slice.cost = quantizer.run(residual.values, slice.first * task_.unit_size, symbols);
    Matrix values(residual.rows, cols);
    dequantize(symbols, task_.step, values.values);
    if (intra_.basis != nullptr) {
        intra_.basis->restore(values);
    }
    for (std::size_t i = 0; i < slice.units; ++i) {
        const std::size_t u = slice.first + i;
        if (generations_.parent_rank[u] != unmatched) {
            add_prediction(unit_of(std::as_const(result_.decoded), generations_.parent_rank[u]), gain_of(u),
                           unit_of(values, i));
        }
    }
    round_to_dtype(dtype_, values.values);
    std::copy(values.values.begin(), values.values.end(), unit_of(result_.decoded, slice.first).begin());
}

void SelfPredictor::finish(const PlaneModel& model, std::span<const std::uint32_t> parents) {
    PlaneCandidate& candidate = result_.candidate;
    describe_model(task_, model, candidate);
    candidate.syntax.step = task_.step;
    candidate.basis = intra_.basis;
    candidate.syntax.basis = intra_.syntax.basis;
    candidate.syntax.predictor = bitstream::from_own_units;
    candidate.syntax.parents = encode_parents(parents);
    std::vector<std::int32_t> sent;
    for (std::size_t u = 0; u < units(); ++u) {
        const std::uint32_t parent = generations_.parent_rank[u];
        result_.matched.push_back(parent != unmatched);
        if (parent != unmatched) {
            sent.push_back(candidate.unit_gains[u]);
        }
    }
    candidate.bits = side_bits(model) +
                     8.0 * static_cast<double>(encode_side(sent).size() + candidate.syntax.parents.size());
    for (const std::vector<Slice>& generation : slices_) {
        for (const Slice& slice : generation) {
            candidate.bits += slice.cost.bits;
            candidate.error += slice.cost.error;
        }
    }
    candidate.slope = intra_.slope;
}

} // namespace

Matrix rows_in_basis(const PlaneTask& task, const PlaneCandidate& intra) {
    Matrix rows = *task.source;
    if (intra.basis != nullptr) {
        intra.basis->apply(rows);
    }
    return rows;
}

std::vector<std::uint32_t> parents_in_plane(const PlaneTask& task, const PlaneCandidate& intra,
                                            const Matrix& rows, const TaskContext& context) {
    const std::size_t units = task.source->rows / task.unit_size;
    if (!is_worth_trying(task, intra, units)) {
        return std::vector<std::uint32_t>(units, unmatched);
    }
    const ParentSearch search = search_for(task, intra, units);
    const Matrix comparable = comparable_rows(task, intra, rows);
    if (sampled_parent_saving(comparable, search, context) * static_cast<double>(units) <
        least_promise * intra.bits) {
        return std::vector<std::uint32_t>(units, unmatched);
    }
    return find_parents(comparable, search, context);
}

double estimated_own_saving(const PlaneTask& task, const PlaneCandidate& intra, std::size_t unit_count,
                            const TaskContext& context) {
    constexpr double without_circles = 0.7; // of what each row's nearest kin would save
    if (!is_worth_trying(task, intra, unit_count)) {
        return 0;
    }
    const ParentSearch search = search_for(task, intra, unit_count);
    const Matrix rows = comparable_rows(task, intra, rows_in_basis(task, intra));
    double saving = sampled_parent_saving(rows, search, context);
    if (rows.rows < unit_count) { // as it grew from half the rows to all of these
        const double growth = saving - sampled_parent_saving(every_second_row(rows), search, context);
        saving += growth * std::log2(static_cast<double>(unit_count) / static_cast<double>(rows.rows));
    }
    const double whole = std::max(0.0, without_circles * saving * static_cast<double>(unit_count));
    return whole < least_promise * mean_bits(intra) *
                       static_cast<double>(unit_count * task.unit_size * task.source->cols)
               ? 0.0
               : whole;
}

std::optional<SelfPrediction> predict_from_itself(const PlaneTask& task, const PlaneCandidate& intra,
                                                  const Matrix& rows, std::span<const std::uint32_t> parents,
                                                  DType dtype, const TaskContext& context) {
    if (std::all_of(parents.begin(), parents.end(),
                    [](std::uint32_t parent) { return parent == unmatched; })) {
        return std::nullopt;
    }
    SelfPrediction result =
        SelfPredictor(task, intra, generations_of(parents), dtype, context).run(rows, parents);
    // The intra candidate may have a step of its own; errors are compared in the task's.
    const double ratio = static_cast<double>(intra.syntax.step) / static_cast<double>(task.step);
    result.candidate.error *= ratio * ratio;
    return result;
}

} // namespace mcwc
