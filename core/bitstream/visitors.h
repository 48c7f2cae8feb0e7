#pragma once

// The visitors behind syntax.h. They are needed only where a structure's read, write and size are
// instantiated (syntax.cpp); everybody else includes syntax.h.

#include "core/base/error.h"
#include "core/bitstream/structures.h"
#include "core/bitstream/trace.h"

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mcwc::bitstream {

/// What every describe() of structures.h may call; syntax.h says what each member means.
template <class V>
concept SyntaxVisitor = requires(V& v, std::string_view text, std::uint32_t& u32, std::uint64_t& u64,
                                 std::int64_t& s64, float& f32, double& f64, std::array<char, 4>& letters,
                                 std::string& string, Bytes& bytes, std::vector<std::uint64_t>& list) {
    v.u32(text, u32, text);
    v.u64(text, u64, text);
    v.f32(text, f32, text);
    v.f64(text, f64, text);
    v.fourcc(text, u32, text);
    v.fixed_text(text, letters, text);
    v.varint(text, u64, u64, text);
    v.svarint(text, s64, text);
    v.text(text, string, u64, text);
    v.bytes(text, bytes, u64, text);
    v.list(text, list, u64, u64, [](V&, std::uint64_t&) {});
};

/// The longest LEB128 form of 64 bits.
inline constexpr std::size_t longest_varint = 10;

constexpr std::uint64_t zigzag(std::int64_t value) noexcept {
    return (static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63);
}
constexpr std::int64_t unzigzag(std::uint64_t code) noexcept {
    return static_cast<std::int64_t>((code >> 1U) ^ (~(code & 1U) + 1U));
}

/// Reads fields from untrusted bytes; the only visitor that does. Every error names the field by its path
/// ("planes[3].slices[0].length") and its byte offset.
class Reader {
public:
    Reader(std::span<const std::byte> bytes, std::string_view where, std::uint64_t base_offset)
        : bytes_(bytes)
        , where_(where)
        , base_offset_(base_offset) {}

    void u32(std::string_view name, std::uint32_t& value, std::string_view meaning);
    void u64(std::string_view name, std::uint64_t& value, std::string_view meaning);
    void f32(std::string_view name, float& value, std::string_view meaning);
    void f64(std::string_view name, double& value, std::string_view meaning);
    void fourcc(std::string_view name, std::uint32_t& value, std::string_view meaning) {
        u32(name, value, meaning);
    }
    void fixed_text(std::string_view name, std::span<char> value, std::string_view meaning);
    void varint(std::string_view name, std::uint64_t& value, std::uint64_t max, std::string_view meaning);
    void svarint(std::string_view name, std::int64_t& value, std::string_view meaning);
    void text(std::string_view name, std::string& value, std::uint64_t max_length, std::string_view meaning);
    void bytes(std::string_view name, Bytes& value, std::uint64_t max_length, std::string_view meaning);

    template <class T, class Element>
    void list(std::string_view name, std::vector<T>& values, std::uint64_t max_count,
              std::uint64_t min_element_bytes, Element element) {
        read_list(*this, name, values, max_count, min_element_bytes, element);
    }

    /// The list of any visitor that reads through this reader: elements are appended one by one, so that no
    /// more is allocated than the bytes at hand have paid for.
    template <class Visitor, class T, class Element>
    void read_list(Visitor& visitor, std::string_view name, std::vector<T>& values, std::uint64_t max_count,
                   std::uint64_t min_element_bytes, Element element) {
        const std::uint64_t count = list_count(name, max_count, min_element_bytes);
        values.clear();
        path_.push_back({name, 0});
        for (std::uint64_t i = 0; i < count; ++i) {
            path_.back().index = i;
            element(visitor, values.emplace_back());
        }
        path_.pop_back();
    }

    std::size_t position() const noexcept { return position_; }
    std::uint64_t offset() const noexcept { return base_offset_ + position_; }

private:
    /// A list that is being read and the number of its current element.
    struct Step {
        std::string_view name;
        std::uint64_t index;
    };

    std::span<const std::byte> take(std::string_view name, std::uint64_t length);
    std::uint64_t fixed(std::string_view name, std::size_t length);
    std::uint64_t leb128(std::string_view name);
    std::uint64_t length(std::string_view name, std::uint64_t max_length);
    std::uint64_t list_count(std::string_view name, std::uint64_t max_count, std::uint64_t min_element_bytes);
    [[noreturn]] void fail(ErrorCode code, std::string_view name, std::size_t position,
                           const std::string& problem) const;

    std::span<const std::byte> bytes_;
    std::string_view where_;
    std::uint64_t base_offset_;
    std::size_t position_ = 0;
    std::vector<Step> path_;
};

/// Appends fields to a buffer. Refuses values that Reader would refuse, so that no unreadable stream is ever
/// written: Error(LimitExceeded), Error(InvalidArgument) for text that is not UTF-8.
class Writer {
public:
    explicit Writer(Bytes& out)
        : out_(out) {}

    void u32(std::string_view name, std::uint32_t value, std::string_view meaning);
    void u64(std::string_view name, std::uint64_t value, std::string_view meaning);
    void f32(std::string_view name, float value, std::string_view meaning);
    void f64(std::string_view name, double value, std::string_view meaning);
    void fourcc(std::string_view name, std::uint32_t value, std::string_view meaning) {
        u32(name, value, meaning);
    }
    void fixed_text(std::string_view name, std::span<const char> value, std::string_view meaning);
    void varint(std::string_view name, std::uint64_t value, std::uint64_t max, std::string_view meaning);
    void svarint(std::string_view name, std::int64_t value, std::string_view meaning);
    void text(std::string_view name, std::string_view value, std::uint64_t max_length,
              std::string_view meaning);
    void bytes(std::string_view name, std::span<const std::byte> value, std::uint64_t max_length,
               std::string_view meaning);

    template <class T, class Element>
    void list(std::string_view name, std::vector<T>& values, std::uint64_t max_count,
              std::uint64_t /*min_element_bytes*/, Element element) {
        varint(name, values.size(), max_count, {});
        for (T& value : values) {
            element(*this, value);
        }
    }

private:
    void fixed(std::uint64_t value, std::size_t length);
    void leb128(std::uint64_t value);

    Bytes& out_;
};

/// Counts the bytes that Writer would append.
class Sizer {
public:
    void u32(std::string_view, std::uint32_t, std::string_view) { bytes_ += 4; }
    void u64(std::string_view, std::uint64_t, std::string_view) { bytes_ += 8; }
    void f32(std::string_view, float, std::string_view) { bytes_ += 4; }
    void f64(std::string_view, double, std::string_view) { bytes_ += 8; }
    void fourcc(std::string_view, std::uint32_t, std::string_view) { bytes_ += 4; }
    void fixed_text(std::string_view, std::span<const char> value, std::string_view) {
        bytes_ += value.size();
    }
    void varint(std::string_view, std::uint64_t value, std::uint64_t, std::string_view) { leb128(value); }
    void svarint(std::string_view, std::int64_t value, std::string_view) { leb128(zigzag(value)); }
    void text(std::string_view, std::string_view value, std::uint64_t, std::string_view) {
        leb128(value.size());
        bytes_ += value.size();
    }
    void bytes(std::string_view, std::span<const std::byte> value, std::uint64_t, std::string_view) {
        leb128(value.size());
        bytes_ += value.size();
    }
    template <class T, class Element>
    void list(std::string_view, std::vector<T>& values, std::uint64_t, std::uint64_t, Element element) {
        leb128(values.size());
        for (T& value : values) {
            element(*this, value);
        }
    }

    std::uint64_t total() const noexcept { return bytes_; }

private:
    void leb128(std::uint64_t value) {
        do {
            ++bytes_;
            value >>= 7U;
        } while (value != 0);
    }

    std::uint64_t bytes_ = 0;
};

/// Reads through a Reader and hangs every field under a trace node. A list becomes a node with its count and
/// one child for each element; an element that is a single field is that field.
class Tracer {
public:
    Tracer(Reader& reader, TraceNode& node)
        : reader_(reader)
        , node_(&node) {}

    void u32(std::string_view name, std::uint32_t& value, std::string_view meaning);
    void u64(std::string_view name, std::uint64_t& value, std::string_view meaning);
    void f32(std::string_view name, float& value, std::string_view meaning);
    void f64(std::string_view name, double& value, std::string_view meaning);
    void fourcc(std::string_view name, std::uint32_t& value, std::string_view meaning);
    void fixed_text(std::string_view name, std::span<char> value, std::string_view meaning);
    void varint(std::string_view name, std::uint64_t& value, std::uint64_t max, std::string_view meaning);
    void svarint(std::string_view name, std::int64_t& value, std::string_view meaning);
    void text(std::string_view name, std::string& value, std::uint64_t max_length, std::string_view meaning);
    void bytes(std::string_view name, Bytes& value, std::uint64_t max_length, std::string_view meaning);

    template <class T, class Element>
    void list(std::string_view name, std::vector<T>& values, std::uint64_t max_count,
              std::uint64_t min_element_bytes, Element element) {
        const std::uint64_t start = reader_.offset();
        TraceNode list_node;
        bool counted = false;
        const auto traced = [&](Tracer& visitor, T& value) {
            if (!counted) {
                add_count(list_node, start, reader_.offset());
                counted = true;
            }
            TraceNode* outer = visitor.node_;
            TraceNode element_node;
            visitor.node_ = &element_node;
            const std::uint64_t element_start = reader_.offset();
            element(visitor, value);
            visitor.node_ = outer;
            add_element(list_node, std::move(element_node), name, element_start);
        };
        reader_.read_list(*this, name, values, max_count, min_element_bytes, traced);
        if (!counted) {
            add_count(list_node, start, reader_.offset());
        }
        add_list(std::move(list_node), name, start, values.size());
    }

private:
    void leaf(std::string_view name, std::string value, std::string_view meaning, std::uint64_t start);
    void add_element(TraceNode& list_node, TraceNode element, std::string_view name, std::uint64_t start);
    void add_list(TraceNode list_node, std::string_view name, std::uint64_t start, std::size_t count);
    static void add_count(TraceNode& list_node, std::uint64_t start, std::uint64_t end);

    Reader& reader_;
    TraceNode* node_;
};

static_assert(SyntaxVisitor<Reader> && SyntaxVisitor<Writer> && SyntaxVisitor<Sizer> &&
              SyntaxVisitor<Tracer>);

} // namespace mcwc::bitstream
