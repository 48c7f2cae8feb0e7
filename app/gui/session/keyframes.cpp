#include "app/gui/session/keyframes.h"

#include <algorithm>

namespace mcwc::gui {
namespace {

/// The place of each layer in its stack, from 0.
std::vector<std::size_t> places_in_stacks(const Architecture& architecture) {
    const auto& layers = architecture.layers;
    std::vector<std::size_t> places(layers.size(), 0);
    for (std::size_t i = 1; i < layers.size(); ++i) {
        places[i] = layers[i].stack == layers[i - 1].stack ? places[i - 1] + 1 : 0;
    }
    return places;
}

bool is_multiple(std::size_t place, std::uint32_t interval) {
    return place % std::max<std::uint32_t>(1, interval) == 0;
}

/// The list that holds for a stack: its own, else the one for all; null when there is none.
const KeyframeList* list_of(const std::vector<KeyframeList>& lists, const std::string& stack) {
    const auto named = [&](const std::string& name) {
        const auto found =
            std::find_if(lists.begin(), lists.end(), [&](const KeyframeList& l) { return l.stack == name; });
        return found == lists.end() ? nullptr : &*found;
    };
    const KeyframeList* own = named(stack);
    return own != nullptr ? own : named({});
}

} // namespace

std::vector<bool> keyframe_flags(const Architecture& architecture, const EncoderSettings& settings) {
    const std::vector<std::size_t> places = places_in_stacks(architecture);
    std::vector<bool> flags(places.size());
    for (std::size_t i = 0; i < flags.size(); ++i) {
        const Layer& layer = architecture.layers[i];
        const KeyframeList* list = list_of(settings.keyframes, layer.stack);
        const bool chosen = list == nullptr ? is_multiple(places[i], settings.keyframe_interval)
                                            : std::find(list->layers.begin(), list->layers.end(),
                                                        layer.index) != list->layers.end();
        flags[i] = settings.lossless || places[i] == 0 || chosen;
    }
    return flags;
}

bool may_be_predicted(const Architecture& architecture, std::size_t layer) {
    return layer > 0 && layer < architecture.layers.size() &&
           architecture.layers[layer].stack == architecture.layers[layer - 1].stack;
}

std::vector<KeyframeList> keyframe_lists(const Architecture& architecture, std::uint32_t interval,
                                         const HandKeyframes& by_hand) {
    const auto& layers = architecture.layers;
    const std::vector<std::size_t> places = places_in_stacks(architecture);
    std::vector<KeyframeList> lists;
    for (std::size_t first = 0; first < layers.size();) {
        KeyframeList list{layers[first].stack, {}};
        bool touched = false;
        std::size_t i = first;
        for (; i < layers.size() && (i == first || places[i] != 0); ++i) {
            const auto set = by_hand.find(static_cast<int>(i));
            const bool by_interval = is_multiple(places[i], interval);
            touched = touched || (set != by_hand.end() && may_be_predicted(architecture, i));
            if (places[i] == 0 || (set == by_hand.end() ? by_interval : set->second)) {
                list.layers.push_back(layers[i].index);
            }
        }
        if (touched) {
            lists.push_back(std::move(list));
        }
        first = i;
    }
    return lists;
}

HandKeyframes hand_keyframes(const Architecture& architecture, const EncoderSettings& settings) {
    EncoderSettings plain = settings;
    plain.keyframes.clear();
    plain.lossless = false;
    EncoderSettings listed = settings;
    listed.lossless = false;
    const std::vector<bool> by_interval = keyframe_flags(architecture, plain);
    const std::vector<bool> chosen = keyframe_flags(architecture, listed);
    HandKeyframes by_hand;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        if (chosen[i] != by_interval[i]) {
            by_hand.emplace(static_cast<int>(i), chosen[i]);
        }
    }
    return by_hand;
}

} // namespace mcwc::gui
