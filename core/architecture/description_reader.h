#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mcwc {

/// A JSON value together with the place where it stands, so that every complaint names file and key. All
/// readers throw Error(ConfigInvalid).
class DescriptionNode {
public:
    DescriptionNode(const nlohmann::json& value, std::string file, std::string path)
        : value_(&value)
        , file_(std::move(file))
        , path_(std::move(path)) {}

    [[noreturn]] void fail(const std::string& what) const;

    /// This is an object whose keys are all among `known` (or "comment").
    void expect_object(std::initializer_list<std::string_view> known) const;
    /// The member of that name; nothing when it is absent or null.
    std::optional<DescriptionNode> find(std::string_view key) const;
    DescriptionNode require(std::string_view key) const;
    /// Name and value of each member of an object.
    std::vector<std::pair<std::string, DescriptionNode>> members() const;
    /// The elements of an array, at most `limit`.
    std::vector<DescriptionNode> elements(std::size_t limit) const;

    /// Text that is not empty and has at most 200 characters.
    std::string text() const;
    /// Small unsigned number: at most `limit`.
    std::size_t number(std::size_t limit) const;
    bool boolean() const;
    std::vector<std::string> texts(std::size_t limit) const;
    const nlohmann::json& json() const noexcept { return *value_; }

private:
    const nlohmann::json* value_;
    std::string file_;
    std::string path_;
};

} // namespace mcwc
