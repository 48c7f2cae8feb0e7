#pragma once

namespace mcwc::gui {

/// Has the calling thread, and those that it starts, give way to the window's where processors are short.
/// Does nothing on systems whose threads have no priority of their own.
void give_way_to_the_window();

} // namespace mcwc::gui
