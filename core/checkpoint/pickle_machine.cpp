#include "core/checkpoint/pickle_machine.h"

#include "core/checkpoint/pickle_globals.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace mcwc::checkpoint {
namespace {

constexpr std::size_t value_limit = 4'000'000;
constexpr std::size_t element_limit = 16'000'000;
constexpr std::size_t stack_limit = 4'000'000;
constexpr std::size_t memo_limit = 8'000'000;
constexpr std::uint64_t long_limit = 64; // bytes of one integer
constexpr std::size_t name_limit = 1'000;

} // namespace

void PickleMachine::reduce() {
    const std::vector<PickleId> parts = pop_many(2);
    const PickleValue callable = container(parts[0], Kind::Global);
    const std::vector<PickleId> arguments = container(parts[1], Kind::Sequence).items;
    switch (callable.global) {
    case PickleGlobal::Mapping:
        reduce_mapping(document_[parts[1]]);
        return;
    case PickleGlobal::Sequence:
        // Which kind of sequence it is makes no difference here, so that the argument can stand for the copy.
        if (arguments.empty()) {
            push_value({.kind = Kind::Sequence});
            return;
        }
        container(arguments[0], Kind::Sequence);
        push(arguments[0]);
        return;
    case PickleGlobal::RebuildTensorV2:
    case PickleGlobal::RebuildTensorV3:
        charge(arguments.size());
        push_value({.kind = Kind::Tensor, .global = callable.global, .items = arguments});
        return;
    case PickleGlobal::RebuildParameter:
        if (arguments.empty()) {
            input_.fail_here(ErrorCode::Corrupt, "a parameter has no tensor");
        }
        container(arguments[0], Kind::Tensor);
        push(arguments[0]);
        return;
    case PickleGlobal::StorageClass:
    case PickleGlobal::DTypeObject:
        break;
    }
    input_.fail_here(ErrorCode::UnsupportedType,
                     in_quotes(callable.text) + " is called, which is not accepted", refused_advice);
}

void PickleMachine::reduce_mapping(const PickleValue& arguments) {
    PickleValue mapping{.kind = Kind::Mapping};
    if (!arguments.items.empty()) { // Python 2 wrote the items as a list of pairs
        const PickleValue& source = document_[arguments.items[0]];
        charge(source.items.size());
        if (source.kind == Kind::Mapping) {
            mapping.items = source.items;
        } else {
            for (const PickleId pair : container(arguments.items[0], Kind::Sequence).items) {
                const PickleValue& item = container(pair, Kind::Sequence);
                if (item.items.size() != 2) {
                    input_.fail_here(ErrorCode::Corrupt, "a dict is built from something that is no pair");
                }
                mapping.items.insert(mapping.items.end(), item.items.begin(), item.items.end());
            }
        }
    }
    push_value(std::move(mapping));
}

void PickleMachine::push_long(std::uint64_t size) {
    if (size > long_limit) {
        input_.fail_here(ErrorCode::LimitExceeded, "an integer has " + std::to_string(size) + " bytes");
    }
    const std::string_view text = input_.text(size);
    if (size > 8) {
        push_value({.kind = Kind::BigInteger, .text = text});
        return;
    }
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(text[i])) << (8 * i);
    }
    if (size > 0 && size < 8 && (static_cast<unsigned char>(text.back()) & 0x80U) != 0) {
        value |= ~std::uint64_t{0} << (8 * size);
    }
    push_value({.kind = Kind::Integer, .integer = std::bit_cast<std::int64_t>(value)});
}

void PickleMachine::push_global(std::string_view module, std::string_view name) {
    if (module.size() > name_limit || name.size() > name_limit) {
        input_.fail_here(ErrorCode::LimitExceeded, "the name of a global is too long");
    }
    const auto global = find_global(module, name);
    if (!global) {
        input_.fail_here(ErrorCode::UnsupportedType,
                         "the pickle asks for " + in_quotes(std::string(module) + "." + std::string(name)) +
                             ", which is not accepted",
                         refused_advice);
    }
    push_value({.kind = Kind::Global, .global = *global, .text = name});
}

void PickleMachine::remember(std::uint64_t index, PickleId id) {
    if (index >= memo_limit) {
        input_.fail_here(ErrorCode::LimitExceeded,
                         "the memo index " + std::to_string(index) + " is too large");
    }
    if (index >= memo_.size()) {
        memo_.resize(std::max<std::size_t>(index + 1, memo_.size() * 2), nothing);
    }
    if (memo_[index] == nothing) {
        ++memo_count_;
    }
    memo_[index] = id;
}

void PickleMachine::recall(std::uint64_t index) {
    if (index >= memo_.size() || memo_[index] == nothing) {
        input_.fail_here(ErrorCode::Corrupt, "the memo has no entry " + std::to_string(index));
    }
    push(memo_[index]);
}

PickleId PickleMachine::add(PickleValue value) {
    if (document_.values.size() == value_limit) {
        input_.fail_here(ErrorCode::LimitExceeded,
                         "the pickle holds more than " + std::to_string(value_limit) + " values");
    }
    document_.values.push_back(std::move(value));
    return static_cast<PickleId>(document_.values.size() - 1);
}

void PickleMachine::push(PickleId id) {
    if (stack_.size() == stack_limit) {
        input_.fail_here(ErrorCode::LimitExceeded, "the pickle's stack grows too large");
    }
    stack_.push_back(id);
}

PickleId PickleMachine::top() const {
    if (stack_.empty() || (!marks_.empty() && marks_.back() == stack_.size())) {
        input_.fail_here(ErrorCode::Corrupt, "the pickle takes from an empty stack");
    }
    return stack_.back();
}

PickleId PickleMachine::pop() {
    const PickleId id = top();
    stack_.pop_back();
    return id;
}

std::vector<PickleId> PickleMachine::pop_many(std::size_t count) {
    std::vector<PickleId> items(count);
    for (std::size_t i = count; i > 0; --i) {
        items[i - 1] = pop();
    }
    return items;
}

std::vector<PickleId> PickleMachine::pop_to_mark() {
    if (marks_.empty()) {
        input_.fail_here(ErrorCode::Corrupt, "the pickle asks for a mark that is not there");
    }
    const auto first = stack_.begin() + static_cast<std::ptrdiff_t>(marks_.back());
    std::vector<PickleId> items(first, stack_.end());
    stack_.erase(first, stack_.end());
    marks_.pop_back();
    return items;
}

PickleValue& PickleMachine::container(PickleId id, Kind kind) {
    PickleValue& value = document_.values[id];
    if (value.kind != kind) {
        input_.fail_here(ErrorCode::Corrupt, "a value is of another kind than its use asks for");
    }
    return value;
}

void PickleMachine::append(PickleId target, Kind kind, const std::vector<PickleId>& items) {
    if (kind == Kind::Mapping && items.size() % 2 != 0) {
        input_.fail_here(ErrorCode::Corrupt, "a dict is given a key without a value");
    }
    charge(items.size());
    std::vector<PickleId>& all = container(target, kind).items;
    all.insert(all.end(), items.begin(), items.end());
}

void PickleMachine::charge(std::size_t elements) {
    elements_ += elements;
    if (elements_ > element_limit) {
        input_.fail_here(ErrorCode::LimitExceeded, "the pickle's containers grow too large");
    }
}

std::uint64_t PickleInput::integer(unsigned size) {
    const std::string_view raw = text(size);
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(raw[i])) << (8 * i);
    }
    return value;
}

std::string_view PickleInput::text(std::uint64_t size) {
    if (size > bytes_.size() - position_) {
        fail_here(ErrorCode::Truncated, "the pickle ends in the middle");
    }
    const auto* first = reinterpret_cast<const char*>(bytes_.data()) + position_;
    position_ += size;
    return {first, static_cast<std::size_t>(size)};
}

std::string_view PickleInput::line() {
    const std::string_view rest(reinterpret_cast<const char*>(bytes_.data()) + position_,
                                bytes_.size() - position_);
    const std::size_t end = rest.substr(0, 2 * name_limit).find('\n');
    if (end == std::string_view::npos) {
        fail_here(rest.size() < 2 * name_limit ? ErrorCode::Truncated : ErrorCode::LimitExceeded,
                  "the name of a global does not end");
    }
    position_ += end + 1;
    return rest.substr(0, end);
}

void PickleInput::fail_here(ErrorCode code, const std::string& what, std::string_view advice) const {
    fail(code, file_name_, what + " (at byte " + std::to_string(position_) + " of the pickle)", advice);
}

} // namespace mcwc::checkpoint
