#!/bin/sh
# Makes the pictures of the window: every view, light and dark, in two languages, in one and two pixels a point.
#   docs/make_images.sh [FOLDER]     (docs/images without it)
# Names: VIEW-LANGUAGE-THEME.png and ...@2x.png. Needs a build of the dev preset and no display; pngquant makes them
# smaller where it is installed. Takes a few minutes.
set -eu
cd "$(dirname "$0")/.."
folder=${1:-docs/images}
mkdir -p "$folder"
cmake --build --preset dev --target mcwc_screenshots

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The window shows the path of what is open: one that says nothing about this machine.
model=/tmp/mcwc-images/sample
mkdir -p "$(dirname "$model")"
rm -rf "$model"
cp -r resources/sample "$model"
trap 'rm -rf "$work" "$(dirname "$model")"' EXIT

# what the program calls it: what the picture is called
views='start:start loaded:overview similarity:similarity motion-bits:motion rate:rate bitstream-plane:bitstream
compare:compare jobs:jobs by-hand:rules'
for language in en de; do
  for scale in 1 2; do
    shots="$work/$language-$scale"
    QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=$scale XDG_CACHE_HOME="$work/cache" \
      build/dev/bin/mcwc_screenshots "$shots" --language "$language" --sample "$model" 2>"$work/log" ||
      { cat "$work/log" >&2; exit 1; }
    suffix=$([ "$scale" = 1 ] || echo "@${scale}x")
    for theme in light dark; do
      for view in $views; do
        target="$folder/${view#*:}-$language-$theme$suffix.png"
        cp "$shots/${view%%:*}-$theme.png" "$target"
        if command -v pngquant >/dev/null; then
          pngquant --force --skip-if-larger --output "$target" -- "$target" || true
        fi
      done
    done
  done
done
ls "$folder" | wc -l | xargs echo "pictures in $folder:"
