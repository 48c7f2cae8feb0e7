#pragma once

#include "app/gui/session/selection.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace mcwc::gui {

/// Where one has been in a document: a view and what was selected in it.
struct Place {
    QString view; ///< View::id().
    Selection selection;

    bool operator==(const Place&) const = default;
};

/// Back and forward as in a browser: visiting somewhere from the middle forgets what lay ahead.
class History {
public:
    /// The oldest places are forgotten beyond this many.
    static constexpr std::size_t longest = 200;

    void clear();
    /// Does nothing when one is there already.
    void visit(const Place& place);
    bool can_go_back() const { return here_ > 0; }
    bool can_go_forward() const { return here_ + 1 < places_.size(); }
    /// Moves and returns where one is then; nothing at either end.
    std::optional<Place> back();
    std::optional<Place> forward();

private:
    std::vector<Place> places_;
    std::size_t here_ = 0; ///< Index of the present place.
};

} // namespace mcwc::gui
