#pragma once

#include "core/checkpoint/pickle.h"
#include "core/checkpoint/problem.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mcwc::checkpoint {

/// What to do about a pickle that asks for more than plain data.
inline constexpr std::string_view refused_advice =
    "Only plain state dicts are read, and nothing in a pickle is ever executed. Load the file in the program "
    "that made it and save its state_dict(), best as safetensors.";

/// Little-endian reads from a pickle that never pass its end.
class PickleInput {
public:
    PickleInput(std::span<const std::byte> bytes, std::string_view file_name)
        : bytes_(bytes)
        , file_name_(file_name) {}

    std::size_t position() const noexcept { return position_; }
    std::size_t remaining() const noexcept { return bytes_.size() - position_; }
    std::uint8_t byte() { return static_cast<std::uint8_t>(integer(1)); }
    /// An unsigned integer of 1 to 8 bytes.
    std::uint64_t integer(unsigned size);
    /// The next `size` bytes.
    std::string_view text(std::uint64_t size);
    /// The text up to the next line feed, which is skipped.
    std::string_view line();
    [[noreturn]] void fail_here(ErrorCode code, const std::string& what,
                                std::string_view advice = damaged_advice) const;

private:
    std::span<const std::byte> bytes_;
    std::string_view file_name_;
    std::size_t position_ = 0;
};

/// The pickle virtual machine (opcodes: CPython's pickletools), reduced to what builds plain data.
class PickleMachine {
public:
    PickleMachine(std::span<const std::byte> bytes, std::string_view file_name)
        : input_(bytes, file_name) {}

    PickleDocument run();

private:
    using Kind = PickleValue::Kind;

    /// One opcode; false after STOP. Each part handles some opcodes and says whether this was one of them.
    bool step();
    bool step_value(std::uint8_t opcode);
    bool step_container(std::uint8_t opcode);
    bool step_stack(std::uint8_t opcode);
    bool step_memo(std::uint8_t opcode);
    bool step_global(std::uint8_t opcode);

    PickleId add(PickleValue value);
    void push(PickleId id);
    void push_value(PickleValue value) { push(add(std::move(value))); }
    PickleId pop();
    PickleId top() const;
    /// Takes everything above the topmost mark, and the mark.
    std::vector<PickleId> pop_to_mark();
    /// Takes `count` values, in the order in which they were pushed.
    std::vector<PickleId> pop_many(std::size_t count);
    /// The container under `id` if it is of that kind, else Error(Corrupt).
    PickleValue& container(PickleId id, Kind kind);
    void append(PickleId target, Kind kind, const std::vector<PickleId>& items);
    void push_long(std::uint64_t size);
    void push_global(std::string_view module, std::string_view name);
    void remember(std::uint64_t index, PickleId id);
    void recall(std::uint64_t index);
    void reduce();
    void reduce_mapping(const PickleValue& arguments);
    /// Counts elements so that repeated copies of one container can't grow without bound.
    void charge(std::size_t elements);

    static constexpr PickleId nothing = std::numeric_limits<PickleId>::max();

    PickleInput input_;
    PickleDocument document_;
    std::vector<PickleId> stack_;
    std::vector<std::size_t> marks_; ///< Stack sizes at each open mark.
    std::vector<PickleId> memo_;
    std::size_t memo_count_ = 0;
    std::size_t elements_ = 0;
};

} // namespace mcwc::checkpoint
