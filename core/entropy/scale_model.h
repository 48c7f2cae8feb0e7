#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <utility>
#include <variant>
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
    /// What each code point stands for (decode_entry()); owned by the ScaleModel, null in a table without
    /// one.
    const std::uint32_t* decode = nullptr;

    std::size_t escape_slot() const { return 2 * static_cast<std::size_t>(reach) + 1; }
    /// Slot of a symbol; the escape's when it is out of reach.
    std::size_t slot(std::int32_t symbol) const {
        return symbol >= -reach && symbol <= reach ? static_cast<std::size_t>(symbol + reach) : escape_slot();
    }
    /// Code length in bits, escape payload included (approximately).
    float cost(std::int32_t symbol) const;
};

/// The largest reach of any table: symbols and the escape fit into 8 bits.
inline constexpr int max_reach = 126;

/// A code point's symbol in bits 24-31, signed, escape_value for the escape; its count in bits 12-23; code
/// point - start in bits 0-11.
constexpr std::uint32_t decode_entry(std::int32_t value, std::uint32_t count, std::uint32_t offset) noexcept {
    return static_cast<std::uint32_t>(value) << 24 | count << probability_bits | offset;
}
inline constexpr std::int32_t escape_value = -128;
constexpr std::int32_t entry_value(std::uint32_t entry) noexcept {
    return static_cast<std::int32_t>(entry) >> 24;
}

/// The code points of all tables of one shape in one piece of memory: of half 0, then of half 1, table by
/// table. Only what belongs to tables that were asked for is filled in.
class DecodeTables {
public:
    DecodeTables();

    const std::uint32_t* entries() const noexcept { return entries_.get(); }
    /// Of each table: the largest symbol that is no escape.
    const std::uint8_t* reaches() const noexcept { return reaches_.get(); }
    /// Fills in a table; returns its code points. Two threads may fill in two tables.
    const std::uint32_t* add(unsigned half, std::size_t number, const FrequencyTable& table) const;

private:
    std::unique_ptr<std::uint32_t[]> entries_;
    std::unique_ptr<std::uint8_t[]> reaches_;
};

/// A shape with learned parameters: a generalised Gaussian of any exponent or a mixture of two of different
/// width, and how far rate-distortion optimal quantization moves the edges of its bins: where the next symbol
/// costs a bit more, the edge lies `dead_zone` farther out (Sullivan, "Efficient scalar quantization of
/// exponential and Laplacian random variables", 1996).
struct LearnedShape {
    static constexpr unsigned least_exponent = 16;
    static constexpr unsigned largest_exponent = 255;
    static constexpr unsigned largest_dead_zone = 63;
    static constexpr unsigned largest_weight = 255;
    static constexpr unsigned largest_width = 63;

    std::uint8_t exponent = 128;                 ///< 1/64.
    std::array<std::uint8_t, 2> dead_zone{0, 0}; ///< By half; 1/256 of the grid a bit.
    std::uint8_t second_weight = 0;              ///< Part of the second distribution, 1/256; 0: there is one.
    std::uint8_t second_width = 0;               ///< How much wider it is, in eighths of an octave.

    bool operator==(const LearnedShape&) const = default;
};
/// Whether all parameters are in range.
bool is_valid(const LearnedShape& shape) noexcept;

/// The most learned shapes of a stream or profile.
inline constexpr std::size_t max_learned_shapes = 16;

/// The tables of one shape; each is built when it is first asked for, by any thread, and bit-identical on
/// every machine. Half 0: index m stands for the value m. Half 1: for m - 1/2, as the odd symbols of a
/// trellis (entropy/trellis.h), in units of two steps, do.
class ScaleModel {
public:
    /// A built-in shape's, shared.
    static const ScaleModel& of_shape(unsigned shape, unsigned half = 0);
    /// Both halves of a shape are given the same tables to fill.
    ScaleModel(const LearnedShape& shape, unsigned half, std::shared_ptr<const DecodeTables> decode)
        : ScaleModel(Source(shape), half, std::move(decode)) {}

    /// Error(Corrupt) as of learned_table().
    const FrequencyTable& table(std::size_t number) const;
    /// The tables' code points, both halves'.
    const DecodeTables& decode_tables() const noexcept { return *decode_; }

private:
    using Source = std::variant<unsigned, LearnedShape>;
    struct Slot {
        std::once_flag once;
        FrequencyTable table;
    };
    ScaleModel(Source source, unsigned half, std::shared_ptr<const DecodeTables> decode);

    Source source_;
    unsigned half_;
    std::shared_ptr<const DecodeTables> decode_;
    mutable std::array<Slot, table_count> slots_;
};

/// Learned shapes, numbered on from the built-in ones: shape shape_count is the first of the set. Copies
/// share the tables.
class ShapeSet {
public:
    ShapeSet() = default;
    explicit ShapeSet(std::span<const LearnedShape> shapes);

    const std::vector<LearnedShape>& shapes() const noexcept { return shapes_; }

    /// Shapes that there are with a set; null stands for none.
    static std::size_t count(const ShapeSet* set) noexcept {
        return shape_count + (set == nullptr ? 0 : set->shapes_.size());
    }
    /// A built-in shape's model or one of the set's. Error(Corrupt) where there is no such shape.
    static const ScaleModel& model(const ShapeSet* set, unsigned shape, unsigned half);

private:
    std::vector<LearnedShape> shapes_;
    std::vector<std::shared_ptr<const ScaleModel>> models_; ///< Of each shape, half 0, then half 1.
};

} // namespace mcwc
