#pragma once

// Coder states of eight lanes at once, for files that are compiled once for each instruction set: everything
// is in an anonymous namespace, as no inline function may be shared with code for another processor.

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

} // namespace
} // namespace mcwc

#endif
