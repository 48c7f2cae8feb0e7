#!/bin/sh
# Installs what is missing, builds the development preset and runs every test. Windows are drawn offscreen, so no
# display is needed.
#
#   packaging/test.sh [further ctest arguments]
set -eu
cd "$(dirname "$0")/.."

packaging/dependencies.sh build workbench test evaluation

cmake --preset dev
cmake --build --preset dev

status=0
ctest --preset dev "$@" || status=$?

echo
if [ "$status" -eq 0 ]; then
    echo "MCWC Workbench: all tests passed."
else
    echo "MCWC Workbench: some tests FAILED (see above; ctest --preset dev --rerun-failed repeats only those)." >&2
fi
exit "$status"
