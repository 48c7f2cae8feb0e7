#include "core/codec/basis_search.h"

#include "core/codec/basis_directions.h"
#include "core/codec/plane.h"
#include "core/codec/rules.h"
#include "core/entropy/side_coder.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <utility>

namespace mcwc {
namespace {

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

/// Each row to a mean square of 1; what can't be is dropped.
void normalise_rows(Matrix& rows) {
    std::size_t kept = 0;
    for (std::size_t r = 0; r < rows.rows; ++r) {
        const std::span<const float> row = rows.row(r);
        const double squares =
            std::inner_product(row.begin(), row.end(), row.begin(), 0.0, std::plus<>(), [](float a, float b) {
                return static_cast<double>(a) * static_cast<double>(b);
            });
        const double scale = std::sqrt(static_cast<double>(rows.cols) / squares);
        if (std::isfinite(scale)) {
            std::transform(row.begin(), row.end(), rows.row(kept++).begin(), [=](float value) {
                return static_cast<float>(static_cast<double>(value) * scale);
            });
        }
    }
    rows.rows = kept;
    rows.values.resize(kept * rows.cols);
}

/// Evenly spread rows of all planes, each scaled to a mean square of 1: row scales are coded by themselves.
Matrix sample_rows(const TensorSource& source, const std::vector<SampledPlane>& planes, std::size_t wanted,
                   const TaskContext& context) {
    const std::size_t cols = planes.front().geometry.cols();
    std::uint64_t all = 0;
    for (const SampledPlane& plane : planes) {
        all += plane.geometry.rows;
    }
    const std::uint64_t most = std::max<std::size_t>(1, std::min(wanted, most_values / cols));
    const std::uint64_t stride = std::max<std::uint64_t>(1, all / most);
    std::vector<Matrix> parts(planes.size());
    parallel_for(context, planes.size(), [&](std::size_t p) {
        const SampledPlane& plane = planes[p];
        const std::size_t first = (p * 7) % stride;
        const std::size_t count =
            plane.geometry.rows > first ? (plane.geometry.rows - first + stride - 1) / stride : 0;
        parts[p] = Matrix(count, cols);
        read_plane_rows(source.tensors()[plane.tensor].dtype, source.read(plane.tensor).bytes(),
                        plane.geometry, first, stride, parts[p]);
        normalise_rows(parts[p]);
    });
    Matrix rows;
    rows.cols = cols;
    for (const Matrix& part : parts) {
        rows.rows += part.rows;
    }
    rows.values.reserve(rows.rows * cols);
    for (const Matrix& part : parts) {
        rows.values.insert(rows.values.end(), part.values.begin(), part.values.end());
    }
    return rows;
}

/// What a basis of one kind was found to be.
struct Found {
    HouseholderBasis basis;
    bitstream::BasisSyntax syntax;
    double saved = 0; ///< Bits, its own paid.
};

/// The best number of directions, halving from the most that are allowed.
Found best_basis(const RowEnergy& rows, double weights, std::size_t directions_allowed,
                 const EncoderSettings& settings, const TaskContext& context) {
    const std::size_t most = std::min<std::size_t>({directions_allowed, rows.cols() / 2, rows.rows() / 2});
    Found best;
    if (most == 0) {
        return best;
    }
    const std::vector<std::int32_t> components = reflectors_for(rows.main_directions(most, context));
    const double distortion = std::exp2(-2.0 * settings.qbits);
    const double plain = rows.column_bits(nullptr, distortion, context);
    for (std::size_t count = most; count >= 4; count /= 2) {
        const std::span<const std::int32_t> own =
            std::span(components).first(HouseholderBasis::component_count(rows.cols(), count));
        Found found;
        found.basis = HouseholderBasis(rows.cols(), count, own);
        found.syntax = {rows.cols(), count, encode_side(own)};
        found.saved = (plain - rows.column_bits(&found.basis, distortion, context)) * weights -
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
        const RowEnergy rows(sample_rows(source, planes, sample, context), context);
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
