// Compiled once for each instruction set; the build gives
//   MCWC_KERNEL_SET    the namespace of this set
//   MCWC_KERNEL_EIGEN  a namespace of its own for Eigen's templates
//   MCWC_KERNEL_BYTES  the width of a vector register
// The linker keeps one copy of each inline function. One that was compiled for a newer processor must never
// be the copy that an older one runs: Eigen is renamed, everything else here is in an anonymous namespace,
// and tests/alignment checks the symbols of each object.
#include "core/alignment/kernels.h"

#include <cstring>

#if defined(__GNUC__) && !defined(__clang__)
// GCC 12 takes the undefined operands of its own AVX-512 intrinsics for mistakes.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#define Eigen MCWC_KERNEL_EIGEN
#define EIGEN_NO_DEBUG
#define EIGEN_DONT_PARALLELIZE
#define EIGEN_MPL2_ONLY
#include <Eigen/Core>

namespace mcwc {
namespace {

using Index = Eigen::Index;
using RowMajor = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

void multiply(const float* a, std::size_t rows, const float* b, std::size_t cols, std::size_t depth,
              float* out, std::size_t out_stride) {
    const auto n = static_cast<Index>(rows);
    const auto m = static_cast<Index>(cols);
    const auto d = static_cast<Index>(depth);
    const Eigen::Map<const RowMajor> left(a, n, d);
    const Eigen::Map<const RowMajor> right(b, m, d);
    Eigen::Map<RowMajor, 0, Eigen::OuterStride<>> product(
        out, n, m, Eigen::OuterStride<>(static_cast<Index>(out_stride)));
    product.noalias() = left * right.transpose();
}

// Vectors of the compiler's own: comparisons, selections and plain sums, so that each lane does what the
// scalar code would do and all sets agree to the bit.
constexpr std::size_t float_lanes = MCWC_KERNEL_BYTES / sizeof(float);
constexpr std::size_t double_lanes = MCWC_KERNEL_BYTES / sizeof(double);
using Floats = float __attribute__((vector_size(MCWC_KERNEL_BYTES)));
using Ints = std::int32_t __attribute__((vector_size(MCWC_KERNEL_BYTES)));
using Doubles = double __attribute__((vector_size(MCWC_KERNEL_BYTES)));
using Longs = std::int64_t __attribute__((vector_size(MCWC_KERNEL_BYTES)));
using HalfFloats = float __attribute__((vector_size(MCWC_KERNEL_BYTES / 2)));

template <typename Vector>
Vector load(const void* address) {
    Vector vector;
    std::memcpy(&vector, address, sizeof(Vector));
    return vector;
}

template <typename Vector>
void store(void* address, const Vector& vector) {
    std::memcpy(address, &vector, sizeof(Vector));
}

struct InFloat {
    using Real = float;
    using Integer = std::int32_t;
    using Vector = Floats;
    using Indices = Ints;
    static Vector scores(const float* address) { return load<Floats>(address); }
};

struct InDouble {
    using Real = double;
    using Integer = std::int64_t;
    using Vector = Doubles;
    using Indices = Longs;
    static Vector scores(const float* address) {
        return __builtin_convertvector(load<HalfFloats>(address), Doubles);
    }
};

template <typename Real>
void merge(BestTwo<Real>& total, Real best, Real second, std::size_t column) {
    if (best > total.best) {
        total.second = total.best > second ? total.best : second;
        total.best = best;
        total.column = column;
    } else {
        total.second = best > total.second ? best : total.second;
        if (best == total.best && column < total.column) {
            total.column = column;
        }
    }
}

template <typename In>
BestTwo<typename In::Real> best_two(const float* scores, const typename In::Real* prices, std::size_t n) {
    using Real = typename In::Real;
    using Vector = typename In::Vector;
    using Indices = typename In::Indices;
    constexpr std::size_t lanes = sizeof(Vector) / sizeof(Real);
    constexpr std::size_t chains = 4; // Independent of each other, to hide the latency of the selections.
    Vector best[chains];
    Vector second[chains];
    Indices column[chains];
    Indices position[chains];
    for (std::size_t chain = 0; chain < chains; ++chain) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            best[chain][lane] = -std::numeric_limits<Real>::infinity();
            second[chain][lane] = -std::numeric_limits<Real>::infinity();
            column[chain][lane] = 0;
            position[chain][lane] = static_cast<typename In::Integer>(chain * lanes + lane);
        }
    }
    std::size_t j = 0;
    for (; j + chains * lanes <= n; j += chains * lanes) {
        for (std::size_t chain = 0; chain < chains; ++chain) {
            const std::size_t first = j + chain * lanes;
            const Vector value = In::scores(scores + first) - load<Vector>(prices + first);
            const Indices better = value > best[chain];
            const Vector runner_up = value > second[chain] ? value : second[chain];
            second[chain] = better ? best[chain] : runner_up;
            best[chain] = better ? value : best[chain];
            column[chain] = better ? position[chain] : column[chain];
            position[chain] += static_cast<typename In::Integer>(chains * lanes);
        }
    }
    BestTwo<Real> total;
    for (std::size_t chain = 0; chain < chains; ++chain) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            merge<Real>(total, best[chain][lane], second[chain][lane],
                        static_cast<std::size_t>(column[chain][lane]));
        }
    }
    for (; j < n; ++j) {
        merge<Real>(total, static_cast<Real>(scores[j]) - prices[j], -std::numeric_limits<Real>::infinity(),
                    j);
    }
    return total;
}

void take_nearer(Nearest& nearest, double distance, std::size_t column) {
    if (distance < nearest.distance || (distance == nearest.distance && column < nearest.column)) {
        nearest = {distance, column};
    }
}

Nearest relax(const float* scores, const double* prices, double base, std::int64_t row, double* distances,
              std::int64_t* parents, std::size_t n) {
    Doubles nearest_distance;
    Longs nearest_column;
    Longs position;
    for (std::size_t lane = 0; lane < double_lanes; ++lane) {
        nearest_distance[lane] = std::numeric_limits<double>::infinity();
        nearest_column[lane] = 0;
        position[lane] = static_cast<std::int64_t>(lane);
    }
    const Longs rows = Longs{} + row;
    std::size_t j = 0;
    for (; j + double_lanes <= n; j += double_lanes) {
        const Doubles candidate = (load<Doubles>(prices + j) - InDouble::scores(scores + j)) + base;
        const Doubles known = load<Doubles>(distances + j);
        const Longs closer = candidate < known;
        const Doubles distance = closer ? candidate : known;
        store(distances + j, distance);
        const Longs parent = closer ? rows : load<Longs>(parents + j);
        store(parents + j, parent);
        const Longs nearer = distance < nearest_distance;
        nearest_distance = nearer ? distance : nearest_distance;
        nearest_column = nearer ? position : nearest_column;
        position += static_cast<std::int64_t>(double_lanes);
    }
    Nearest nearest;
    for (std::size_t lane = 0; lane < double_lanes; ++lane) {
        take_nearer(nearest, nearest_distance[lane], static_cast<std::size_t>(nearest_column[lane]));
    }
    for (; j < n; ++j) {
        const double candidate = (prices[j] - static_cast<double>(scores[j])) + base;
        if (candidate < distances[j]) {
            distances[j] = candidate;
            parents[j] = row;
        }
        take_nearer(nearest, distances[j], j);
    }
    return nearest;
}

/// log2 of normal positive values: x = 2^e m with m in [sqrt(1/2), sqrt(2)), and the series of
/// ln m = 2 artanh(t), t = (m - 1) / (m + 1), whose first term left out is below 4e-10.
Floats log2_of(Floats x) {
    const Ints bits = load<Ints>(&x);
    const Ints exponent = (bits - 0x3f3504f3) >> 23;
    const Ints mantissa_bits = bits - exponent * (1 << 23);
    const Floats mantissa = load<Floats>(&mantissa_bits);
    const Floats t = (mantissa - 1.0F) / (mantissa + 1.0F);
    const Floats t2 = t * t;
    const Floats series = 1.0F + t2 * (1.0F / 3 + t2 * (1.0F / 5 + t2 * (1.0F / 7 + t2 * (1.0F / 9))));
    constexpr float two_over_ln2 = 2.8853900817779268F;
    return __builtin_convertvector(exponent, Floats) + two_over_ln2 * t * series;
}

void bits_saved_lanes(float* cosines, float half_depth, float floor) {
    const Floats cosine = load<Floats>(cosines);
    const Floats left = 1.0F - cosine * cosine;
    const Floats bits = -half_depth * log2_of(left > floor ? left : Floats{} + floor);
    const Floats saved = bits > 0.0F ? bits : Floats{};
    store(cosines, saved);
}

void bits_saved(float* cosines, std::size_t count, float half_depth, float floor) {
    std::size_t i = 0;
    for (; i + float_lanes <= count; i += float_lanes) {
        bits_saved_lanes(cosines + i, half_depth, floor);
    }
    if (i < count) {
        float rest[float_lanes] = {};
        for (std::size_t k = i; k < count; ++k) {
            rest[k - i] = cosines[k];
        }
        bits_saved_lanes(rest, half_depth, floor);
        for (std::size_t k = i; k < count; ++k) {
            cosines[k] = rest[k - i];
        }
    }
}

} // namespace

#define MCWC_TEXT_OF(name) #name
#define MCWC_TEXT(name) MCWC_TEXT_OF(name)

namespace MCWC_KERNEL_SET {
extern const AlignmentKernels kernels;
constinit const AlignmentKernels kernels = {.name = MCWC_TEXT(MCWC_KERNEL_SET),
                                            .multiply = multiply,
                                            .bits_saved = bits_saved,
                                            .best_two = best_two<InFloat>,
                                            .best_two_exact = best_two<InDouble>,
                                            .relax = relax};
} // namespace MCWC_KERNEL_SET

} // namespace mcwc
