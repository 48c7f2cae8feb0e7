#include "core/prediction/basis.h"

#include "core/base/error.h"
#include "core/prediction/basis_kernels.h"

#include <algorithm>

namespace mcwc {
namespace {

/// Calls move(j, lane) for all of them, 16 j at a time: both sides of a transposition stay in the cache.
template <class Move>
void for_tiles(std::size_t dimension, std::size_t lanes, const Move& move) {
    constexpr std::size_t tile = 16;
    for (std::size_t begin = 0; begin < dimension; begin += tile) {
        const std::size_t end = std::min(dimension, begin + tile);
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            for (std::size_t j = begin; j < end; ++j) {
                move(j, lane);
            }
        }
    }
}

} // namespace

std::size_t HouseholderBasis::component_count(std::size_t dimension, std::size_t count) noexcept {
    return count * dimension - count * (count - std::min<std::size_t>(1, count)) / 2;
}

HouseholderBasis::HouseholderBasis(std::size_t dimension, std::size_t count,
                                   std::span<const std::int32_t> reflectors)
    : dimension_(dimension)
    , reflectors_(dimension * count)
    , factors_(count) {
    if (count > dimension || reflectors.size() != component_count(dimension, count)) {
        throw Error(ErrorCode::Corrupt, "a basis has not as many components as it needs");
    }
    std::size_t at = 0;
    for (std::size_t k = 0; k < count; ++k) {
        std::int64_t squares = 0;
        for (std::size_t j = k; j < dimension; ++j, ++at) {
            if (reflectors[at] > max_reflector || reflectors[at] < -max_reflector) {
                throw Error(ErrorCode::Corrupt, "a component of a basis is out of range");
            }
            squares += static_cast<std::int64_t>(reflectors[at]) * reflectors[at];
            reflectors_[k * dimension + j] = static_cast<float>(reflectors[at]);
        }
        factors_[k] = squares == 0 ? 0.0F : static_cast<float>(2.0 / static_cast<double>(squares));
    }
}

void HouseholderBasis::apply(Matrix& rows) const {
    check_width(rows);
    reflect(rows.values, false);
}

void HouseholderBasis::apply(Matrix& rows, const TaskContext& context) const {
    reflect(rows, false, context);
}

void HouseholderBasis::restore(Matrix& rows) const {
    check_width(rows);
    reflect(rows.values, true);
}

void HouseholderBasis::restore(Matrix& rows, const TaskContext& context) const {
    reflect(rows, true, context);
}

void HouseholderBasis::reflect(Matrix& rows, bool backwards, const TaskContext& context) const {
    check_width(rows);
    constexpr std::size_t share = 16 * basis_lanes;
    parallel_for(context, (rows.rows + share - 1) / share, [&](std::size_t i) {
        const std::size_t count = std::min(share, rows.rows - i * share);
        reflect(std::span(rows.values).subspan(i * share * rows.cols, count * rows.cols), backwards);
    });
}

void HouseholderBasis::check_width(const Matrix& rows) const {
    if (rows.cols != dimension_) {
        throw Error(ErrorCode::Internal, "rows of another width than their basis");
    }
}

void HouseholderBasis::reflect(std::span<float> rows, bool backwards) const {
    const auto& kernel = *available_basis_kernels().front();
    const std::size_t row_count = rows.size() / dimension_;
    std::vector<float> block(dimension_ * basis_lanes);
    for (std::size_t first = 0; first < row_count; first += basis_lanes) {
        const std::size_t count = std::min(basis_lanes, row_count - first);
        const std::span<float> own = rows.subspan(first * dimension_, count * dimension_);
        for_tiles(dimension_, count, [&](std::size_t j, std::size_t lane) {
            block[j * basis_lanes + lane] = own[lane * dimension_ + j];
        });
        kernel.reflect(reflectors_.data(), factors_.data(), factors_.size(), dimension_, backwards,
                       block.data());
        for_tiles(dimension_, count, [&](std::size_t j, std::size_t lane) {
            own[lane * dimension_ + j] = block[j * basis_lanes + lane];
        });
    }
}

} // namespace mcwc
