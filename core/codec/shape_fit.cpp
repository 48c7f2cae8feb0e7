#include "core/codec/shape_fit.h"

#include "core/codec/shape_cost.h"
#include "core/entropy/shape_tables.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <numeric>
#include <optional>

namespace mcwc {
namespace {

/// A shape's parameters as one list: exponent, dead zones, weight and width of the second distribution.
using Parameters = std::array<int, 5>;
constexpr Parameters least{LearnedShape::least_exponent, 0, 0, 0, 1};
/// Below what the format allows where farther values only make for slow tables.
constexpr Parameters largest{192, LearnedShape::largest_dead_zone, LearnedShape::largest_dead_zone, 128,
                             LearnedShape::largest_width};
/// Where the search may start: one distribution; a foot of few wide values, as changes of single weights
/// leave.
constexpr std::array<Parameters, 3> starts{{{96, 6, 6, 0, 8}, {128, 6, 6, 32, 32}, {128, 6, 6, 12, 56}}};
constexpr std::array<Parameters, 3> steps{{{24, 12, 12, 48, 6}, {6, 4, 4, 16, 3}, {1, 1, 1, 4, 1}}};
constexpr std::size_t weight_place = 3;
constexpr std::size_t width_place = 4;
constexpr int most_turns = 4;
/// What a sample promises must be this many times what shapes cost: whole planes keep less of it.
constexpr double doubt = 3;

LearnedShape shape_of(const Parameters& values) {
    LearnedShape shape;
    shape.exponent = static_cast<std::uint8_t>(values[0]);
    shape.dead_zone = {static_cast<std::uint8_t>(values[1]), static_cast<std::uint8_t>(values[2])};
    if (values[weight_place] != 0) { // the width of nothing is 0
        shape.second_weight = static_cast<std::uint8_t>(values[weight_place]);
        shape.second_width = static_cast<std::uint8_t>(values[width_place]);
    }
    return shape;
}

/// Coordinate descent with steps that shrink.
Parameters descend(ShapeCost& cost, std::span<const TableCounts> counts, Parameters at) {
    double bits = cost.bits(shape_of(at), counts);
    for (const Parameters& step : steps) {
        for (int turn = 0; turn < most_turns; ++turn) {
            const double before = bits;
            for (std::size_t p = 0; p < at.size(); ++p) {
                if (p == width_place && at[weight_place] == 0) {
                    continue;
                }
                for (const int move : {step[p], -step[p]}) {
                    Parameters next = at;
                    next[p] = std::clamp(at[p] + move, least[p], largest[p]);
                    const double wanted = cost.bits(shape_of(next), counts);
                    if (wanted < bits) {
                        bits = wanted;
                        at = next;
                        break;
                    }
                }
            }
            if (bits >= before) {
                break;
            }
        }
    }
    return at;
}

/// What descends from the first start, or from another one that codes the counts better as it is, and better
/// in the end too.
Parameters first_fit(ShapeCost& cost, std::span<const TableCounts> counts) {
    const auto bits = [&](const Parameters& at) { return cost.bits(shape_of(at), counts); };
    const auto better = [&](const Parameters& a, const Parameters& b) { return bits(a) < bits(b); };
    const Parameters usual = descend(cost, counts, starts.front());
    const Parameters& nearest = *std::min_element(starts.begin(), starts.end(), better);
    return nearest == starts.front() ? usual : std::min(usual, descend(cost, counts, nearest), better);
}

/// Lloyd's algorithm: samples to the shape that codes them best, shapes to their samples.
class Clusters {
public:
    Clusters(std::span<const ShapeSample> samples, const TaskContext& context)
        : samples_(samples)
        , context_(context) {
        for (const ShapeSample& sample : samples) {
            const ShapeSample* own = &sample;
            counts_.push_back(merge_counts(std::span(&own, 1)));
        }
        share_.assign(samples.size(), 0);
        std::vector<const ShapeSample*> all;
        for (const ShapeSample& sample : samples) {
            all.push_back(&sample);
        }
        shapes_.push_back(first_fit(cost_, merge_counts(all)));
    }

    void split() {
        const std::size_t before = shapes_.size();
        for (std::size_t k = 0; k < before; ++k) {
            Parameters heavier = shapes_[k];
            heavier[0] = std::max(least[0], heavier[0] * 4 / 5);
            shapes_[k][0] = std::min(largest[0], shapes_[k][0] * 6 / 5);
            shapes_.push_back(heavier);
        }
        for (int turn = 0; turn < 2; ++turn) {
            share_out();
            fit();
        }
    }
    std::vector<LearnedShape> shapes() const {
        std::vector<LearnedShape> result;
        std::transform(shapes_.begin(), shapes_.end(), std::back_inserter(result), shape_of);
        return result;
    }

private:
    void share_out() {
        parallel_for(context_, samples_.size(), [&](std::size_t i) {
            double best = std::numeric_limits<double>::infinity();
            for (std::size_t k = 0; k < shapes_.size(); ++k) {
                if (const double bits = cost_.bits(shape_of(shapes_[k]), counts_[i]); bits < best) {
                    best = bits;
                    share_[i] = k;
                }
            }
        });
    }
    void fit() {
        parallel_for(context_, shapes_.size(), [&](std::size_t k) {
            std::vector<const ShapeSample*> own;
            for (std::size_t i = 0; i < samples_.size(); ++i) {
                if (share_[i] == k) {
                    own.push_back(&samples_[i]);
                }
            }
            if (!own.empty()) {
                shapes_[k] = descend(cost_, merge_counts(own), shapes_[k]);
            }
        });
    }

    std::span<const ShapeSample> samples_;
    const TaskContext& context_;
    ShapeCost cost_;
    std::vector<std::vector<TableCounts>> counts_;
    std::vector<Parameters> shapes_;
    std::vector<std::size_t> share_;
};

/// The tables of a learned shape that samples ask for, without what decoders need of them.
class CandidateTables {
public:
    explicit CandidateTables(const LearnedShape& shape)
        : shape_(shape) {}

    const FrequencyTable& operator()(std::size_t half, std::size_t table) {
        std::optional<FrequencyTable>& found = tables_[half][table];
        if (!found) {
            found = learned_table(shape_, static_cast<unsigned>(half), table);
        }
        return *found;
    }

private:
    LearnedShape shape_;
    std::array<std::array<std::optional<FrequencyTable>, table_count>, 2> tables_;
};

/// Code lengths of every sample: under the best built-in shape, and under each of the candidates.
struct ExactCosts {
    std::vector<double> builtin;
    std::vector<std::vector<double>> learned; ///< [candidate][sample]

    ExactCosts(std::span<const ShapeSample> samples, std::span<const LearnedShape> candidates,
               const TaskContext& context)
        : builtin(samples.size())
        , learned(candidates.size(), std::vector<double>(samples.size())) {
        parallel_for(context, samples.size(), [&](std::size_t i) {
            const unsigned best = samples[i].histogram.best_shape(nullptr);
            builtin[i] = samples[i].weight * samples[i].histogram.cost(nullptr, best);
        });
        parallel_for(context, candidates.size(), [&](std::size_t k) {
            CandidateTables tables(candidates[k]);
            for (std::size_t i = 0; i < samples.size(); ++i) {
                learned[k][i] = samples[i].weight * samples[i].histogram.cost(std::ref(tables));
            }
        });
    }

    double total(std::span<const std::size_t> kept) const {
        double sum = 0;
        for (std::size_t i = 0; i < builtin.size(); ++i) {
            double bits = builtin[i];
            for (const std::size_t k : kept) {
                bits = std::min(bits, learned[k][i]);
            }
            sum += bits;
        }
        return sum;
    }
};

} // namespace

std::vector<LearnedShape> fit_shapes(std::span<const ShapeSample> samples, std::size_t most,
                                     const TaskContext& context) {
    if (samples.empty() || most == 0) {
        return {};
    }
    Clusters clusters(samples, context);
    std::vector<LearnedShape> all = clusters.shapes();
    // Every generation stays a candidate: a shape for all may do as well as several for parts.
    for (std::size_t count = 2; count <= most && count <= samples.size(); count *= 2) {
        clusters.split();
        for (const LearnedShape& shape : clusters.shapes()) {
            if (std::find(all.begin(), all.end(), shape) == all.end()) {
                all.push_back(shape);
            }
        }
    }
    return keep_paying_shapes(samples, all, most, context);
}

std::vector<LearnedShape> keep_paying_shapes(std::span<const ShapeSample> samples,
                                             std::span<const LearnedShape> candidates, std::size_t most,
                                             const TaskContext& context) {
    const ExactCosts costs(samples, candidates, context);
    std::vector<std::size_t> kept;
    const double without = costs.total(kept);
    double bits = without;
    while (kept.size() < most) { // the one that saves most, as long as it pays
        std::size_t best = candidates.size();
        double least_bits = bits - 8.0 * shape_bytes;
        for (std::size_t k = 0; k < candidates.size(); ++k) {
            kept.push_back(k);
            if (const double total = costs.total(kept); total < least_bits) {
                least_bits = total;
                best = k;
            }
            kept.pop_back();
        }
        if (best == candidates.size()) {
            break;
        }
        kept.push_back(best);
        bits = least_bits;
    }
    const double paid = 8.0 * (shape_section_bytes + shape_bytes * static_cast<double>(kept.size()));
    if (without - bits <= doubt * paid) {
        return {};
    }
    std::vector<LearnedShape> shapes;
    shapes.reserve(kept.size());
    for (const std::size_t k : kept) {
        shapes.push_back(candidates[k]);
    }
    return shapes;
}

double best_cost(std::span<const ShapeSample> samples, std::span<const LearnedShape> shapes,
                 const TaskContext& context) {
    std::vector<std::size_t> all(shapes.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return ExactCosts(samples, shapes, context).total(all);
}

} // namespace mcwc
