#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace mcwc {

/// Collects what is said about layers, so that the same remark about many layers becomes one sentence.
class LayerNotes {
public:
    void add(const std::string& stack, std::uint64_t layer, const std::string& remark);
    /// E.g. "decoder, layers 0-11: ...", in the order in which the remarks first came up; long lists end with
    /// a sentence that says how many more there were.
    std::vector<std::string> sentences() const;

private:
    struct Remark {
        std::string stack;
        std::string text;
        std::vector<std::uint64_t> layers;
    };
    std::vector<Remark> remarks_;
    std::map<std::pair<std::string, std::string>, std::size_t> index_;
    std::uint64_t dropped_ = 0;
};

} // namespace mcwc
