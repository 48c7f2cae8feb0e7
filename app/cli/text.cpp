#include "app/cli/text.h"

#include "app/cli/console.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace mcwc::cli {
namespace {

bool continues_code_point(char c) {
    return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U;
}

} // namespace

std::size_t text_width(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !continues_code_point(c); }));
}

std::string pad_right(std::string_view text, std::size_t width) {
    const std::size_t used = text_width(text);
    return std::string(text) + std::string(used < width ? width - used : 0, ' ');
}

std::string pad_left(std::string_view text, std::size_t width) {
    const std::size_t used = text_width(text);
    return std::string(used < width ? width - used : 0, ' ') + std::string(text);
}

std::string cut_to_width(std::string_view text, std::size_t width) {
    if (text_width(text) <= width) {
        return std::string(text);
    }
    if (width == 0) {
        return {};
    }
    std::size_t columns = 0;
    std::size_t end = 0;
    while (end < text.size()) {
        if (!continues_code_point(text[end])) {
            if (columns == width - 1) {
                break;
            }
            ++columns;
        }
        ++end;
    }
    return std::string(text.substr(0, end)) + "…";
}

std::string count_text(std::uint64_t value) {
    std::string digits = std::to_string(value);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

std::string counted(std::uint64_t count, std::string_view noun) {
    return fmt::format("{} {}{}", count_text(count), noun, count == 1 ? "" : "s");
}

std::string bytes_text(std::uint64_t bytes) {
    if (bytes < 1000) {
        return counted(bytes, "byte");
    }
    static constexpr std::array<const char*, 6> units{"kB", "MB", "GB", "TB", "PB", "EB"};
    double value = static_cast<double>(bytes) / 1000;
    std::size_t unit = 0;
    while (value >= 999.5 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    const int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
    return fmt::format("{:.{}f} {}", value, decimals, units.at(unit));
}

std::string share_text(double part, double whole) {
    return whole > 0 ? fmt::format("{:.1f}%", 100 * part / whole) : std::string("–");
}

std::string sqnr_text(double nmse) {
    return nmse > 0 ? fmt::format("{:.2f} dB", -10 * std::log10(nmse)) : std::string("exact");
}

Table::Table(std::vector<Column> columns)
    : columns_(std::move(columns)) {}

void Table::add(std::vector<std::string> cells) {
    cells.resize(columns_.size());
    for (std::string& cell : cells) {
        cell = printable(cell);
    }
    rows_.push_back(std::move(cells));
}

std::string Table::text() const {
    std::vector<std::size_t> widths;
    widths.reserve(columns_.size());
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        std::size_t width = text_width(columns_[c].title);
        for (const auto& row : rows_) {
            width = std::max(width, text_width(row[c]));
        }
        widths.push_back(width);
    }
    std::string result;
    const auto line = [&](const auto& cell_of) {
        std::string row;
        for (std::size_t c = 0; c < columns_.size(); ++c) {
            const bool left = columns_[c].align == Align::Left;
            row += "  " + (left ? pad_right(cell_of(c), widths[c]) : pad_left(cell_of(c), widths[c]));
        }
        row.erase(row.find_last_not_of(' ') + 1);
        result += row + "\n";
    };
    line([&](std::size_t c) { return columns_[c].title; });
    line([&](std::size_t c) {
        std::string rule;
        for (std::size_t i = 0; i < widths[c]; ++i) {
            rule += "─";
        }
        return rule;
    });
    for (const auto& row : rows_) {
        line([&](std::size_t c) { return row[c]; });
    }
    return result;
}

} // namespace mcwc::cli
