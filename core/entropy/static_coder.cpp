#include "core/entropy/static_coder.h"

#include "core/base/error.h"
#include "core/entropy/bit_io.h"
#include "core/entropy/scale_model.h"
#include "core/entropy/symbol_coder.h"

#include <algorithm>
#include <string>

namespace mcwc {
namespace {

constexpr std::uint32_t lane_start = 1U << 16;
constexpr unsigned all_lanes_log2 = 6;
static_assert(std::size_t{1} << all_lanes_log2 == static_lanes);

[[noreturn]] void throw_corrupt(const char* what) {
    throw Error(ErrorCode::Corrupt, std::string("coded elements ") + what);
}

/// The tables of StaticKernels::decode.
std::vector<std::uint32_t> decode_tables(const StaticCounts& counts) {
    std::vector<std::uint32_t> tables(counts.contexts() * probability_total);
    auto at = tables.begin();
    for (std::size_t i = 0; i < counts.counts.size(); ++i) {
        const std::uint32_t count = counts.counts[i];
        const auto symbol = static_cast<std::uint32_t>(i % counts.symbols);
        for (std::uint32_t offset = 0; offset < count; ++offset) {
            *at++ = symbol << 24 | (count - 1) << probability_bits | offset;
        }
    }
    return tables;
}

void put_word(std::vector<std::byte>& bytes, std::uint32_t word) {
    bytes.push_back(static_cast<std::byte>(word));
    bytes.push_back(static_cast<std::byte>(word >> 8));
}

} // namespace

unsigned choose_static_lanes_log2(std::size_t symbol_count) noexcept {
    if (symbol_count >= (1U << 17)) {
        return all_lanes_log2;
    }
    return symbol_count >= (1U << 15) ? all_lanes_log2 - 1 : choose_lanes_log2(symbol_count);
}

std::vector<std::byte> encode_static(std::span<const std::uint8_t> symbols,
                                     std::span<const std::uint8_t> contexts, const StaticCounts& counts,
                                     unsigned lanes_log2) {
    std::vector<std::uint32_t> starts(counts.counts.size());
    for (std::size_t i = 0; i < starts.size(); ++i) {
        starts[i] = i % counts.symbols == 0 ? 0 : starts[i - 1] + counts.counts[i - 1];
    }
    std::array<std::uint32_t, static_lanes> states{};
    states.fill(lane_start);
    const std::size_t mask = (std::size_t{1} << lanes_log2) - 1;
    std::vector<std::uint16_t> words; // in writing order, which is the reverse of the reading order
    words.reserve(symbols.size() / 4);
    for (std::size_t i = symbols.size(); i-- > 0;) {
        const std::size_t slot = (contexts.empty() ? 0 : contexts[i]) * counts.symbols + symbols[i];
        const std::uint32_t count = counts.counts[slot];
        std::uint32_t& state = states[i & mask];
        if (state >= static_cast<std::uint64_t>(count) << (32 - probability_bits)) {
            words.push_back(static_cast<std::uint16_t>(state));
            state >>= 16;
        }
        state = ((state / count) << probability_bits) + state % count + starts[slot];
    }
    std::vector<std::byte> bytes;
    bytes.reserve((mask + 1) * 4 + words.size() * 2);
    for (std::size_t lane = 0; lane <= mask; ++lane) {
        put_word(bytes, states[lane]);
        put_word(bytes, states[lane] >> 16);
    }
    std::for_each(words.rbegin(), words.rend(), [&](std::uint16_t word) { put_word(bytes, word); });
    return bytes;
}

StaticDecoder::StaticDecoder(std::span<const std::byte> coded, const StaticCounts& counts,
                             unsigned lanes_log2)
    : lanes_(std::size_t{1} << std::min(lanes_log2, all_lanes_log2)) {
    if (lanes_log2 > all_lanes_log2 || coded.size() < lanes_ * 4 || coded.size() % 2 != 0) {
        throw_corrupt("are too short for their coder states");
    }
    states_.fill(lane_start);
    for (std::size_t lane = 0; lane < lanes_; ++lane) {
        const std::byte* at = coded.data() + lane * 4;
        states_[lane] = word_at(at) | word_at(at + 2) << 16;
    }
    words_ = coded.subspan(lanes_ * 4);
    tables_ = decode_tables(counts);
}

void StaticDecoder::decode(std::span<const std::uint8_t> contexts, std::span<std::uint8_t> symbols) {
    StaticCursor cursor{states_.data(), lanes_, words_.data(), words_.data() + words_.size()};
    std::size_t i = 0;
    if (lanes_ >= static_lanes / 2) {
        i = available_static_kernels().front()->decode(tables_.data(),
                                                       contexts.empty() ? nullptr : contexts.data(),
                                                       symbols.size(), cursor, symbols.data());
    }
    for (; i < symbols.size(); ++i) {
        std::uint32_t& state = states_[i & (lanes_ - 1)];
        const std::size_t table = contexts.empty() ? 0 : contexts[i] * std::size_t{probability_total};
        const std::uint32_t entry = tables_[table + (state & (probability_total - 1))];
        state = ((entry >> probability_bits & (probability_total - 1)) + 1) * (state >> probability_bits) +
                (entry & (probability_total - 1));
        if (state < lane_start) {
            if (cursor.at == cursor.end) {
                throw_corrupt("end too early");
            }
            state = state << 16 | word_at(cursor.at);
            cursor.at += 2;
        }
        symbols[i] = static_cast<std::uint8_t>(entry >> 24);
    }
    words_ = words_.last(static_cast<std::size_t>(cursor.end - cursor.at));
}

void StaticDecoder::finish() const {
    if (!words_.empty() || std::any_of(states_.begin(), states_.end(),
                                       [](std::uint32_t state) { return state != lane_start; })) {
        throw_corrupt("do not end where they should");
    }
}

} // namespace mcwc
