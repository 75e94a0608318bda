#!/bin/sh
# Draws every PNG of the icon from its SVG source, here. The build puts them into the program too (pom.xml, resources).
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

echo "render.sh: $(ls suffice-*.png | wc -l) PNGs drawn."
