#pragma once

namespace mcwc {

/// Makes the catalogues of this library available under :/catalogues; may be called again.
void load_catalogues();

} // namespace mcwc
