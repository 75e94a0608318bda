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

# The containers that Windows' and macOS' packagers want, of the same PNGs.
if command -v convert >/dev/null 2>&1; then
    convert suffice-16.png suffice-24.png suffice-32.png suffice-48.png suffice-64.png suffice-128.png suffice-256.png suffice.ico
fi
python3 - <<'PYTHON'
import struct

parts = b""
for kind, size in ((b"icp4", 16), (b"icp5", 32), (b"ic11", 32), (b"ic12", 64), (b"ic07", 128), (b"ic13", 256), (b"ic08", 256), (b"ic14", 512), (b"ic09", 512)):
    with open(f"suffice-{size}.png", "rb") as png:
        picture = png.read()
    parts += kind + struct.pack(">I", len(picture) + 8) + picture
with open("suffice.icns", "wb") as out:
    out.write(b"icns" + struct.pack(">I", len(parts) + 8) + parts)
PYTHON

echo "render.sh: $(ls suffice-*.png | wc -l) PNGs drawn."
