#include "core/architecture/notes.h"

#include <cstddef>

namespace mcwc {
namespace {

constexpr std::size_t most_remarks = 50;

std::string layers_text(const std::vector<std::uint64_t>& layers) {
    std::string text = layers.size() == 1 ? "layer " : "layers ";
    for (std::size_t i = 0; i < layers.size();) {
        std::size_t last = i;
        while (last + 1 < layers.size() && layers[last + 1] == layers[last] + 1) {
            ++last;
        }
        text += (i == 0 ? "" : ", ") + std::to_string(layers[i]);
        if (last > i) {
            text += "-" + std::to_string(layers[last]);
        }
        i = last + 1;
    }
    return text;
}

} // namespace

void LayerNotes::add(const std::string& stack, std::uint64_t layer, const std::string& remark) {
    auto key = std::make_pair(stack, remark);
    if (const auto found = index_.find(key); found != index_.end()) {
        remarks_[found->second].layers.push_back(layer);
        return;
    }
    if (remarks_.size() == most_remarks) {
        ++dropped_;
        return;
    }
    index_.emplace(std::move(key), remarks_.size());
    remarks_.push_back({stack, remark, {layer}});
}

std::vector<std::string> LayerNotes::sentences() const {
    std::vector<std::string> result;
    for (const Remark& remark : remarks_) {
        result.push_back(remark.stack + ", " + layers_text(remark.layers) + ": " + remark.text);
    }
    if (dropped_ > 0) {
        result.push_back("There are " + std::to_string(dropped_) + " more remarks of this kind.");
    }
    return result;
}

} // namespace mcwc
