#include "core/alignment/assignment.h"

#include "core/alignment/auction.h"
#include "core/alignment/kernels.h"
#include "core/alignment/permutation.h"
#include "core/alignment/shortest_path.h"
#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace mcwc {

namespace {

struct NamedMethod {
    AlignmentMethod method;
    std::string_view name;
};

constexpr std::array<NamedMethod, 4> methods = {{{AlignmentMethod::Hungarian, "hungarian"},
                                                 {AlignmentMethod::Greedy, "greedy"},
                                                 {AlignmentMethod::SortProj, "sortproj"},
                                                 {AlignmentMethod::None, "none"}}};

double score_of(const Matrix& scores, const std::vector<std::uint32_t>& column_of_row) {
    double sum = 0;
    for (std::size_t r = 0; r < column_of_row.size(); ++r) {
        sum += static_cast<double>(scores.row(r)[column_of_row[r]]);
    }
    return sum;
}

/// What weak duality allows at these prices: no assignment is worth more than all prices and, for each row,
/// the best that it could have at them.
double dual_bound(const Matrix& scores, const std::vector<double>& prices) {
    const AlignmentKernels& kernels = alignment_kernels();
    double bound = 0;
    for (std::size_t r = 0; r < scores.rows; ++r) {
        bound += kernels.best_two_exact(scores.row(r).data(), prices.data(), scores.cols).best + prices[r];
    }
    return bound;
}

Assignment exact(const Matrix& scores, const TaskContext& context) {
    PricedAssignment solved = shortest_path_assignment(scores, auction_prices(scores, context), context);
    Assignment assignment{.column_of_row = std::move(solved.column_of_row)};
    assignment.score = score_of(scores, assignment.column_of_row);
    // The true values can't be the other way round; their sums can, by rounding.
    assignment.bound = std::max(assignment.score, dual_bound(scores, solved.prices));
    return assignment;
}

Assignment greedy(const Matrix& scores, const TaskContext& context) {
    const std::size_t n = scores.rows;
    const AlignmentKernels& kernels = alignment_kernels();
    std::vector<float> taken(n); // As prices: infinity takes a column out.
    std::vector<float> best(n);
    for (std::size_t r = 0; r < n; ++r) {
        best[r] = kernels.best_two(scores.row(r).data(), taken.data(), n).best;
    }
    Permutation order = identity_permutation(n);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return best[a] > best[b]; });
    Assignment assignment{.column_of_row = std::vector<std::uint32_t>(n)};
    for (std::size_t k = 0; k < n; ++k) {
        if (k % 256 == 0) {
            context.check();
        }
        const std::uint32_t r = order[k];
        const std::size_t column = kernels.best_two(scores.row(r).data(), taken.data(), n).column;
        taken[column] = std::numeric_limits<float>::infinity();
        assignment.column_of_row[r] = static_cast<std::uint32_t>(column);
    }
    assignment.score = score_of(scores, assignment.column_of_row);
    assignment.bound = std::numeric_limits<double>::infinity();
    return assignment;
}

void require_square_and_finite(const Matrix& scores) {
    if (scores.rows != scores.cols || scores.values.size() != scores.rows * scores.cols ||
        scores.rows > std::numeric_limits<std::int32_t>::max()) {
        throw Error(ErrorCode::Internal, "an assignment needs a square matrix of scores");
    }
    if (!std::all_of(scores.values.begin(), scores.values.end(),
                     [](float score) { return std::isfinite(score); })) {
        throw Error(ErrorCode::Internal, "an assignment needs finite scores");
    }
}

/// splitmix64 (Steele, Lea & Flood 2014).
class Random {
public:
    explicit Random(std::uint64_t seed)
        : state_(seed) {}

    std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }

    /// Nearly normal, mean 0, variance 1: the centred sum of twelve uniform numbers. Unlike Box & Muller's
    /// method it needs no logarithm, so every machine draws the same direction.
    double normal() {
        std::uint64_t sum = 0;
        for (int i = 0; i < 12; ++i) {
            sum += next() >> 32U;
        }
        return static_cast<double>(sum) * 0x1p-32 - 6;
    }

private:
    std::uint64_t state_;
};

/// Row indices by ascending projection on `direction`, equal ones by index; a row that holds values that are
/// not finite counts as 0.
Permutation order_along(const Matrix& units, const std::vector<double>& direction) {
    std::vector<double> projections(units.rows);
    for (std::size_t r = 0; r < units.rows; ++r) {
        const auto row = units.row(r);
        double sum = 0;
        for (std::size_t k = 0; k < row.size(); ++k) {
            sum += static_cast<double>(row[k]) * direction[k];
        }
        projections[r] = std::isfinite(sum) ? sum : 0;
    }
    Permutation order = identity_permutation(units.rows);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return projections[a] < projections[b]; });
    return order;
}

double cosine(std::span<const float> a, std::span<const float> b) {
    double product = 0;
    double energy_a = 0;
    double energy_b = 0;
    for (std::size_t k = 0; k < a.size(); ++k) {
        const double x = a[k];
        const double y = b[k];
        product += x * y;
        energy_a += x * x;
        energy_b += y * y;
    }
    const double result = product / (std::sqrt(energy_a) * std::sqrt(energy_b));
    return std::isfinite(result) ? result : 0;
}

} // namespace

std::string_view alignment_method_name(AlignmentMethod method) noexcept {
    const auto* const found = std::find_if(methods.begin(), methods.end(),
                                           [method](const NamedMethod& m) { return m.method == method; });
    return found == methods.end() ? "unknown" : found->name;
}

AlignmentMethod alignment_method_from_name(std::string_view name) {
    const auto* const found =
        std::find_if(methods.begin(), methods.end(), [name](const NamedMethod& m) { return m.name == name; });
    if (found == methods.end()) {
        throw Error(ErrorCode::InvalidArgument, "\"" + std::string(name) + "\" is no alignment method",
                    "Choose hungarian, greedy, sortproj or none.");
    }
    return found->method;
}

Assignment solve_assignment(const Matrix& scores, AlignmentMethod method, const TaskContext& context) {
    require_square_and_finite(scores);
    context.check();
    switch (method) {
    case AlignmentMethod::Hungarian:
        return exact(scores, context);
    case AlignmentMethod::Greedy:
        return greedy(scores, context);
    case AlignmentMethod::None: {
        Assignment assignment{.column_of_row = identity_permutation(scores.rows)};
        assignment.score = score_of(scores, assignment.column_of_row);
        assignment.bound = std::numeric_limits<double>::infinity();
        return assignment;
    }
    case AlignmentMethod::SortProj:
        break;
    }
    throw Error(ErrorCode::Internal, "sortproj assigns by features and takes no score matrix");
}

Assignment solve_sort_projection(const Matrix& units, const Matrix& reference_units, std::uint64_t seed) {
    if (units.rows != reference_units.rows || units.cols != reference_units.cols) {
        throw Error(ErrorCode::Internal, "units and reference units differ in number or features");
    }
    Random random(seed);
    std::vector<double> direction(units.cols);
    std::generate(direction.begin(), direction.end(), [&random] { return random.normal(); });
    const Permutation rows = order_along(units, direction);
    const Permutation columns = order_along(reference_units, direction);
    Assignment assignment{.column_of_row = std::vector<std::uint32_t>(units.rows)};
    for (std::size_t rank = 0; rank < rows.size(); ++rank) {
        assignment.column_of_row[rows[rank]] = columns[rank];
        assignment.score += cosine(units.row(rows[rank]), reference_units.row(columns[rank]));
    }
    assignment.bound = std::numeric_limits<double>::infinity();
    return assignment;
}

} // namespace mcwc
