#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mcwc {

/// Probabilities are counts out of 2^probability_bits.
inline constexpr unsigned probability_bits = 12;
inline constexpr std::uint32_t probability_total = 1U << probability_bits;

/// Scale indices are eighths of an octave: index s stands for a standard deviation of 2^(s/8) steps.
inline constexpr int min_scale_index = -40;
inline constexpr int max_scale_index = 160;
/// From this index on (8 steps) the low bits of a symbol are sent as they are.
inline constexpr int first_shifted_scale_index = 24;

/// Shapes of the probability family: generalised Gaussians exp(-|x/a|^b). Index 0 is the Gaussian.
inline constexpr unsigned shape_count = 12;
/// The exponent b of a shape, from 2 down to 0.4.
double shape_exponent(unsigned shape) noexcept;

/// What a scale index means for coding: which table, and how many low bits are sent uncoded.
struct ScaleClass {
    std::uint8_t table = 0;
    std::uint8_t shift = 0;
};
inline constexpr unsigned table_count = 64 + 24;
/// `scale_index` is clamped to [min_scale_index, max_scale_index].
ScaleClass scale_class(int scale_index) noexcept;

/// A static distribution over the symbols -reach..reach and an escape, as counts of at least 1 that sum to
/// probability_total. Symbol v has slot v + reach; the escape has the last slot, 2 * reach + 1.
struct FrequencyTable {
    int reach = 0;
    std::vector<std::uint16_t> start; ///< Cumulative count before each slot.
    std::vector<std::uint16_t> count;
    std::vector<float> bits; ///< Ideal code length of each slot (encoder only).
    /// For each of the 4096 code points: slot in bits 24-31, count in bits 12-23, code point - start in 0-11.
    std::vector<std::uint32_t> decode;

    std::size_t escape_slot() const { return 2 * static_cast<std::size_t>(reach) + 1; }
    /// Slot of a symbol; the escape's when it is out of reach.
    std::size_t slot(std::int32_t symbol) const {
        return symbol >= -reach && symbol <= reach ? static_cast<std::size_t>(symbol + reach) : escape_slot();
    }
    /// Code length in bits, escape payload included (approximately).
    float cost(std::int32_t symbol) const;
};

/// The largest reach of any table: slots fit into 8 bits.
inline constexpr int max_reach = 126;

/// All tables of one shape. Built once for each shape and half and shared; bit-identical on every machine.
/// Half 0: index m stands for the value m. Half 1: for m - 1/2, as the odd symbols of a trellis
/// (entropy/trellis.h), in units of two steps, do.
class ScaleModel {
public:
    static const ScaleModel& of_shape(unsigned shape, unsigned half = 0);

    const FrequencyTable& table(std::size_t number) const { return tables_[number]; }

private:
    ScaleModel(unsigned shape, unsigned half);
    std::vector<FrequencyTable> tables_;
};

} // namespace mcwc
