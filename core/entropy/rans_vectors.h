#pragma once

// Coder states of eight or sixteen lanes at once, for files that are compiled once for each instruction set:
// everything is in an anonymous namespace, as no inline function may be shared with code for another
// processor.

#ifdef __AVX2__

#include <immintrin.h>

#include <cstddef>
#include <cstdint>

namespace mcwc {
namespace {

/// For each set of lanes that take a word: which word each of them takes.
struct WordPlaces {
    alignas(32) std::uint32_t of[256][8];
};

constexpr WordPlaces make_word_places() {
    WordPlaces places{};
    for (unsigned taking = 0; taking < 256; ++taking) {
        std::uint32_t next = 0;
        for (unsigned lane = 0; lane < 8; ++lane) {
            places.of[taking][lane] = next;
            next += taking >> lane & 1U;
        }
    }
    return places;
}

/// States below 2^16 take a 16-bit word each, in the order of the lanes. Reads 16 bytes at `at`.
inline __attribute__((always_inline)) __m256i renormalize(__m256i state, const std::byte*& at) {
    static constexpr WordPlaces places = make_word_places();
    const __m256i low = _mm256_cmpeq_epi32(_mm256_srli_epi32(state, 16), _mm256_setzero_si256());
    const auto taking = static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(low)));
    __m256i words = _mm256_cvtepu16_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at)));
    words = _mm256_permutevar8x32_epi32(
        words, _mm256_load_si256(reinterpret_cast<const __m256i*>(places.of[taking])));
    at += static_cast<std::size_t>(__builtin_popcount(taking)) * 2;
    return _mm256_blendv_epi8(state, _mm256_or_si256(_mm256_slli_epi32(state, 16), words), low);
}

/// Eight lanes: vectors with the operators of their elements, and what there is no operator for.
struct EightLanes {
    static constexpr std::size_t width = 8;
    using Words = std::uint32_t __attribute__((vector_size(32)));
    using Values = std::int32_t __attribute__((vector_size(32)));
    using Floats = float __attribute__((vector_size(32)));

    static inline __attribute__((always_inline)) Words bytes(const std::uint8_t* at) {
        return reinterpret_cast<Words>(
            _mm256_cvtepu8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(at))));
    }
    /// The mask of a gather from all lanes; a compiler that saw through it would leave the target of gather()
    /// as it is, which is waited for.
    using All = Words;
    static inline __attribute__((always_inline)) All all() {
        All mask = ~Words{};
        __asm__("" : "+x"(mask));
        return mask;
    }
    static inline __attribute__((always_inline)) Words gather(const std::uint32_t* table, Words places,
                                                              All all) {
        return reinterpret_cast<Words>(_mm256_mask_i32gather_epi32(
            _mm256_setzero_si256(), reinterpret_cast<const int*>(table), reinterpret_cast<__m256i>(places),
            reinterpret_cast<__m256i>(all), 4));
    }
    /// A constant that stays in its register.
    static inline __attribute__((always_inline)) Words kept(std::uint32_t constant) {
        return Words{} + constant;
    }
    static inline __attribute__((always_inline)) bool any_equal(Words a, Words b) {
        const __m256i found = reinterpret_cast<__m256i>(a == b);
        return _mm256_testz_si256(found, found) == 0;
    }
    /// Which numbers are odd: a choice of lanes for plus() and flipped().
    static inline __attribute__((always_inline)) Words odd(Words numbers) { return -(numbers & 1U); }
    static inline __attribute__((always_inline)) Words plus(Words a, Words chosen, std::uint32_t b) {
        return a + (chosen & b);
    }
    static inline __attribute__((always_inline)) Words flipped(Words a, Words chosen, Words bits) {
        return a ^ (chosen & bits);
    }
    static inline __attribute__((always_inline)) Words renormalized(Words state, const std::byte*& at) {
        return reinterpret_cast<Words>(renormalize(reinterpret_cast<__m256i>(state), at));
    }
};

#ifdef __AVX512F__

/// Sixteen lanes; reads 32 bytes of words.
struct SixteenLanes {
    static constexpr std::size_t width = 16;
    using Words = std::uint32_t __attribute__((vector_size(64)));
    using Values = std::int32_t __attribute__((vector_size(64)));
    using Floats = float __attribute__((vector_size(64)));

    static inline __attribute__((always_inline)) Words bytes(const std::uint8_t* at) {
        return reinterpret_cast<Words>(
            _mm512_cvtepu8_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at))));
    }
    using All = __mmask16; ///< As above.
    static inline __attribute__((always_inline)) All all() {
        unsigned mask = 0xFFFF;
        __asm__("" : "+r"(mask));
        return static_cast<All>(mask);
    }
    static inline __attribute__((always_inline)) Words gather(const std::uint32_t* table, Words places,
                                                              All all) {
        return reinterpret_cast<Words>(_mm512_mask_i32gather_epi32(_mm512_setzero_si512(), all,
                                                                   reinterpret_cast<__m512i>(places),
                                                                   reinterpret_cast<const int*>(table), 4));
    }
    static inline __attribute__((always_inline)) Words kept(std::uint32_t constant) {
        Words words = Words{} + constant;
        __asm__("" : "+v"(words)); // GCC 12 would make it anew for each use
        return words;
    }
    static inline __attribute__((always_inline)) bool any_equal(Words a, Words b) {
        return _mm512_cmpeq_epi32_mask(reinterpret_cast<__m512i>(a), reinterpret_cast<__m512i>(b)) != 0;
    }
    static inline __attribute__((always_inline)) __mmask16 odd(Words numbers) {
        return _mm512_test_epi32_mask(reinterpret_cast<__m512i>(numbers), _mm512_set1_epi32(1));
    }
    static inline __attribute__((always_inline)) Words plus(Words a, __mmask16 chosen, std::uint32_t b) {
        const auto of = reinterpret_cast<__m512i>(a);
        return reinterpret_cast<Words>(
            _mm512_mask_add_epi32(of, chosen, of, _mm512_set1_epi32(static_cast<int>(b))));
    }
    static inline __attribute__((always_inline)) Words flipped(Words a, __mmask16 chosen, Words bits) {
        const auto of = reinterpret_cast<__m512i>(a);
        return reinterpret_cast<Words>(
            _mm512_mask_xor_epi32(of, chosen, of, reinterpret_cast<__m512i>(bits)));
    }
    static inline __attribute__((always_inline)) Words renormalized(Words state, const std::byte*& at) {
        const __m512i states = reinterpret_cast<__m512i>(state);
        const __mmask16 taking = _mm512_cmplt_epu32_mask(states, _mm512_set1_epi32(1 << 16));
        const __m512i words = _mm512_cvtepu16_epi32(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(at)));
        at += static_cast<std::size_t>(__builtin_popcount(taking)) * 2;
        return reinterpret_cast<Words>(_mm512_mask_or_epi32(states, taking, _mm512_slli_epi32(states, 16),
                                                            _mm512_maskz_expand_epi32(taking, words)));
    }
};

#endif

} // namespace
} // namespace mcwc

#endif
