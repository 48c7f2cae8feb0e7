// Compiled once for each instruction set; the build gives MCWC_KERNEL_SET, the namespace of this set.
// Integers only, so all sets agree to the bit. Everything is in an anonymous namespace: no inline function
// may be shared with code for another processor.
#include "core/entropy/rans_vectors.h"
#include "core/entropy/static_kernels.h"

#include <cstring>

namespace mcwc {
namespace {

constexpr unsigned code_bits = 12;
constexpr std::uint32_t code_mask = (1U << code_bits) - 1;
constexpr std::size_t group = 8; ///< Elements whose low bits start and end at bytes.

#ifdef __AVX2__

/// Eight states one symbol on; the symbols.
inline __attribute__((always_inline)) __m256i step(__m256i& state, const std::uint32_t* tables,
                                                   __m256i context, const std::byte*& at) {
    const __m256i mask = _mm256_set1_epi32(code_mask);
    const __m256i place =
        _mm256_or_si256(_mm256_slli_epi32(context, code_bits), _mm256_and_si256(state, mask));
    const __m256i entry = _mm256_i32gather_epi32(reinterpret_cast<const int*>(tables), place, 4);
    const __m256i count =
        _mm256_add_epi32(_mm256_and_si256(_mm256_srli_epi32(entry, code_bits), mask), _mm256_set1_epi32(1));
    const __m256i next = _mm256_add_epi32(_mm256_mullo_epi32(count, _mm256_srli_epi32(state, code_bits)),
                                          _mm256_and_si256(entry, mask));
    state = renormalize(next, at);
    return _mm256_srli_epi32(entry, 24);
}

/// `vectors` of eight states: a round of symbols takes at most 16 bytes for each, and no load reaches beyond
/// those.
template <std::size_t vectors, bool with_contexts>
inline __attribute__((always_inline)) std::size_t
decode_rounds(const std::uint32_t* tables, const std::uint8_t* contexts, std::size_t count,
              StaticCursor& cursor, std::uint8_t* symbols) {
    constexpr std::size_t lanes = 8 * vectors;
    __m256i states[vectors];
    for (std::size_t k = 0; k < vectors; ++k) {
        states[k] = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(cursor.states + 8 * k));
    }
    const std::byte* at = cursor.at;
    std::size_t i = 0;
    for (; i + lanes <= count && cursor.end - at >= static_cast<std::ptrdiff_t>(2 * lanes); i += lanes) {
        for (std::size_t first = 0; first < vectors; first += 4) {
            __m256i found[4];
            for (std::size_t k = 0; k < 4; ++k) {
                __m256i context = _mm256_setzero_si256();
                if constexpr (with_contexts) {
                    context = _mm256_cvtepu8_epi32(
                        _mm_loadl_epi64(reinterpret_cast<const __m128i*>(contexts + i + 8 * (first + k))));
                }
                found[k] = step(states[first + k], tables, context, at);
            }
            const __m256i packed = _mm256_packus_epi16(_mm256_packus_epi32(found[0], found[1]),
                                                       _mm256_packus_epi32(found[2], found[3]));
            _mm256_storeu_si256(
                reinterpret_cast<__m256i*>(symbols + i + 8 * first),
                _mm256_permutevar8x32_epi32(packed, _mm256_setr_epi32(0, 4, 1, 5, 2, 6, 3, 7)));
        }
    }
    for (std::size_t k = 0; k < vectors; ++k) {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(cursor.states + 8 * k), states[k]);
    }
    cursor.at = at;
    return i;
}

std::size_t decode(const std::uint32_t* tables, const std::uint8_t* contexts, std::size_t count,
                   StaticCursor& cursor, std::uint8_t* symbols) {
    constexpr std::size_t most = static_lanes / 8;
    if (contexts == nullptr) {
        return cursor.lanes == static_lanes
                   ? decode_rounds<most, false>(tables, contexts, count, cursor, symbols)
                   : decode_rounds<most / 2, false>(tables, contexts, count, cursor, symbols);
    }
    return cursor.lanes == static_lanes
               ? decode_rounds<most, true>(tables, contexts, count, cursor, symbols)
               : decode_rounds<most / 2, true>(tables, contexts, count, cursor, symbols);
}

/// Widest low bits that always are within two bytes.
constexpr unsigned most_narrow_bits = 9;

/// merge() where elements have two bytes, few low bits, and bases in equal steps.
std::size_t merge_narrow(const MergeRule& rule, const std::uint8_t* symbols, std::size_t count,
                         const std::byte* low, std::size_t low_size, std::byte* elements) {
    alignas(32) std::uint8_t picks[32];
    alignas(32) std::uint16_t factors[16]; // shifts to the left, then all go right by the same
    for (unsigned j = 0; j < group; ++j) {
        const unsigned bit = j * rule.low_bits;
        for (unsigned b = 0; b < 2; ++b) {
            picks[2 * j + b] = picks[16 + 2 * j + b] = static_cast<std::uint8_t>(bit / 8 + b);
        }
        factors[j] = factors[group + j] = static_cast<std::uint16_t>(1U << (16 - rule.low_bits - bit % 8));
    }
    const __m256i pick = _mm256_load_si256(reinterpret_cast<const __m256i*>(picks));
    const __m256i factor = _mm256_load_si256(reinterpret_cast<const __m256i*>(factors));
    const __m256i base = _mm256_set1_epi16(static_cast<short>(rule.bases[0]));
    const __m256i step = _mm256_set1_epi16(static_cast<short>(rule.step));
    const __m256i is_rotated = _mm256_set1_epi16(rule.rotated != 0 ? -1 : 0);
    const __m128i right = _mm_cvtsi32_si128(static_cast<int>(16 - rule.low_bits));
    const __m128i down = _mm_cvtsi32_si128(static_cast<int>(rule.rotated));
    const __m128i up = _mm_cvtsi32_si128(static_cast<int>(rule.zero_bits));
    std::size_t i = 0;
    for (std::size_t at = 0; i + 2 * group <= count && at + rule.low_bits + 16 <= low_size;
         i += 2 * group, at += 2 * std::size_t{rule.low_bits}) {
        __m256i bits = _mm256_inserti128_si256(
            _mm256_castsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(low + at))),
            _mm_loadu_si128(reinterpret_cast<const __m128i*>(low + at + rule.low_bits)), 1);
        bits = _mm256_srl_epi16(_mm256_mullo_epi16(_mm256_shuffle_epi8(bits, pick), factor), right);
        const __m256i symbol =
            _mm256_cvtepu8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(symbols + i)));
        const __m256i high = _mm256_and_si256(_mm256_slli_epi16(bits, 15), is_rotated);
        const __m256i low_part = _mm256_sll_epi16(_mm256_srl_epi16(bits, down), up);
        const __m256i of_symbol = _mm256_add_epi16(base, _mm256_mullo_epi16(symbol, step));
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(elements + 2 * i),
                            _mm256_xor_si256(of_symbol, _mm256_xor_si256(high, low_part)));
    }
    return i;
}

std::size_t merge(const MergeRule& rule, const std::uint8_t* symbols, std::size_t count, const std::byte* low,
                  std::size_t low_size, std::byte* elements) {
    if (rule.element_size == 2 && rule.step != 0 && rule.low_bits != 0 && rule.low_bits <= most_narrow_bits) {
        return merge_narrow(rule, symbols, count, low, low_size, elements);
    }
    const std::size_t second = 4 * rule.low_bits / 8; // the byte that the fifth element's bits start in
    alignas(32) std::uint8_t picks[32];
    alignas(32) std::uint32_t shifts[8];
    for (unsigned j = 0; j < group; ++j) {
        const unsigned bit = j * rule.low_bits - (j < 4 ? 0 : static_cast<unsigned>(second) * 8);
        shifts[j] = bit % 8;
        for (unsigned b = 0; b < 4; ++b) {
            picks[4 * j + b] = static_cast<std::uint8_t>(bit / 8 + b);
        }
    }
    const __m256i pick = _mm256_load_si256(reinterpret_cast<const __m256i*>(picks));
    const __m256i shift = _mm256_load_si256(reinterpret_cast<const __m256i*>(shifts));
    const __m256i mask = _mm256_set1_epi32(static_cast<int>((1U << rule.low_bits) - 1));
    const __m128i down = _mm_cvtsi32_si128(static_cast<int>(rule.rotated));
    const __m128i up = _mm_cvtsi32_si128(static_cast<int>(rule.zero_bits));
    const __m128i sign = _mm_cvtsi32_si128(static_cast<int>(32 - 8 * rule.element_size));
    const __m256i is_rotated = _mm256_set1_epi32(rule.rotated != 0 ? -1 : 0);
    std::size_t i = 0;
    for (std::size_t at = 0; i + group <= count && at + second + 16 <= low_size; i += group) {
        __m256i bits = _mm256_inserti128_si256(
            _mm256_castsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(low + at))),
            _mm_loadu_si128(reinterpret_cast<const __m128i*>(low + at + second)), 1);
        at += rule.low_bits;
        bits = _mm256_and_si256(_mm256_srlv_epi32(_mm256_shuffle_epi8(bits, pick), shift), mask);
        const __m256i symbol =
            _mm256_cvtepu8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(symbols + i)));
        const __m256i base = _mm256_i32gather_epi32(reinterpret_cast<const int*>(rule.bases), symbol, 4);
        const __m256i high =
            _mm256_and_si256(_mm256_srl_epi32(_mm256_slli_epi32(bits, 31), sign), is_rotated);
        const __m256i element = _mm256_xor_si256(
            base, _mm256_xor_si256(high, _mm256_sll_epi32(_mm256_srl_epi32(bits, down), up)));
        if (rule.element_size == 4) {
            _mm256_storeu_si256(reinterpret_cast<__m256i*>(elements + 4 * i), element);
        } else {
            const __m256i packed = _mm256_permute4x64_epi64(_mm256_packus_epi32(element, element), 0x08);
            _mm_storeu_si128(reinterpret_cast<__m128i*>(elements + 2 * i), _mm256_castsi256_si128(packed));
        }
    }
    return i;
}

#else

std::size_t decode(const std::uint32_t* tables, const std::uint8_t* contexts, std::size_t count,
                   StaticCursor& cursor, std::uint8_t* symbols) {
    std::uint32_t states[static_lanes];
    const std::size_t lanes = cursor.lanes;
    std::memcpy(states, cursor.states, lanes * sizeof(std::uint32_t));
    const std::byte* at = cursor.at; // a round takes at most a word for each lane, and looks at one more
    std::size_t i = 0;
    for (; i + lanes <= count && cursor.end - at >= static_cast<std::ptrdiff_t>(2 * lanes + 2); i += lanes) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const std::uint32_t state = states[lane];
            const std::size_t context = contexts != nullptr ? contexts[i + lane] : 0;
            const std::uint32_t entry = tables[context << code_bits | (state & code_mask)];
            const std::uint32_t next =
                ((entry >> code_bits & code_mask) + 1) * (state >> code_bits) + (entry & code_mask);
            const auto word = static_cast<std::uint32_t>(at[0]) | static_cast<std::uint32_t>(at[1]) << 8;
            const bool takes = next < 1U << 16;
            states[lane] = takes ? next << 16 | word : next;
            at += takes ? 2 : 0;
            symbols[i + lane] = static_cast<std::uint8_t>(entry >> 24);
        }
    }
    std::memcpy(cursor.states, states, lanes * sizeof(std::uint32_t));
    cursor.at = at;
    return i;
}

std::size_t merge(const MergeRule& rule, const std::uint8_t* symbols, std::size_t count, const std::byte* low,
                  std::size_t low_size, std::byte* elements) {
    std::size_t offsets[group];
    unsigned shifts[group];
    for (unsigned j = 0; j < group; ++j) {
        offsets[j] = j * rule.low_bits / 8;
        shifts[j] = j * rule.low_bits % 8;
    }
    const std::uint32_t mask = (1U << rule.low_bits) - 1;
    const unsigned top = 8 * rule.element_size - 1;
    std::size_t i = 0;
    for (std::size_t at = 0; i + group <= count && at + offsets[group - 1] + 4 <= low_size; i += group) {
        for (std::size_t j = 0; j < group; ++j) {
            const std::byte* from = low + at + offsets[j];
            std::uint32_t bits =
                static_cast<std::uint32_t>(from[0]) | static_cast<std::uint32_t>(from[1]) << 8 |
                static_cast<std::uint32_t>(from[2]) << 16 | static_cast<std::uint32_t>(from[3]) << 24;
            bits = bits >> shifts[j] & mask;
            const std::uint32_t element = rule.bases[symbols[i + j]] ^
                                          (bits >> rule.rotated) << rule.zero_bits ^
                                          (bits & rule.rotated) << top;
            std::byte* to = elements + (i + j) * rule.element_size;
            to[0] = static_cast<std::byte>(element);
            to[1] = static_cast<std::byte>(element >> 8);
            if (rule.element_size == 4) {
                to[2] = static_cast<std::byte>(element >> 16);
                to[3] = static_cast<std::byte>(element >> 24);
            }
        }
        at += rule.low_bits;
    }
    return i;
}

#endif

} // namespace

#define MCWC_TEXT_OF(name) #name
#define MCWC_TEXT(name) MCWC_TEXT_OF(name)

namespace MCWC_KERNEL_SET {
extern const StaticKernels static_kernels;
constinit const StaticKernels static_kernels = {
    .name = MCWC_TEXT(MCWC_KERNEL_SET), .decode = decode, .merge = merge};
} // namespace MCWC_KERNEL_SET

} // namespace mcwc
