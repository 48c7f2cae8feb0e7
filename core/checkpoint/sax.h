#pragma once

#include "core/checkpoint/problem.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace mcwc::checkpoint {

/// Base of the JSON handlers: every event that a handler does not expect is an error, and the depth is
/// limited. nlohmann's DOM parser would silently keep the last of two equal keys, which is why the readers
/// take events instead.
class SaxHandler {
public:
    using number_integer_t = nlohmann::json::number_integer_t;
    using number_unsigned_t = nlohmann::json::number_unsigned_t;
    using number_float_t = nlohmann::json::number_float_t;
    using string_t = nlohmann::json::string_t;
    using binary_t = nlohmann::json::binary_t;

    SaxHandler(std::string_view file_name, int depth_limit)
        : file_name_(file_name)
        , depth_limit_(depth_limit) {}
    virtual ~SaxHandler() = default;
    SaxHandler(const SaxHandler&) = delete;
    SaxHandler& operator=(const SaxHandler&) = delete;

    virtual bool null() { unexpected("null"); }
    virtual bool boolean(bool /*value*/) { unexpected("true or false"); }
    virtual bool number_integer(number_integer_t value) { unexpected(std::to_string(value)); }
    virtual bool number_unsigned(number_unsigned_t value) { unexpected(std::to_string(value)); }
    virtual bool number_float(number_float_t /*value*/, const string_t& text) { unexpected(text); }
    virtual bool string(string_t& value) { unexpected(in_quotes(value)); }
    virtual bool start_object(std::size_t /*elements*/) { unexpected("an object"); }
    virtual bool key(string_t& value) = 0;
    virtual bool end_object() = 0;
    virtual bool start_array(std::size_t /*elements*/) { unexpected("an array"); }
    virtual bool end_array() { unexpected("an array"); }
    bool binary(binary_t& /*value*/) { unexpected("binary data"); }
    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const nlohmann::detail::exception& /*cause*/) {
        broken(position);
    }

    /// Runs the parser; every error leaves as mcwc::Error.
    void parse(std::span<const std::byte> text) {
        // The parser takes a zero byte for the end of the text and would not see what follows.
        const auto zero = std::find(text.begin(), text.end(), std::byte{0});
        if (zero != text.end()) {
            broken(static_cast<std::size_t>(zero - text.begin()));
        }
        const auto* first = reinterpret_cast<const char*>(text.data());
        nlohmann::json::sax_parse(first, first + text.size(), this, nlohmann::json::input_format_t::json,
                                  true);
    }

protected:
    /// Where in the document the parser is, for messages, e.g. "tensor 'x'".
    virtual std::string place() const = 0;

    [[noreturn]] void unexpected(const std::string& what) const {
        const std::string where = place();
        fail(ErrorCode::Corrupt, file_name_,
             where + (where.empty() ? "" : ": ") + what + " is not expected here", damaged_advice);
    }
    [[noreturn]] void problem(ErrorCode code, const std::string& what,
                              std::string_view advice = damaged_advice) const {
        const std::string where = place();
        fail(code, file_name_, where + (where.empty() ? "" : ": ") + what, advice);
    }
    void enter() {
        if (++depth_ > depth_limit_) {
            fail(ErrorCode::LimitExceeded, file_name_,
                 "the JSON text is nested more than " + std::to_string(depth_limit_) + " levels deep",
                 damaged_advice);
        }
    }
    void leave() { --depth_; }
    int depth() const noexcept { return depth_; }
    std::string_view file_name() const noexcept { return file_name_; }

private:
    [[noreturn]] void broken(std::size_t position) const {
        fail(ErrorCode::Corrupt, file_name_, "the JSON text is broken at byte " + std::to_string(position),
             damaged_advice);
    }

    std::string_view file_name_;
    int depth_limit_;
    int depth_ = 0;
};

} // namespace mcwc::checkpoint
