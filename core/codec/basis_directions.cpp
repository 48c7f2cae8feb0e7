#include "core/codec/basis_directions.h"

#include "core/alignment/kernels.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <random>
#include <span>
#include <utility>

namespace mcwc {
namespace {

constexpr std::uint64_t start_seed = 0x6261736973; // fixed, so that encoding twice gives the same stream
constexpr int iterations = 6;
/// Root mean square of a reflector's components: finer ones cost more than they save.
constexpr double component_size = 3.0;
/// Wider rows are kept: their moments would be larger than they are, and cost more than the iteration does.
constexpr std::size_t widest_moments = 1536;

Matrix transposed(const Matrix& matrix, const TaskContext& context) {
    Matrix result(matrix.cols, matrix.rows);
    constexpr std::size_t block = 64;
    constexpr std::size_t tile = 16; // keeps both sides in the cache
    parallel_for(context, (matrix.rows + block - 1) / block, [&](std::size_t i) {
        const std::size_t end = std::min(matrix.rows, (i + 1) * block);
        for (std::size_t r0 = i * block; r0 < end; r0 += tile) {
            for (std::size_t c = 0; c < matrix.cols; ++c) {
                for (std::size_t r = r0; r < std::min(end, r0 + tile); ++r) {
                    result.values[c * matrix.rows + r] = matrix.values[r * matrix.cols + c];
                }
            }
        }
    });
    return result;
}

/// a b': rows of both have the same width. The threads share the rows of `a`; no sum is split.
Matrix product(const Matrix& a, const Matrix& b, const TaskContext& context) {
    Matrix out(a.rows, b.rows);
    constexpr std::size_t block = 256;
    parallel_for(context, (a.rows + block - 1) / block, [&](std::size_t i) {
        const std::size_t first = i * block;
        alignment_kernels().multiply(a.values.data() + first * a.cols, std::min(block, a.rows - first),
                                     b.values.data(), b.rows, a.cols, out.values.data() + first * b.rows,
                                     b.rows);
    });
    return out;
}

/// a a': one side of the diagonal is computed, the other copied.
Matrix square(const Matrix& a, const TaskContext& context) {
    Matrix out(a.rows, a.rows);
    constexpr std::size_t block = 64;
    parallel_for(context, (a.rows + block - 1) / block, [&](std::size_t i) {
        const std::size_t first = i * block;
        const std::size_t count = std::min(block, a.rows - first);
        alignment_kernels().multiply(a.values.data() + first * a.cols, count, a.values.data(), first + count,
                                     a.cols, out.values.data() + first * a.rows, a.rows);
    });
    for (std::size_t r = 0; r < a.rows; ++r) {
        for (std::size_t c = r + 1; c < a.rows; ++c) {
            out.values[r * a.rows + c] = out.values[c * a.rows + r];
        }
    }
    return out;
}

/// Several sums at once, in the same order everywhere.
double dot(std::span<const float> a, std::span<const float> b) {
    constexpr std::size_t parts = 8;
    std::array<double, parts> sums{};
    std::size_t c = 0;
    for (; c + parts <= a.size(); c += parts) {
        for (std::size_t p = 0; p < parts; ++p) {
            sums[p] += static_cast<double>(a[c + p]) * static_cast<double>(b[c + p]);
        }
    }
    double sum = 0;
    for (; c < a.size(); ++c) {
        sum += static_cast<double>(a[c]) * static_cast<double>(b[c]);
    }
    for (const double part : sums) {
        sum += part;
    }
    return sum;
}

/// row - factor * other.
void subtract(std::span<float> row, double factor, std::span<const float> other) {
    for (std::size_t c = 0; c < row.size(); ++c) {
        row[c] = static_cast<float>(static_cast<double>(row[c]) - factor * static_cast<double>(other[c]));
    }
}

/// Rows made orthonormal from the first to the last; what has nothing of its own becomes zero.
void orthonormalise(Matrix& rows) {
    for (std::size_t r = 0; r < rows.rows; ++r) {
        const std::span<float> row = rows.row(r);
        for (int pass = 0; pass < 2; ++pass) {
            for (std::size_t q = 0; q < r; ++q) {
                subtract(row, dot(row, rows.row(q)), rows.row(q));
            }
        }
        const double squares = dot(row, row);
        const double scale = squares > 1e-20 ? 1.0 / std::sqrt(squares) : 0.0;
        for (float& value : row) {
            value = static_cast<float>(static_cast<double>(value) * scale);
        }
    }
}

/// Eigenvectors of a symmetric matrix as weights, one a row, by falling eigenvalue.
Matrix eigenvectors(const Matrix& symmetric) {
    const auto count = static_cast<Eigen::Index>(symmetric.rows);
    Eigen::MatrixXd values(count, count);
    for (Eigen::Index r = 0; r < count; ++r) {
        for (Eigen::Index c = 0; c < count; ++c) {
            values(r, c) = static_cast<double>(symmetric.values[static_cast<std::size_t>(r * count + c)]);
        }
    }
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(values);
    Matrix weights(symmetric.rows, symmetric.rows);
    for (Eigen::Index r = 0; r < count; ++r) {
        for (Eigen::Index q = 0; q < count; ++q) {
            weights.values[static_cast<std::size_t>(r * count + q)] =
                static_cast<float>(solver.eigenvectors()(q, count - 1 - r));
        }
    }
    return weights;
}

} // namespace

RowEnergy::RowEnergy(Matrix rows, const TaskContext& context)
    : rows_(rows.rows)
    , cols_(rows.cols)
    , transposed_(transposed(rows, context)) {
    if (cols_ <= std::min(rows_, widest_moments)) {
        moments_ = square(transposed_, context);
        transposed_ = {};
    } else {
        values_ = std::move(rows);
    }
}

/// Each direction by the sum of the rows' products with themselves.
Matrix RowEnergy::times(const Matrix& directions, const TaskContext& context) const {
    if (values_.values.empty()) {
        return product(directions, moments_, context);
    }
    const Matrix parts = transposed(product(values_, directions, context), context); // count x rows
    return transposed(product(transposed_, parts, context), context); // more blocks than the other way
}

Matrix RowEnergy::main_directions(std::size_t count, const TaskContext& context) const {
    std::mt19937_64 random(start_seed);
    Matrix directions(count, cols_);
    for (float& value : directions.values) {
        value = static_cast<float>(static_cast<double>(random() >> 11) * 0x1p-53 - 0.5);
    }
    orthonormalise(directions);
    for (int i = 0; i < iterations; ++i) {
        context.check();
        directions = times(directions, context);
        orthonormalise(directions);
    }
    const Matrix weights = eigenvectors(product(times(directions, context), directions, context));
    return product(weights, transposed(directions, context), context);
}

std::vector<double> RowEnergy::column_energies(const HouseholderBasis* basis,
                                               const TaskContext& context) const {
    std::vector<double> sums(cols_);
    if (values_.values.empty()) {
        Matrix turned = moments_;
        if (basis != nullptr) { // both sides
            basis->apply(turned);
            turned = transposed(turned, context);
            basis->apply(turned);
        }
        for (std::size_t c = 0; c < cols_; ++c) {
            sums[c] = std::max(0.0, static_cast<double>(turned.values[c * cols_ + c]));
        }
        return sums;
    }
    constexpr std::size_t block = 256;
    const std::size_t blocks = (rows_ + block - 1) / block;
    Matrix energies(blocks, cols_); // of each block, so that the order of sums does not depend on threads
    parallel_for(context, blocks, [&](std::size_t i) {
        Matrix part(std::min(block, rows_ - i * block), cols_);
        std::copy_n(values_.row(i * block).begin(), part.values.size(), part.values.begin());
        if (basis != nullptr) {
            basis->apply(part);
        }
        const std::span<float> energy = energies.row(i);
        for (std::size_t r = 0; r < part.rows; ++r) {
            const std::span<const float> row = part.row(r);
            for (std::size_t c = 0; c < cols_; ++c) {
                energy[c] += row[c] * row[c];
            }
        }
    });
    for (std::size_t i = 0; i < blocks; ++i) {
        for (std::size_t c = 0; c < cols_; ++c) {
            sums[c] += static_cast<double>(energies.values[i * cols_ + c]);
        }
    }
    return sums;
}

double RowEnergy::column_bits(const HouseholderBasis* basis, double distortion,
                              const TaskContext& context) const {
    double bits = 0;
    for (const double energy : column_energies(basis, context)) {
        bits += std::max(0.0, 0.5 * std::log2(energy / static_cast<double>(rows_) / distortion));
    }
    return bits / static_cast<double>(cols_);
}

std::vector<std::int32_t> reflectors_for(const Matrix& directions) {
    const std::size_t dimension = directions.cols;
    std::vector<std::int32_t> components;
    Matrix rest = directions;
    for (std::size_t k = 0; k < directions.rows; ++k) {
        const std::span<const float> target = rest.row(k);
        std::vector<double> v(target.begin() + static_cast<std::ptrdiff_t>(k), target.end());
        const double squares = std::inner_product(v.begin(), v.end(), v.begin(), 0.0);
        // The first component becomes the largest by far: the others set the scale.
        const double others = squares - v[0] * v[0];
        v[0] += v[0] < 0 ? -std::sqrt(squares) : std::sqrt(squares);
        const double size =
            component_size * std::sqrt(static_cast<double>(v.size()) / std::max(others, 1e-30));
        std::vector<std::int32_t> own(v.size());
        std::transform(v.begin(), v.end(), own.begin(), [&](double value) {
            return static_cast<std::int32_t>(
                std::clamp(std::lround(value * size), -long{max_reflector}, long{max_reflector}));
        });
        components.insert(components.end(), own.begin(), own.end());
        // Reflect the directions that are still to come.
        std::vector<float> reflector(dimension);
        double norm = 0;
        for (std::size_t j = 0; j < own.size(); ++j) {
            reflector[k + j] = static_cast<float>(own[j]);
            norm += static_cast<double>(own[j]) * own[j];
        }
        for (std::size_t r = k + 1; r < rest.rows && norm > 0; ++r) {
            const std::span<float> row = rest.row(r).subspan(k);
            const auto own_part = std::span<const float>(reflector).subspan(k);
            subtract(row, 2.0 * dot(row, own_part) / norm, own_part);
        }
    }
    return components;
}

} // namespace mcwc
