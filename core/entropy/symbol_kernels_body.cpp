// Compiled once for each instruction set; the build gives MCWC_KERNEL_SET, the namespace of this set.
// Integers, and one product of floats that is never fused, so all sets agree to the bit. Everything is in an
// anonymous namespace: no inline function may be shared with code for another processor.
#if defined(__GNUC__) && !defined(__clang__)
// GCC 12 takes the undefined operands of its own AVX-512 intrinsics for mistakes.
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include "core/entropy/rans_vectors.h"
#include "core/entropy/scale_model.h"
#include "core/entropy/symbol_kernels.h"

namespace mcwc {
namespace {

inline __attribute__((always_inline)) std::int32_t clamped(std::int32_t s) {
    s = s < min_scale_index ? min_scale_index : s;
    return s > max_scale_index ? max_scale_index : s;
}

void classes(std::int32_t base, const std::int32_t* col, std::size_t cols, std::uint8_t* tables,
             std::uint8_t* shifts) {
    if (shifts == nullptr) {
        for (std::size_t c = 0; c < cols; ++c) {
            tables[c] = static_cast<std::uint8_t>(clamped(base + col[c]) - min_scale_index);
        }
        return;
    }
    for (std::size_t c = 0; c < cols; ++c) {
        const std::int32_t s = clamped(base + col[c]);
        const std::int32_t shift = (s - 16) >> 3;
        const std::int32_t octave = 64 + 8 * ((shift > 3 ? 3 : shift) - 1) + (s & 7);
        tables[c] = static_cast<std::uint8_t>(s < first_shifted_scale_index ? s - min_scale_index : octave);
        shifts[c] = static_cast<std::uint8_t>(s < first_shifted_scale_index ? 0 : shift);
    }
}

#ifdef __AVX2__

/// Raw bits of a symbol that is no escape.
constexpr std::size_t most_raw_bits = (max_scale_index - 16) / 8;

template <typename Vector>
inline __attribute__((always_inline)) Vector load(const void* at) {
    Vector vector;
    __builtin_memcpy(&vector, at, sizeof(Vector));
    return vector;
}

template <typename Vector>
inline __attribute__((always_inline)) void store(void* at, const Vector& vector) {
    __builtin_memcpy(at, &vector, sizeof(Vector));
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

/// The same for vectors of any width.
template <class Lanes>
inline __attribute__((always_inline)) void add_low_bits(typename Lanes::Values& values,
                                                        const std::uint8_t* shifts, const std::byte* raw,
                                                        std::uint64_t& bit) {
    __m256i parts[Lanes::width / 8];
    store(parts, values);
    for (std::size_t k = 0; k < Lanes::width / 8; ++k) {
        const auto shift = reinterpret_cast<__m256i>(EightLanes::bytes(shifts + 8 * k));
        parts[k] = add_raw_bits(parts[k], shift, raw, bit);
    }
    values = load<typename Lanes::Values>(parts);
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

/// The values of so many symbols with escapes among them: escapes and low bits, symbol by symbol. False as
/// above. `shifts` may be null.
__attribute__((noinline)) bool finish_symbols(const SymbolTables& tables, const std::uint32_t* numbers,
                                              const std::uint8_t* shifts, std::size_t count,
                                              std::uint64_t& bit, std::int32_t* values) {
    for (std::size_t k = 0; k < count; ++k) {
        if (values[k] == escape_value && !read_escape(tables, tables.reaches[numbers[k]], bit, values[k])) {
            return false;
        }
        if (shifts != nullptr) {
            const unsigned shift = shifts[k];
            std::uint64_t window = 0;
            if (bit / 8 + sizeof(window) > tables.raw_size) {
                return false;
            }
            __builtin_memcpy(&window, tables.raw + bit / 8, sizeof(window));
            const auto low = static_cast<std::int32_t>(window >> bit % 8 & ((1U << shift) - 1));
            values[k] = values[k] * (1 << shift) + low - (1 << shift >> 1);
            bit += shift;
        }
    }
    return true;
}

/// What a loop is compiled for.
template <std::size_t vector_count, bool trellis, bool shifts, bool values>
struct Kind {
    static constexpr std::size_t vectors = vector_count; ///< Of coder states.
    static constexpr bool with_trellis = trellis;
    static constexpr bool with_shifts = shifts; ///< Some symbols have raw low bits.
    static constexpr bool as_values = values;
};

/// A run on its way, in registers. Vectors of coder states in the order of the lanes; vectors of trellis
/// states take turns.
template <class Lanes, class Kind>
class Loop {
public:
    inline __attribute__((always_inline)) explicit Loop(const SymbolRun& run)
        : all_(run.tables)
        , entries_(run.tables->entries)
        , table_(run.tables->tables + run.next)
        , out_(static_cast<std::byte*>(run.out) + run.next * symbol_bytes)
        , at_(run.cursor->at)
        , raw_bit_(run.cursor->raw_bit)
        , step_(Floats{} + run.step)
        , all_lanes_(Lanes::all())
        , escape_(Lanes::kept(static_cast<std::uint32_t>(escape_value)))
        , flip_half_(Words{} + (run.tables->flip_of_odd ^ run.tables->flip_of_second))
        , flip_index_(Words{} + run.tables->flip_of_second) {
        __builtin_memcpy(states_, run.cursor->states, sizeof(states_));
        __builtin_memcpy(paths_, run.cursor->paths, sizeof(paths_));
    }

    inline __attribute__((always_inline)) void end(SymbolRun& run) const {
        run.next = static_cast<std::size_t>(table_ - run.tables->tables);
        run.cursor->at = at_;
        run.cursor->raw_bit = raw_bit_;
        __builtin_memcpy(run.cursor->states, states_, sizeof(states_));
        __builtin_memcpy(run.cursor->paths, paths_, sizeof(paths_));
    }

    /// Rounds for which symbols and words last in any case.
    inline __attribute__((always_inline)) std::size_t certain_rounds(const SymbolRun& run) const {
        const auto done = static_cast<std::size_t>(table_ - run.tables->tables);
        const std::size_t by_symbols = (run.count - done) / in_round;
        const std::size_t by_words = static_cast<std::size_t>(run.cursor->end - at_) / (2 * in_round);
        return by_symbols < by_words ? by_symbols : by_words;
    }

    /// Decodes a certain round; false where it can't be finished here: then nothing has changed.
    inline __attribute__((always_inline)) bool round() {
        if constexpr (Kind::with_shifts) {
            if (raw_bit_ / 8 + in_round * most_raw_bits / 8 + 8 > all_->raw_size) {
                return false;
            }
        }
        Words states[Kind::vectors];
        Words paths[path_vectors];
        __builtin_memcpy(states, states_, sizeof(states));
        __builtin_memcpy(paths, paths_, sizeof(paths));
        const std::byte* at = at_;
        std::uint64_t bit = raw_bit_;
#pragma GCC unroll 4
        for (std::size_t v = 0; v < in_round / Lanes::width; ++v) {
            if (!decode(Lanes::width * v, states[v % Kind::vectors], paths[v % path_vectors], at, bit)) {
                return false;
            }
        }
        __builtin_memcpy(states_, states, sizeof(states));
        __builtin_memcpy(paths_, paths, sizeof(paths));
        at_ = at;
        raw_bit_ = bit;
        table_ += in_round;
        out_ += in_round * symbol_bytes;
        return true;
    }

private:
    using Words = typename Lanes::Words;
    using Values = typename Lanes::Values;
    using Floats = typename Lanes::Floats;
    static constexpr std::size_t symbol_bytes = 4; ///< Of what is written.
    static constexpr std::size_t in_round = symbol_round(Kind::vectors * Lanes::width);
    static constexpr std::size_t path_vectors = trellis_lanes / Lanes::width;

    /// A vector of symbols, the first of them the round's `i`th.
    inline __attribute__((always_inline)) bool decode(std::size_t i, Words& state, Words& path,
                                                      const std::byte*& at, std::uint64_t& bit) const {
        constexpr std::uint32_t code_mask = probability_total - 1;
        const Words table = Lanes::bytes(table_ + i);
        Words place = table << probability_bits | (state & code_mask);
        auto odd = Lanes::odd(path); // short from path to path: each waits for the one before
        if constexpr (Kind::with_trellis) {
            place = Lanes::plus(place, odd, table_count << probability_bits);
        }
        const Words entry = Lanes::gather(entries_, place, all_lanes_);
        auto value = reinterpret_cast<Values>(entry) >> 24;
        state = (entry >> probability_bits & code_mask) * (state >> probability_bits) + (entry & code_mask);
        state = Lanes::renormalized(state, at);
        if (__builtin_expect(Lanes::any_equal(reinterpret_cast<Words>(value), escape_), 0) != 0) {
            const Words numbers = Kind::with_trellis ? Lanes::plus(table, odd, table_count) : table;
            if (!finish(numbers, i, bit, value)) {
                return false;
            }
        } else if constexpr (Kind::with_shifts) {
            add_low_bits<Lanes>(value, shifts(i), all_->raw, bit);
        }
        if constexpr (Kind::with_trellis) {
            // Symbol 2 m - half is 2 or 3 modulo 4 where m is odd or half is 1, not both.
            const auto index = reinterpret_cast<Words>(value);
            path = Lanes::flipped(Lanes::flipped(path >> 1, odd, flip_half_), Lanes::odd(index), flip_index_);
            value = reinterpret_cast<Values>(Lanes::plus(index + index, odd, ~0U));
        }
        if constexpr (Kind::as_values) {
            store(out_ + i * symbol_bytes, __builtin_convertvector(value, Floats) * step_);
        } else {
            store(out_ + i * symbol_bytes, value);
        }
        return true;
    }

    inline __attribute__((always_inline)) const std::uint8_t* shifts(std::size_t i) const {
        return Kind::with_shifts ? all_->shifts + (table_ - all_->tables) + i : nullptr;
    }

    inline __attribute__((always_inline)) bool finish(Words numbers, std::size_t i, std::uint64_t& bit,
                                                      Values& values) const {
        std::uint32_t number[Lanes::width];
        std::int32_t value[Lanes::width];
        store(number, numbers);
        store(value, values);
        std::uint64_t moved = bit;
        if (!finish_symbols(*all_, number, shifts(i), Lanes::width, moved, value)) {
            return false;
        }
        bit = moved;
        values = load<Values>(value);
        return true;
    }

    const SymbolTables* all_;
    const std::uint32_t* entries_;
    const std::uint8_t* table_; ///< Of the next symbol.
    std::byte* out_;
    const std::byte* at_;
    std::uint64_t raw_bit_;
    Floats step_;
    typename Lanes::All all_lanes_;
    Words escape_;
    Words flip_half_;
    Words flip_index_;
    Words states_[Kind::vectors];
    Words paths_[path_vectors];
};

/// Calls `body` with the Loop that fits a run.
template <class Lanes, std::size_t vectors, bool as_values, class Body>
void with_tables_of(const SymbolRun& run, const Body& body) {
    const bool shifts = run.tables->shifts != nullptr;
    if (!run.tables->with_trellis) {
        return shifts ? body.template run<Loop<Lanes, Kind<vectors, false, true, as_values>>>()
                      : body.template run<Loop<Lanes, Kind<vectors, false, false, as_values>>>();
    }
    return shifts ? body.template run<Loop<Lanes, Kind<vectors, true, true, as_values>>>()
                  : body.template run<Loop<Lanes, Kind<vectors, true, false, as_values>>>();
}

template <bool as_values, class Body>
void with_loop_of(const SymbolRun& run, const Body& body) {
#ifdef __AVX512F__
    using Wide = SixteenLanes;
#else
    using Wide = EightLanes;
#endif
    switch (run.cursor->lanes) {
    case 8:
        return with_tables_of<EightLanes, 1, as_values>(run, body);
    case 16:
        return with_tables_of<Wide, 16 / Wide::width, as_values>(run, body);
    case 32:
        return with_tables_of<Wide, 32 / Wide::width, as_values>(run, body);
    default:
        return;
    }
}

struct One {
    SymbolRun& run_;

    template <class Runner>
    void run() const {
        Runner loop(run_);
        bool going = true;
        for (std::size_t rounds = loop.certain_rounds(run_); going && rounds != 0;
             rounds = loop.certain_rounds(run_)) {
            for (; going && rounds != 0; --rounds) {
                going = loop.round();
            }
        }
        loop.end(run_);
    }
};

/// What a round of one waits for, rounds of the other fill.
struct Two {
    SymbolRun& first;
    SymbolRun& second;

    template <class Runner>
    void run() const {
        Runner a(first);
        Runner b(second);
        bool going = true;
        while (going) {
            const std::size_t rounds_a = a.certain_rounds(first);
            const std::size_t rounds_b = b.certain_rounds(second);
            std::size_t rounds = rounds_a < rounds_b ? rounds_a : rounds_b;
            going = rounds != 0;
            for (; going && rounds != 0; --rounds) {
                going = a.round() && b.round();
            }
        }
        a.end(first);
        b.end(second);
    }
};

void decode_one(SymbolRun& run) {
    run.as_values ? with_loop_of<true>(run, One{run}) : with_loop_of<false>(run, One{run});
}

void decode_two(SymbolRun& first, SymbolRun& second) {
    with_loop_of<true>(first, Two{first, second});
}

constexpr auto one_loop = decode_one;
constexpr auto two_loops = decode_two;

#else

constexpr void (*one_loop)(SymbolRun&) = nullptr;
constexpr void (*two_loops)(SymbolRun&, SymbolRun&) = nullptr;

#endif

} // namespace

#define MCWC_TEXT_OF(name) #name
#define MCWC_TEXT(name) MCWC_TEXT_OF(name)

namespace MCWC_KERNEL_SET {
extern const SymbolKernels symbol_kernels;
constinit const SymbolKernels symbol_kernels = {
    .name = MCWC_TEXT(MCWC_KERNEL_SET), .decode = one_loop, .decode_two = two_loops, .classes = classes};
} // namespace MCWC_KERNEL_SET

} // namespace mcwc
