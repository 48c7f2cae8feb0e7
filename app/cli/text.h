#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace mcwc::cli {

/// Columns that UTF-8 text takes (one for each code point that is no continuation byte).
std::size_t text_width(std::string_view text);
std::string pad_right(std::string_view text, std::size_t width);
std::string pad_left(std::string_view text, std::size_t width);
/// The text, or its beginning and "…" where it is wider.
std::string cut_to_width(std::string_view text, std::size_t width);

/// "3,421,234".
std::string count_text(std::uint64_t value);
/// "1 frame", "3,000 frames": a regular English plural.
std::string counted(std::uint64_t count, std::string_view noun);
/// "812 bytes", "3.42 MB" (decimal units).
std::string bytes_text(std::uint64_t bytes);
/// "12.3%" of the whole; "–" where the whole is 0.
std::string share_text(double part, double whole);
/// Signal-to-quantization-noise ratio of a normalised squared error: "23.4 dB", or "exact" for 0.
std::string sqnr_text(double nmse);

/// An aligned table for the terminal.
class Table {
public:
    enum class Align : std::uint8_t { Left, Right };
    struct Column {
        std::string title;
        Align align = Align::Left;
    };

    explicit Table(std::vector<Column> columns);
    /// As many cells as there are columns.
    void add(std::vector<std::string> cells);
    bool empty() const { return rows_.empty(); }
    /// Title line, a rule and one line per row, each indented by two spaces.
    std::string text() const;

private:
    std::vector<Column> columns_;
    std::vector<std::vector<std::string>> rows_;
};

} // namespace mcwc::cli
