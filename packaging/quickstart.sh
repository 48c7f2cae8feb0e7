#!/bin/sh
# From a fresh clone to a compressed model: installs what is missing, builds the release, compresses the bundled
# sample, verifies the round trip, shows the figures, and opens the workbench on the result where there is a
# display. Can be run again at any time.
#
#   packaging/quickstart.sh [--no-window]
set -eu
cd "$(dirname "$0")/.."

window=yes
case "${1-}" in
"") ;;
--no-window) window=no ;;
*)
    sed -n '2,6s/^# \{0,1\}//p' "$0"
    [ "$1" = --help ] && exit 0
    exit 2
    ;;
esac

step() {
    printf '\n== %s\n' "$*"
}

step "Packages"
packaging/dependencies.sh build workbench

step "Build"
cmake --preset release
cmake --build --preset release

mcwc=build/release/bin/mcwc
result=build/quickstart
mkdir -p "$result"

step "Compress the sample, restore it, compare"
"$mcwc" encode resources/sample -o "$result/sample.mcwc" --k 4 --qbits 4 --quiet
"$mcwc" decode "$result/sample.mcwc" -o "$result/restored" --quiet
"$mcwc" verify "$result/sample.mcwc" --against resources/sample

cat <<END

  stream     $result/sample.mcwc
  restored   $result/restored
  next       $mcwc inspect $result/sample.mcwc
             $mcwc --help
END

if [ "$window" = yes ] && [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; then
    step "Workbench (close its window to come back)"
    exec build/release/bin/mcwc-workbench "$result/sample.mcwc"
fi
