#include "core/checkpoint/pickle.h"

#include "core/checkpoint/pickle_machine.h"

#include <bit>
#include <utility>

namespace mcwc::checkpoint {
namespace {

constexpr std::size_t mark_limit = 100'000;

} // namespace

PickleDocument read_pickle(std::span<const std::byte> bytes, std::string_view file_name) {
    return PickleMachine(bytes, file_name).run();
}

PickleDocument PickleMachine::run() {
    while (step()) {
    }
    document_.length = input_.position();
    return std::move(document_);
}

bool PickleMachine::step() {
    const std::uint8_t opcode = input_.byte();
    if (opcode == '.') { // STOP
        document_.root = pop();
        return false;
    }
    if (step_value(opcode) || step_container(opcode) || step_stack(opcode) || step_memo(opcode) ||
        step_global(opcode)) {
        return true;
    }
    input_.fail_here(ErrorCode::UnsupportedType,
                     "the pickle opcode " + std::to_string(opcode) + " is not accepted", refused_advice);
}

bool PickleMachine::step_value(std::uint8_t opcode) {
    const auto text = [&](Kind kind, unsigned size_bytes) {
        push_value({.kind = kind, .text = input_.text(input_.integer(size_bytes))});
    };
    const auto integer = [&](Kind kind, std::int64_t value) { push_value({.kind = kind, .integer = value}); };
    switch (opcode) {
    case 'N': // NONE
        push_value({});
        return true;
    case 0x88: // NEWTRUE
    case 0x89: // NEWFALSE
        integer(Kind::Bool, opcode == 0x88 ? 1 : 0);
        return true;
    case 'J': // BININT
        integer(Kind::Integer, std::bit_cast<std::int32_t>(static_cast<std::uint32_t>(input_.integer(4))));
        return true;
    case 'K': // BININT1
        integer(Kind::Integer, static_cast<std::int64_t>(input_.integer(1)));
        return true;
    case 'M': // BININT2
        integer(Kind::Integer, static_cast<std::int64_t>(input_.integer(2)));
        return true;
    case 0x8A: // LONG1
        push_long(input_.integer(1));
        return true;
    case 0x8B: // LONG4
        push_long(input_.integer(4));
        return true;
    case 'G': // BINFLOAT
        input_.integer(8);
        push_value({.kind = Kind::Float});
        return true;
    case 'U':  // SHORT_BINSTRING: Python 2 saved names so
    case 0x8C: // SHORT_BINUNICODE
        text(Kind::Text, 1);
        return true;
    case 'T': // BINSTRING
    case 'X': // BINUNICODE
        text(Kind::Text, 4);
        return true;
    case 0x8D: // BINUNICODE8
        text(Kind::Text, 8);
        return true;
    case 'C': // SHORT_BINBYTES
        text(Kind::Bytes, 1);
        return true;
    case 'B': // BINBYTES
        text(Kind::Bytes, 4);
        return true;
    case 0x8E: // BINBYTES8
    case 0x96: // BYTEARRAY8
        text(Kind::Bytes, 8);
        return true;
    default:
        return false;
    }
}

bool PickleMachine::step_container(std::uint8_t opcode) {
    const auto gather = [&](Kind kind, std::vector<PickleId> items) {
        charge(items.size());
        push_value({.kind = kind, .items = std::move(items)});
    };
    switch (opcode) {
    case ']':  // EMPTY_LIST
    case ')':  // EMPTY_TUPLE
    case 0x8F: // EMPTY_SET
        gather(Kind::Sequence, {});
        return true;
    case '}': // EMPTY_DICT
        gather(Kind::Mapping, {});
        return true;
    case 'l':  // LIST
    case 't':  // TUPLE
    case 0x91: // FROZENSET
        gather(Kind::Sequence, pop_to_mark());
        return true;
    case 0x85: // TUPLE1
    case 0x86: // TUPLE2
    case 0x87: // TUPLE3
        gather(Kind::Sequence, pop_many(opcode - 0x84U));
        return true;
    case 'd': { // DICT
        const std::vector<PickleId> items = pop_to_mark();
        gather(Kind::Mapping, {});
        append(top(), Kind::Mapping, items);
        return true;
    }
    case 'a': { // APPEND
        const std::vector<PickleId> items = pop_many(1);
        append(top(), Kind::Sequence, items);
        return true;
    }
    case 'e':    // APPENDS
    case 0x90: { // ADDITEMS
        const std::vector<PickleId> items = pop_to_mark();
        append(top(), Kind::Sequence, items);
        return true;
    }
    case 's': { // SETITEM
        const std::vector<PickleId> items = pop_many(2);
        append(top(), Kind::Mapping, items);
        return true;
    }
    case 'u': { // SETITEMS
        const std::vector<PickleId> items = pop_to_mark();
        append(top(), Kind::Mapping, items);
        return true;
    }
    default:
        return false;
    }
}

bool PickleMachine::step_stack(std::uint8_t opcode) {
    switch (opcode) {
    case 0x80: { // PROTO
        const std::uint8_t version = input_.byte();
        if (version > 5) {
            input_.fail_here(ErrorCode::UnsupportedVersion,
                             "pickle protocol " + std::to_string(version) + " is not known",
                             "Save the file with protocol 2 to 5.");
        }
        return true;
    }
    case 0x95: // FRAME: a hint for buffering, which must not promise more than there is
        if (input_.integer(8) > input_.remaining()) {
            input_.fail_here(ErrorCode::Truncated, "the pickle ends in the middle of a frame");
        }
        return true;
    case '(': // MARK
        if (marks_.size() == mark_limit) {
            input_.fail_here(ErrorCode::LimitExceeded, "the pickle is nested too deeply");
        }
        marks_.push_back(stack_.size());
        return true;
    case '0': // POP, which in CPython takes a mark when one is on top
        if (!marks_.empty() && marks_.back() == stack_.size()) {
            marks_.pop_back();
        } else {
            pop();
        }
        return true;
    case '1': // POP_MARK
        pop_to_mark();
        return true;
    case '2': // DUP
        push(top());
        return true;
    default:
        return false;
    }
}

bool PickleMachine::step_memo(std::uint8_t opcode) {
    switch (opcode) {
    case 'q': // BINPUT
        remember(input_.integer(1), top());
        return true;
    case 'r': // LONG_BINPUT
        remember(input_.integer(4), top());
        return true;
    case 0x94: // MEMOIZE
        remember(memo_count_, top());
        return true;
    case 'h': // BINGET
        recall(input_.integer(1));
        return true;
    case 'j': // LONG_BINGET
        recall(input_.integer(4));
        return true;
    default:
        return false;
    }
}

bool PickleMachine::step_global(std::uint8_t opcode) {
    switch (opcode) {
    case 'c': { // GLOBAL
        const std::string_view module = input_.line();
        push_global(module, input_.line());
        return true;
    }
    case 0x93: { // STACK_GLOBAL
        const std::vector<PickleId> names = pop_many(2);
        const PickleValue& module = container(names[0], Kind::Text);
        push_global(module.text, container(names[1], Kind::Text).text);
        return true;
    }
    case 'Q': { // BINPERSID
        std::vector<PickleId> items = pop_many(1);
        push_value({.kind = Kind::Persistent, .items = std::move(items)});
        return true;
    }
    case 'R': // REDUCE
        reduce();
        return true;
    case 'b': // BUILD: attributes, such as a state dict's _metadata, carry no tensors
        pop();
        top();
        return true;
    default:
        return false;
    }
}

} // namespace mcwc::checkpoint
