#include "app/cli/console.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdio>

namespace mcwc::cli {

std::string printable(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20 || byte == 0x7f) {
            result += fmt::format("\\x{:02x}", byte);
        } else {
            result += c;
        }
    }
    return result;
}

void print_text(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void print_json(const nlohmann::json& document) {
    print_text(document.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n");
}

void print_error(const Console& console, std::string_view code, std::string_view message,
                 std::string_view advice) {
    fmt::print(stderr, "mcwc: {}\n", printable(message));
    if (!advice.empty()) {
        fmt::print(stderr, "      {}\n", printable(advice));
    }
    if (console.json) {
        print_json({{"error", {{"code", code}, {"message", message}, {"advice", advice}}}});
    }
}

void print_warning(std::string_view message) {
    fmt::print(stderr, "mcwc: warning: {}\n", printable(message));
}

} // namespace mcwc::cli
