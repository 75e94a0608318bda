#!/bin/sh
# Draws every PNG of the icon from its SVG source, here and for the program's own window.
# Run it after changing a drawing; the PNGs are kept in the repository so that a build needs no tool for it.
set -eu
cd "$(dirname "$0")"

if ! command -v rsvg-convert >/dev/null 2>&1; then
    echo "render.sh: rsvg-convert is missing; installing librsvg2-bin." >&2
    apt-get install -y --no-install-recommends librsvg2-bin >&2
fi

render() { # drawing, then its sizes in pixels
    drawing=$1
    shift
    for size in "$@"; do
        rsvg-convert --width "$size" --height "$size" "$drawing" --output "suffice-$size.png"
    done
}

render suffice-small.svg 16 32
render suffice-24.svg 24
render suffice.svg 48 64 128 256 512

program=../src/main/resources/org/suffice/icons
mkdir -p "$program"
for size in 16 32 48 64 128 256; do
    cp "suffice-$size.png" "$program/suffice-$size.png"
done
echo "render.sh: $(ls suffice-*.png | wc -l) PNGs drawn, $(ls "$program"/*.png | wc -l) copied to the program."
