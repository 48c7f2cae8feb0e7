#include "core/architecture/description_reader.h"

#include "core/base/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mcwc {
namespace {

constexpr std::size_t longest_text = 200;
constexpr std::size_t longest_shown_key = 60;

} // namespace

void DescriptionNode::fail(const std::string& what) const {
    const std::string place = path_.empty() ? std::string("the whole file") : "\"" + path_ + "\"";
    throw Error(ErrorCode::ConfigInvalid, file_ + ": " + place + ": " + what,
                "The format of family descriptions is in docs/families.md.");
}

void DescriptionNode::expect_object(std::initializer_list<std::string_view> known) const {
    if (!value_->is_object()) {
        fail("an object { } is expected");
    }
    for (const auto& [key, value] : value_->items()) {
        if (key != "comment" && std::find(known.begin(), known.end(), key) == known.end()) {
            std::string names;
            for (const std::string_view name : known) {
                names += (names.empty() ? "" : ", ") + std::string(name);
            }
            fail("the key \"" + key.substr(0, longest_shown_key) + "\" is not known here; known are " +
                 names);
        }
    }
}

std::optional<DescriptionNode> DescriptionNode::find(std::string_view key) const {
    const auto found = value_->find(std::string(key));
    if (found == value_->end() || found->is_null()) {
        return std::nullopt;
    }
    return DescriptionNode(*found, file_, path_.empty() ? std::string(key) : path_ + "." + std::string(key));
}

DescriptionNode DescriptionNode::require(std::string_view key) const {
    auto node = find(key);
    if (!node) {
        fail("the key \"" + std::string(key) + "\" is missing");
    }
    return *std::move(node);
}

std::vector<std::pair<std::string, DescriptionNode>> DescriptionNode::members() const {
    if (!value_->is_object()) {
        fail("an object { } is expected");
    }
    std::vector<std::pair<std::string, DescriptionNode>> result;
    for (const auto& [key, value] : value_->items()) {
        const std::string path = path_ + "." + key.substr(0, longest_shown_key);
        result.emplace_back(key, DescriptionNode(value, file_, path));
    }
    return result;
}

std::vector<DescriptionNode> DescriptionNode::elements(std::size_t limit) const {
    if (!value_->is_array()) {
        fail("an array [ ] is expected");
    }
    if (value_->size() > limit) {
        fail("the array has more than " + std::to_string(limit) + " elements");
    }
    std::vector<DescriptionNode> result;
    for (std::size_t i = 0; i < value_->size(); ++i) {
        result.emplace_back((*value_)[i], file_, path_ + "[" + std::to_string(i) + "]");
    }
    return result;
}

std::string DescriptionNode::text() const {
    if (!value_->is_string()) {
        fail("a text is expected");
    }
    const auto& text = value_->get_ref<const std::string&>();
    if (text.empty() || text.size() > longest_text) {
        fail("a text of 1 to " + std::to_string(longest_text) + " characters is expected");
    }
    return text;
}

std::size_t DescriptionNode::number(std::size_t limit) const {
    if (!value_->is_number_unsigned() || value_->get<std::uint64_t>() > limit) {
        fail("a whole number from 0 to " + std::to_string(limit) + " is expected");
    }
    return value_->get<std::size_t>();
}

bool DescriptionNode::boolean() const {
    if (!value_->is_boolean()) {
        fail("true or false is expected");
    }
    return value_->get<bool>();
}

std::vector<std::string> DescriptionNode::texts(std::size_t limit) const {
    std::vector<std::string> result;
    for (const DescriptionNode& element : elements(limit)) {
        result.push_back(element.text());
    }
    return result;
}

} // namespace mcwc
