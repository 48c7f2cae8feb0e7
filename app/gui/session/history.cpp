#include "app/gui/session/history.h"

namespace mcwc::gui {

void History::clear() {
    places_.clear();
    here_ = 0;
}

void History::visit(const Place& place) {
    if (!places_.empty()) {
        if (places_[here_] == place) {
            return;
        }
        places_.resize(here_ + 1);
    }
    places_.push_back(place);
    if (places_.size() > longest) {
        places_.erase(places_.begin());
    }
    here_ = places_.size() - 1;
}

std::optional<Place> History::back() {
    if (!can_go_back()) {
        return std::nullopt;
    }
    return places_[--here_];
}

std::optional<Place> History::forward() {
    if (!can_go_forward()) {
        return std::nullopt;
    }
    return places_[++here_];
}

} // namespace mcwc::gui
