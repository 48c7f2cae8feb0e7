#include "translations/load.h"

#include <QtGlobal>

// Outside the namespace, as the macro asks for; a static library's resources are left out unless somebody
// names them.
static void name_catalogues() {
    Q_INIT_RESOURCE(catalogues);
}

namespace mcwc {

void load_catalogues() {
    name_catalogues();
}

} // namespace mcwc
