#include "core/bitstream/messagepack.h"

#include "core/bitstream/checks.h"
#include "core/bitstream/utf8.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <vector>

namespace mcwc::bitstream {
namespace {

/// The reference nests four deep: header, records, a record, its shape.
constexpr std::size_t deepest = 16;

/// Looks at a document without building it: stops at too much nesting and at text that is not UTF-8.
class Inspector final : public nlohmann::json_sax<nlohmann::json> {
public:
    bool null() override { return true; }
    bool boolean(bool /*value*/) override { return true; }
    bool number_integer(number_integer_t /*value*/) override { return true; }
    bool number_unsigned(number_unsigned_t /*value*/) override { return true; }
    bool number_float(number_float_t /*value*/, const string_t& /*text*/) override { return true; }
    bool string(string_t& value) override { return check_text(value); }
    bool binary(binary_t& /*value*/) override { return true; }
    bool start_object(std::size_t /*elements*/) override { return enter(); }
    bool key(string_t& value) override { return check_text(value); }
    bool end_object() override { return leave(); }
    bool start_array(std::size_t /*elements*/) override { return enter(); }
    bool end_array() override { return leave(); }
    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const nlohmann::json::exception& /*error*/) override {
        problem = "the MessagePack data is damaged at its byte " + std::to_string(position);
        return false;
    }

    std::string problem;
    bool too_deep = false;

private:
    bool check_text(const std::string& text) {
        if (!is_utf8(text)) {
            problem = "a text is not UTF-8";
        }
        return problem.empty();
    }
    bool enter() {
        if (++depth_ > deepest) {
            too_deep = true;
            problem = "the MessagePack data is nested more than " + std::to_string(deepest) + " deep";
        }
        return !too_deep;
    }
    bool leave() {
        --depth_;
        return true;
    }
    std::size_t depth_ = 0;
};

} // namespace

nlohmann::json parse_messagepack(std::span<const std::byte> bytes, const std::string& where) {
    const auto* begin = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto* end = begin + bytes.size();
    Inspector inspector;
    if (!nlohmann::json::sax_parse(begin, end, &inspector, nlohmann::json::input_format_t::msgpack, true)) {
        refuse(inspector.too_deep ? ErrorCode::LimitExceeded : ErrorCode::Corrupt, where,
               inspector.problem.empty() ? "the MessagePack data is damaged" : inspector.problem);
    }
    return nlohmann::json::from_msgpack(begin, end);
}

} // namespace mcwc::bitstream
