// Compiled once for each instruction set; the build gives MCWC_KERNEL_SET, the namespace of this set.
// Integers only, so all sets agree to the bit. Everything is in an anonymous namespace: no inline function
// may be shared with code for another processor.
#include "core/entropy/rans_vectors.h"
#include "core/entropy/scale_model.h"
#include "core/entropy/symbol_kernels.h"

namespace mcwc {
namespace {

void classes(std::int32_t base, const std::int32_t* col, std::size_t cols, std::uint8_t* tables,
             std::uint8_t* shifts) {
    for (std::size_t c = 0; c < cols; ++c) {
        std::int32_t s = base + col[c];
        s = s < min_scale_index ? min_scale_index : s;
        s = s > max_scale_index ? max_scale_index : s;
        const std::int32_t shift = (s - 16) >> 3;
        const std::int32_t octave = 64 + 8 * ((shift > 3 ? 3 : shift) - 1) + (s & 7);
        tables[c] = static_cast<std::uint8_t>(s < first_shifted_scale_index ? s - min_scale_index : octave);
    }
    if (shifts != nullptr) {
        for (std::size_t c = 0; c < cols; ++c) {
            std::int32_t s = base + col[c];
            s = s > max_scale_index ? max_scale_index : s;
            shifts[c] = static_cast<std::uint8_t>(s < first_shifted_scale_index ? 0 : (s - 16) >> 3);
        }
    }
}

#ifdef __AVX2__

constexpr std::size_t width = 8; ///< Lanes of a vector.
/// Raw bits of a symbol that is no escape.
constexpr std::size_t most_raw_bits = (max_scale_index - 16) / 8;

inline __attribute__((always_inline)) __m256i load_bytes(const std::uint8_t* at) {
    return _mm256_cvtepu8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(at)));
}

/// value * 2^shift plus `shift` raw bits less half of what they count to, each lane after the one before.
inline __attribute__((always_inline)) __m256i add_raw_bits(__m256i value, __m256i shift, const std::byte* raw,
                                                           std::uint64_t& bit) {
    // Sums of the shifts before each lane.
    __m256i sum = _mm256_add_epi32(shift, _mm256_slli_si256(shift, 4));
    sum = _mm256_add_epi32(sum, _mm256_slli_si256(sum, 8));
    const __m256i of_low = _mm256_permutevar8x32_epi32(sum, _mm256_set1_epi32(3));
    sum = _mm256_add_epi32(sum, _mm256_blend_epi32(_mm256_setzero_si256(), of_low, 0xF0));
    const __m256i start =
        _mm256_add_epi32(_mm256_sub_epi32(sum, shift), _mm256_set1_epi32(static_cast<int>(bit & 7U)));
    const __m256i loaded = _mm256_i32gather_epi32(reinterpret_cast<const int*>(raw + (bit >> 3)),
                                                  _mm256_srli_epi32(start, 3), 1);
    const __m256i one = _mm256_set1_epi32(1);
    const __m256i counted = _mm256_sllv_epi32(one, shift);
    const __m256i bits =
        _mm256_and_si256(_mm256_srlv_epi32(loaded, _mm256_and_si256(start, _mm256_set1_epi32(7))),
                         _mm256_sub_epi32(counted, one));
    bit += static_cast<std::uint32_t>(_mm256_extract_epi32(sum, 7));
    return _mm256_sub_epi32(_mm256_add_epi32(_mm256_sllv_epi32(value, shift), bits),
                            _mm256_srli_epi32(counted, 1));
}

/// The longest Exp-Golomb prefix that is read here: symbols beyond it might have to be clamped.
constexpr int most_escape_bits = 8;

/// Reads what an escape stands for: false where it is too long, or might reach the end.
inline __attribute__((always_inline)) bool read_escape(const SymbolTables& tables, std::int32_t reach,
                                                       std::uint64_t& bit, std::int32_t& value) {
    std::uint64_t window = 0;
    if (bit / 8 + sizeof(window) > tables.raw_size) {
        return false;
    }
    __builtin_memcpy(&window, tables.raw + bit / 8, sizeof(window));
    window >>= bit % 8;
    const int more = __builtin_ctzll(~window);
    if (more > most_escape_bits) {
        return false;
    }
    const auto rest = static_cast<std::int32_t>(window >> (more + 1) & ((1U << more) - 1));
    value = (1 << more) + rest + reach;
    if ((window >> (2 * more + 1) & 1U) != 0) {
        value = -value;
    }
    bit += static_cast<unsigned>(2 * more + 2);
    return true;
}

/// The values of eight symbols with escapes among them: escapes and low bits, symbol by symbol. False as
/// above.
template <bool with_shifts>
bool finish_symbols(const SymbolTables& tables, __m256i table, const std::uint8_t* shifts, std::uint64_t& bit,
                    __m256i& values) {
    alignas(32) std::int32_t value[width];
    alignas(32) std::uint32_t number[width];
    _mm256_store_si256(reinterpret_cast<__m256i*>(value), values);
    _mm256_store_si256(reinterpret_cast<__m256i*>(number), table);
    for (std::size_t k = 0; k < width; ++k) {
        if (value[k] == escape_value && !read_escape(tables, tables.reaches[number[k]], bit, value[k])) {
            return false;
        }
        if constexpr (with_shifts) {
            const unsigned shift = shifts[k];
            std::uint64_t window = 0;
            if (bit / 8 + sizeof(window) > tables.raw_size) {
                return false;
            }
            __builtin_memcpy(&window, tables.raw + bit / 8, sizeof(window));
            const auto low = static_cast<std::int32_t>(window >> bit % 8 & ((1U << shift) - 1));
            value[k] = value[k] * (1 << shift) + low - (1 << shift >> 1);
            bit += shift;
        }
    }
    values = _mm256_load_si256(reinterpret_cast<const __m256i*>(value));
    return true;
}

/// Vectors of coder states in the order of the lanes; trellis lanes 0-7 and 8-15 take turns.
template <std::size_t vectors, bool with_trellis, bool with_shifts>
std::size_t decode_rounds(const SymbolTables& tables, std::size_t first, std::size_t count,
                          SymbolCursor& cursor, std::int32_t* symbols) {
    constexpr std::size_t lanes = vectors * width;
    constexpr std::size_t round = symbol_round(lanes);
    constexpr std::size_t path_vectors = trellis_lanes / width;
    const __m256i code_mask = _mm256_set1_epi32(static_cast<int>(probability_total - 1));
    const __m256i escape = _mm256_set1_epi32(escape_value);
    const __m256i one = _mm256_set1_epi32(1);
    // Symbol 2 m - half is 2 or 3 modulo 4 where m is odd or half is 1, not both.
    const __m256i flip_half = _mm256_set1_epi32(static_cast<int>(tables.flip_of_odd ^ tables.flip_of_second));
    const __m256i flip_index = _mm256_set1_epi32(static_cast<int>(tables.flip_of_second));
    const __m256i half_tables = _mm256_set1_epi32(static_cast<int>(table_count));
    const __m256i half_entries = _mm256_slli_epi32(half_tables, probability_bits);
    __m256i states[vectors];
    for (std::size_t k = 0; k < vectors; ++k) {
        states[k] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(cursor.states + width * k));
    }
    __m256i paths[path_vectors];
    for (std::size_t k = 0; k < path_vectors; ++k) {
        paths[k] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(cursor.paths + width * k));
    }
    const std::byte* at = cursor.at;
    std::uint64_t raw_bit = cursor.raw_bit;
    std::size_t i = first;
    while (i + round <= count && cursor.end - at >= static_cast<std::ptrdiff_t>(2 * round)) {
        if constexpr (with_shifts) {
            if (raw_bit / 8 + round * most_raw_bits / 8 + 8 > tables.raw_size) {
                break;
            }
        }
        // What is undone where the round can't be finished here.
        __m256i next[vectors];
        __m256i next_paths[path_vectors];
        for (std::size_t k = 0; k < vectors; ++k) {
            next[k] = states[k];
        }
        for (std::size_t k = 0; k < path_vectors; ++k) {
            next_paths[k] = paths[k];
        }
        const std::byte* next_at = at;
        std::uint64_t next_bit = raw_bit;
        bool finished = true;
#pragma GCC unroll 4
        for (std::size_t v = 0; v < round / width; ++v) {
            __m256i& state = next[v % vectors];
            __m256i& path = next_paths[v % path_vectors];
            const __m256i table = load_bytes(tables.tables + i + width * v);
            __m256i place = _mm256_or_si256(_mm256_slli_epi32(table, probability_bits),
                                            _mm256_and_si256(state, code_mask));
            __m256i odd = _mm256_setzero_si256();
            if constexpr (with_trellis) { // short from path to path: each waits for the one before
                odd = _mm256_sub_epi32(_mm256_setzero_si256(), _mm256_and_si256(path, one));
                place = _mm256_add_epi32(place, _mm256_and_si256(odd, half_entries));
            }
            const __m256i entry =
                _mm256_i32gather_epi32(reinterpret_cast<const int*>(tables.entries), place, 4);
            __m256i value = _mm256_srai_epi32(entry, 24);
            const __m256i symbol_count =
                _mm256_and_si256(_mm256_srli_epi32(entry, probability_bits), code_mask);
            state =
                _mm256_add_epi32(_mm256_mullo_epi32(symbol_count, _mm256_srli_epi32(state, probability_bits)),
                                 _mm256_and_si256(entry, code_mask));
            state = renormalize(state, next_at);
            const __m256i escapes = _mm256_cmpeq_epi32(value, escape);
            if (__builtin_expect(_mm256_testz_si256(escapes, escapes), 1) == 0) {
                const __m256i numbers = _mm256_add_epi32(table, _mm256_and_si256(odd, half_tables));
                const std::uint8_t* const shifts = with_shifts ? tables.shifts + i + width * v : nullptr;
                finished = finished && finish_symbols<with_shifts>(tables, numbers, shifts, next_bit, value);
            } else if constexpr (with_shifts) {
                value = add_raw_bits(value, load_bytes(tables.shifts + i + width * v), tables.raw, next_bit);
            }
            if constexpr (with_trellis) {
                const __m256i odd_index = _mm256_srai_epi32(_mm256_slli_epi32(value, 31), 31);
                const __m256i by_half =
                    _mm256_xor_si256(_mm256_srli_epi32(path, 1), _mm256_and_si256(odd, flip_half));
                path = _mm256_xor_si256(by_half, _mm256_and_si256(odd_index, flip_index));
                value = _mm256_add_epi32(_mm256_add_epi32(value, value), odd);
            }
            _mm256_storeu_si256(reinterpret_cast<__m256i*>(symbols + i + width * v), value);
        }
        if (!finished) {
            break;
        }
        for (std::size_t k = 0; k < vectors; ++k) {
            states[k] = next[k];
        }
        for (std::size_t k = 0; k < path_vectors; ++k) {
            paths[k] = next_paths[k];
        }
        at = next_at;
        raw_bit = next_bit;
        i += round;
    }
    for (std::size_t k = 0; k < vectors; ++k) {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(cursor.states + width * k), states[k]);
    }
    for (std::size_t k = 0; k < path_vectors; ++k) {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(cursor.paths + width * k), paths[k]);
    }
    cursor.at = at;
    cursor.raw_bit = raw_bit;
    return i;
}

template <std::size_t vectors>
std::size_t decode_lanes(const SymbolTables& tables, std::size_t first, std::size_t count,
                         SymbolCursor& cursor, std::int32_t* symbols) {
    if (!tables.with_trellis) {
        return tables.shifts == nullptr
                   ? decode_rounds<vectors, false, false>(tables, first, count, cursor, symbols)
                   : decode_rounds<vectors, false, true>(tables, first, count, cursor, symbols);
    }
    return tables.shifts == nullptr
               ? decode_rounds<vectors, true, false>(tables, first, count, cursor, symbols)
               : decode_rounds<vectors, true, true>(tables, first, count, cursor, symbols);
}

std::size_t decode(const SymbolTables& tables, std::size_t first, std::size_t count, SymbolCursor& cursor,
                   std::int32_t* symbols) {
    switch (cursor.lanes) {
    case width:
        return decode_lanes<1>(tables, first, count, cursor, symbols);
    case 2 * width:
        return decode_lanes<2>(tables, first, count, cursor, symbols);
    case 4 * width:
        return decode_lanes<4>(tables, first, count, cursor, symbols);
    default:
        return first;
    }
}

constexpr auto decode_loop = decode;

#else

constexpr std::size_t (*decode_loop)(const SymbolTables&, std::size_t, std::size_t, SymbolCursor&,
                                     std::int32_t*) = nullptr;

#endif

} // namespace

#define MCWC_TEXT_OF(name) #name
#define MCWC_TEXT(name) MCWC_TEXT_OF(name)

namespace MCWC_KERNEL_SET {
extern const SymbolKernels symbol_kernels;
constinit const SymbolKernels symbol_kernels = {
    .name = MCWC_TEXT(MCWC_KERNEL_SET), .decode = decode_loop, .classes = classes};
} // namespace MCWC_KERNEL_SET

} // namespace mcwc
