#include "core/bitstream/utf8.h"
#include "core/bitstream/visitors.h"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace mcwc::bitstream {
namespace {

/// Longer texts are cut for display; the bytes themselves are one click away in the hex view.
constexpr std::size_t longest_shown_text = 200;

std::string shown(std::string_view text) {
    const std::string_view prefix = utf8_prefix(text, longest_shown_text);
    return prefix.size() == text.size() ? std::string(text) : std::string(prefix) + "…";
}

TraceNode make_node(std::string name, std::string value, std::string_view meaning, std::uint64_t start,
                    std::uint64_t end) {
    TraceNode node;
    node.name = std::move(name);
    node.value = std::move(value);
    node.meaning = meaning;
    node.bit_offset = 8 * start;
    node.bits = 8 * (end - start);
    return node;
}

std::string fourcc_text(std::uint32_t value) {
    std::string text;
    for (unsigned i = 0; i < 4; ++i) {
        const auto letter = static_cast<unsigned char>(value >> (8 * i));
        text += letter >= 0x20 && letter < 0x7F ? std::string(1, static_cast<char>(letter))
                                                : fmt::format("\\x{:02x}", letter);
    }
    return text;
}

} // namespace

void Tracer::leaf(std::string_view name, std::string value, std::string_view meaning, std::uint64_t start) {
    node_->children.push_back(
        make_node(std::string(name), std::move(value), meaning, start, reader_.offset()));
}

void Tracer::add_count(TraceNode& list_node, std::uint64_t start, std::uint64_t end) {
    list_node.children.push_back(make_node("count", {}, "number of elements", start, end));
}

void Tracer::add_element(TraceNode& list_node, TraceNode element, std::string_view name,
                         std::uint64_t start) {
    const std::size_t index = list_node.children.size() - 1; // the count comes first
    if (element.children.size() == 1) {
        element = TraceNode(std::move(element.children.front()));
    }
    element.name = fmt::format("{}[{}]", name, index);
    element.bit_offset = 8 * start;
    element.bits = 8 * (reader_.offset() - start);
    list_node.children.push_back(std::move(element));
}

void Tracer::add_list(TraceNode list_node, std::string_view name, std::uint64_t start, std::size_t count) {
    list_node.children.front().value = std::to_string(count);
    list_node.name = name;
    list_node.value = std::to_string(count);
    list_node.bit_offset = 8 * start;
    list_node.bits = 8 * (reader_.offset() - start);
    node_->children.push_back(std::move(list_node));
}

void Tracer::u32(std::string_view name, std::uint32_t& value, std::string_view meaning) {
    const std::uint64_t start = reader_.offset();
    reader_.u32(name, value, meaning);
    leaf(name, name == "checksum" ? fmt::format("{:08x}", value) : std::to_string(value), meaning, start);
}

void Tracer::u64(std::string_view name, std::uint64_t& value, std::string_view meaning) {
    const std::uint64_t start = reader_.offset();
    reader_.u64(name, value, meaning);
    const bool is_hash = name == "checksum" || name.starts_with("source_hash");
    leaf(name, is_hash ? fmt::format("{:016x}", value) : std::to_string(value), meaning, start);
}

void Tracer::f32(std::string_view name, float& value, std::string_view meaning) {
    const std::uint64_t start = reader_.offset();
    reader_.f32(name, value, meaning);
    leaf(name, fmt::format("{}", value), meaning, start);
}

void Tracer::f64(std::string_view name, double& value, std::string_view meaning) {
    const std::uint64_t start = reader_.offset();
    reader_.f64(name, value, meaning);
    leaf(name, fmt::format("{}", value), meaning, start);
}

void Tracer::fourcc(std::string_view name, std::uint32_t& value, std::string_view meaning) {
    const std::uint64_t start = reader_.offset();
    reader_.fourcc(name, value, meaning);
    leaf(name, fourcc_text(value), meaning, start);
}

void Tracer::fixed_text(std::string_view name, std::span<char> value, std::string_view meaning) {
    const std::uint64_t start = reader_.offset();
    reader_.fixed_text(name, value, meaning);
    const std::string_view text(value.data(), value.size());
    leaf(name, is_utf8(text) ? std::string(text) : std::string("(not text)"), meaning, start);
}

void Tracer::varint(std::string_view name, std::uint64_t& value, std::uint64_t max,
                    std::string_view meaning) {
    const std::uint64_t start = reader_.offset();
    reader_.varint(name, value, max, meaning);
    leaf(name, std::to_string(value), meaning, start);
}

void Tracer::svarint(std::string_view name, std::int64_t& value, std::string_view meaning) {
    const std::uint64_t start = reader_.offset();
    reader_.svarint(name, value, meaning);
    leaf(name, std::to_string(value), meaning, start);
}

void Tracer::text(std::string_view name, std::string& value, std::uint64_t max_length,
                  std::string_view meaning) {
    const std::uint64_t start = reader_.offset();
    reader_.text(name, value, max_length, meaning);
    leaf(name, shown(value), meaning, start);
}

void Tracer::bytes(std::string_view name, Bytes& value, std::uint64_t max_length, std::string_view meaning) {
    const std::uint64_t start = reader_.offset();
    reader_.bytes(name, value, max_length, meaning);
    leaf(name, fmt::format("{} bytes", value.size()), meaning, start);
}

} // namespace mcwc::bitstream
