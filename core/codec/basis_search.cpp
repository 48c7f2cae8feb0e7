#include "core/codec/basis_search.h"

#include "core/alignment/kernels.h"
#include "core/codec/plane.h"
#include "core/codec/rules.h"
#include "core/entropy/side_coder.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <utility>

namespace mcwc {
namespace {

constexpr std::uint64_t start_seed = 0x6261736973; // fixed, so that encoding twice gives the same stream
constexpr int iterations = 6;
/// Root mean square of a reflector's components: finer ones cost more than they save.
constexpr double component_size = 3.0;
/// No kind is sampled beyond this many values.
constexpr std::size_t most_values = std::size_t{1} << 24;

bool role_writes(const std::string& role) {
    return role == "down" || role == "output";
}

/// A tensor outside the layers has a basis of its own if it has at least so many rows for each column.
constexpr std::size_t own_basis_rows = 4;
/// It may have so many times the directions that others have: nothing else wants them.
constexpr std::size_t own_directions = 2;

/// A plane whose rows may be looked at.
struct SampledPlane {
    std::size_t tensor = 0;
    PlaneGeometry geometry;
};

/// Evenly spread rows of all planes, each scaled to a mean square of 1: row scales are coded by themselves.
Matrix sample_rows(const TensorSource& source, const std::vector<SampledPlane>& planes, std::size_t wanted,
                   const TaskContext& context) {
    const std::size_t cols = planes.front().geometry.cols();
    std::uint64_t all = 0;
    for (const SampledPlane& plane : planes) {
        all += plane.geometry.rows;
    }
    const std::uint64_t stride =
        std::max<std::uint64_t>(1, all / std::max<std::size_t>(1, std::min(wanted, most_values / cols)));
    std::vector<std::vector<float>> parts(planes.size());
    parallel_for(context, planes.size(), [&](std::size_t p) {
        const SampledPlane& plane = planes[p];
        const TensorInfo& info = source.tensors()[plane.tensor];
        const TensorData data = source.read(plane.tensor);
        Matrix row(1, cols);
        for (std::size_t r = (p * 7) % stride; r < plane.geometry.rows; r += stride) {
            read_plane_row(info.dtype, data.bytes(), plane.geometry, r, row.values);
            double squares = 0;
            for (const float value : row.values) {
                squares += static_cast<double>(value) * static_cast<double>(value);
            }
            const double scale = std::sqrt(static_cast<double>(cols) / squares);
            if (std::isfinite(scale)) {
                for (const float value : row.values) {
                    parts[p].push_back(static_cast<float>(static_cast<double>(value) * scale));
                }
            }
        }
    });
    Matrix rows;
    rows.cols = cols;
    for (const std::vector<float>& part : parts) {
        rows.values.insert(rows.values.end(), part.begin(), part.end());
    }
    rows.rows = rows.values.size() / cols;
    return rows;
}

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

/// Rows made orthonormal from the first to the last; what has nothing of its own becomes zero.
void orthonormalise(Matrix& rows) {
    for (std::size_t r = 0; r < rows.rows; ++r) {
        const std::span<float> row = rows.row(r);
        for (int pass = 0; pass < 2; ++pass) {
            for (std::size_t q = 0; q < r; ++q) {
                const std::span<const float> other = rows.row(q);
                double dot = 0;
                for (std::size_t c = 0; c < rows.cols; ++c) {
                    dot += static_cast<double>(row[c]) * static_cast<double>(other[c]);
                }
                for (std::size_t c = 0; c < rows.cols; ++c) {
                    row[c] =
                        static_cast<float>(static_cast<double>(row[c]) - dot * static_cast<double>(other[c]));
                }
            }
        }
        double squares = 0;
        for (const float value : row) {
            squares += static_cast<double>(value) * static_cast<double>(value);
        }
        const double scale = squares > 1e-20 ? 1.0 / std::sqrt(squares) : 0.0;
        for (float& value : row) {
            value = static_cast<float>(static_cast<double>(value) * scale);
        }
    }
}

/// The `count` directions of largest energy, one a row, by falling energy: subspace iteration, then the
/// eigenvectors of what the rows are in the subspace found.
Matrix main_directions(const Matrix& rows, std::size_t count, const TaskContext& context) {
    std::mt19937_64 random(start_seed);
    Matrix directions(count, rows.cols);
    for (float& value : directions.values) {
        value = static_cast<float>(static_cast<double>(random() >> 11) * 0x1p-53 - 0.5);
    }
    orthonormalise(directions);
    const Matrix columns = transposed(rows, context);
    for (int i = 0; i < iterations; ++i) {
        context.check();
        const Matrix parts = transposed(product(rows, directions, context), context); // count x rows
        directions = transposed(product(columns, parts, context), context); // more blocks than the other way
        orthonormalise(directions);
    }
    const Matrix parts = transposed(product(rows, directions, context), context);
    const Matrix energies = product(parts, parts, context);
    Eigen::MatrixXd symmetric(count, count);
    for (std::size_t r = 0; r < count; ++r) {
        for (std::size_t c = 0; c < count; ++c) {
            symmetric(static_cast<Eigen::Index>(r), static_cast<Eigen::Index>(c)) =
                static_cast<double>(energies.values[r * count + c]);
        }
    }
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(symmetric);
    Matrix turned(count, rows.cols);
    for (std::size_t r = 0; r < count; ++r) {
        for (std::size_t q = 0; q < count; ++q) {
            const double weight =
                solver.eigenvectors()(static_cast<Eigen::Index>(q), static_cast<Eigen::Index>(count - 1 - r));
            for (std::size_t c = 0; c < rows.cols; ++c) {
                turned.values[r * rows.cols + c] +=
                    static_cast<float>(weight * static_cast<double>(directions.values[q * rows.cols + c]));
            }
        }
    }
    return turned;
}

/// Integer reflectors whose product begins with these directions. Each is fitted after those before it, as
/// rounded, so that their errors do not add up.
std::vector<std::int32_t> reflectors_for(const Matrix& directions) {
    const std::size_t dimension = directions.cols;
    std::vector<std::int32_t> components;
    Matrix rest = directions;
    for (std::size_t k = 0; k < directions.rows; ++k) {
        const std::span<const float> target = rest.row(k);
        std::vector<double> v(target.begin() + static_cast<std::ptrdiff_t>(k), target.end());
        double squares = 0;
        for (const double value : v) {
            squares += value * value;
        }
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
            const std::span<float> row = rest.row(r);
            double dot = 0;
            for (std::size_t j = k; j < dimension; ++j) {
                dot += static_cast<double>(row[j]) * static_cast<double>(reflector[j]);
            }
            for (std::size_t j = k; j < dimension; ++j) {
                row[j] = static_cast<float>(static_cast<double>(row[j]) -
                                            2.0 * dot / norm * static_cast<double>(reflector[j]));
            }
        }
    }
    return components;
}

/// Bits per weight of unit-variance rows, in a basis or without one, with column scales at squared error
/// `distortion`, by reverse waterfilling.
double column_bits(const Matrix& rows, const HouseholderBasis* basis, double distortion,
                   const TaskContext& context) {
    constexpr std::size_t block = 256;
    const std::size_t blocks = (rows.rows + block - 1) / block;
    Matrix energies(blocks, rows.cols); // of each block, so that the order of sums does not depend on threads
    parallel_for(context, blocks, [&](std::size_t i) {
        Matrix part(std::min(block, rows.rows - i * block), rows.cols);
        std::copy_n(rows.row(i * block).begin(), part.values.size(), part.values.begin());
        if (basis != nullptr) {
            basis->apply(part);
        }
        const std::span<float> energy = energies.row(i);
        for (std::size_t r = 0; r < part.rows; ++r) {
            const std::span<const float> row = part.row(r);
            for (std::size_t c = 0; c < rows.cols; ++c) {
                energy[c] += row[c] * row[c];
            }
        }
    });
    double bits = 0;
    for (std::size_t c = 0; c < rows.cols; ++c) {
        double sum = 0;
        for (std::size_t i = 0; i < blocks; ++i) {
            sum += static_cast<double>(energies.values[i * rows.cols + c]);
        }
        bits += std::max(0.0, 0.5 * std::log2(sum / static_cast<double>(rows.rows) / distortion));
    }
    return bits / static_cast<double>(rows.cols);
}

/// What a basis of one kind was found to be.
struct Found {
    HouseholderBasis basis;
    bitstream::BasisSyntax syntax;
    double saved = 0; ///< Bits, its own paid.
};

/// The best number of directions, halving from the most that are allowed.
Found best_basis(const Matrix& rows, double weights, std::size_t directions_allowed,
                 const EncoderSettings& settings, const TaskContext& context) {
    const std::size_t most = std::min<std::size_t>({directions_allowed, rows.cols / 2, rows.rows / 2});
    Found best;
    if (most == 0) {
        return best;
    }
    const Matrix directions = main_directions(rows, most, context);
    const std::vector<std::int32_t> components = reflectors_for(directions);
    const double distortion = std::exp2(-2.0 * settings.qbits);
    const double plain = column_bits(rows, nullptr, distortion, context);
    for (std::size_t count = most; count >= 4; count /= 2) {
        const std::span<const std::int32_t> own =
            std::span(components).first(HouseholderBasis::component_count(rows.cols, count));
        Found found;
        found.basis = HouseholderBasis(rows.cols, count, own);
        found.syntax = {rows.cols, count, encode_side(own)};
        found.saved = (plain - column_bits(rows, &found.basis, distortion, context)) * weights -
                      8.0 * static_cast<double>(found.syntax.reflectors.size() + 8);
        if (found.saved > best.saved) {
            best = std::move(found);
        }
    }
    return best;
}

/// Rows that is_predicted_well() looks at.
constexpr std::size_t judged_rows = 16;
/// Where the reference leaves less of a plane's energy than this, its bases would find nothing there.
constexpr double well_predicted = 0.5;

/// What is left of a row's energy when the best gain times another is taken away.
double energy_left(std::span<const float> row, std::span<const float> other) {
    double xx = 0;
    double pp = 0;
    double xp = 0;
    for (std::size_t c = 0; c < row.size(); ++c) {
        xx += static_cast<double>(row[c]) * static_cast<double>(row[c]);
        pp += static_cast<double>(other[c]) * static_cast<double>(other[c]);
        xp += static_cast<double>(row[c]) * static_cast<double>(other[c]);
    }
    return pp > 0 ? xx - xp * xp / pp : xx;
}

/// Judged by some rows, and the same rows of the reference, or the most similar ones where units may stand in
/// another order there.
bool is_predicted_well(const TensorSource& source, std::size_t tensor, const PlaneGeometry& geometry,
                       const EncoderSettings& settings, const ReferenceCheckpoint* reference) {
    const TensorInfo& info = source.tensors()[tensor];
    if (reference == nullptr || !reference->float_partner(info)) {
        return false;
    }
    const Matrix theirs = reference->plane(info, geometry);
    const TensorData data = source.read(tensor);
    std::vector<float> row(geometry.cols());
    double energy = 0;
    double left = 0;
    const std::size_t count = std::min(judged_rows, geometry.rows);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t r = i * geometry.rows / count;
        read_plane_row(info.dtype, data.bytes(), geometry, r, row);
        double least = energy_left(row, theirs.row(r));
        for (std::size_t other = 0; other < theirs.rows && settings.align_reference; ++other) {
            least = std::min(least, energy_left(row, theirs.row(other)));
        }
        left += least;
        energy += std::inner_product(row.begin(), row.end(), row.begin(), 0.0);
    }
    return left < well_predicted * energy;
}

} // namespace

SharedBases SharedBases::learn(const TensorSource& source, const std::vector<PlannedFrame>& frames,
                               const std::vector<bool>& is_buffer, const EncoderSettings& settings,
                               std::size_t sample, const TaskContext& context,
                               const ReferenceCheckpoint* reference) {
    SharedBases shared;
    if (settings.basis_directions == 0 || settings.lossless) {
        return shared;
    }
    std::map<Kind, std::vector<SampledPlane>> kinds;
    for (const PlannedFrame& frame : frames) {
        for (const std::size_t tensor : frame.tensors) {
            const TensorInfo& info = source.tensors()[tensor];
            if (info.shape.size() != 2 || !settings_for(info.name, settings).basis ||
                !exact_reason(info, is_buffer[tensor], settings).empty()) {
                continue;
            }
            for (const PlannedPlane& plane : plan_planes(frame, tensor, info.shape)) {
                const PlaneGeometry geometry =
                    plane_geometry(info.shape, plane.axis, plane.offset, plane.unit_count * plane.unit_size);
                const bool own = !plane.group && geometry.rows >= own_basis_rows * geometry.cols();
                if ((plane.group || own) && geometry.cols() <= bitstream::limits::basis_dimension &&
                    !is_predicted_well(source, tensor, geometry, settings, reference)) {
                    const Kind kind{frame.stack, role_writes(plane.role), geometry.cols(),
                                    own ? std::optional(tensor) : std::nullopt};
                    kinds[kind].push_back({tensor, geometry});
                }
            }
        }
    }
    std::uint64_t components = 0;
    for (const auto& [kind, planes] : kinds) {
        context.check();
        if (shared.bases_.size() == bitstream::limits::bases) {
            break;
        }
        double weights = 0;
        for (const SampledPlane& plane : planes) {
            weights += static_cast<double>(plane.geometry.rows) * static_cast<double>(kind.cols);
        }
        const Matrix rows = sample_rows(source, planes, sample, context);
        const std::size_t allowed = settings.basis_directions * (kind.tensor ? own_directions : 1);
        Found found =
            best_basis(rows, weights, std::min(allowed, std::size_t{bitstream::limits::basis_reflections}),
                       settings, context);
        components += kind.cols * found.basis.count();
        if (components > bitstream::limits::basis_components) {
            break;
        }
        if (found.saved > 0) {
            shared.kinds_.push_back(kind);
            shared.bases_.push_back(std::move(found.basis));
            shared.syntax_.bases.push_back(std::move(found.syntax));
        }
    }
    return shared;
}

std::vector<NumberedBasis> SharedBases::for_plane(const std::string& stack, const PlannedPlane& plane,
                                                  std::size_t cols) const {
    std::vector<NumberedBasis> fitting;
    const bool any_stack = stack.empty() || plane.role.empty();
    for (std::size_t i = 0; i < kinds_.size(); ++i) {
        const Kind& kind = kinds_[i];
        if (kind.tensor == plane.tensor) {
            return {{i, &bases_[i]}};
        }
        if (!kind.tensor && kind.cols == cols &&
            (any_stack || (kind.stack == stack && kind.writes == role_writes(plane.role)))) {
            fitting.push_back({i, &bases_[i]});
        }
    }
    return fitting;
}

} // namespace mcwc
