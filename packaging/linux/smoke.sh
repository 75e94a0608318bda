#!/bin/sh
# Starts a built Suffice once on a virtual display, sees its window, takes its picture and closes it.
#
#   packaging/linux/smoke.sh [PROGRAM] [PICTURE]
#
# PROGRAM is an app-image (target/dist/suffice, the default), an installed program (/opt/suffice) or its launcher;
# PICTURE is where the screenshot goes (target/smoke.png). It builds nothing. The program gets a home directory of
# its own, so that it starts as for a new user and no real settings are touched.
# Exit 0: the window came, was drawn, and closed when asked. Otherwise one sentence says what went wrong.
set -eu

program=${1:-target/dist/suffice}
picture=${2:-target/smoke.png}
patience=60 # seconds for the window to come
drawn=40    # a window with fewer colours than this is still blank

work=$(mktemp -d)
started=
finish() {
    for pid in $started; do kill "$pid" 2>/dev/null || true; done
    rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT TERM

fail() {
    echo "smoke: $*" >&2
    if [ -s "$work/output" ]; then
        echo "smoke: the program's last words:" >&2
        tail -n 20 "$work/output" >&2
    fi
    exit 1
}

# --- what it needs -----------------------------------------------------------------------------------------------
if [ -d "$program" ]; then program=$program/bin/suffice; fi
[ -x "$program" ] || fail "$program is not there; build it first: mvn -DskipTests -Ppackage-linux package"

missing=
need_command() { command -v "$1" >/dev/null 2>&1 || missing="$missing $2"; }
need_library() { ldconfig -p | grep -q "$1" || missing="$missing $2"; }
need_command Xvfb xvfb
need_command xauth xauth
need_command openbox openbox # a window manager: windows get a size, focus and a way to be closed as on a desktop
need_command wmctrl wmctrl
need_command xprop x11-utils
need_command import imagemagick
need_library libgtk-3.so.0 libgtk-3-0
need_library libXxf86vm.so.1 libxxf86vm1
need_library libGL.so.1 libgl1
if [ -n "$missing" ]; then
    echo "smoke: installing$missing"
    # shellcheck disable=SC2086  # a list of words
    apt-get install -y --no-install-recommends $missing >"$work/apt" 2>&1 ||
        fail "these packages are needed and could not be installed:$missing (see apt-get)"
fi

# --- a display and the program on it -----------------------------------------------------------------------------
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$work/display" 2>"$work/xvfb" &
started="$! $started"
waited=0
until [ -s "$work/display" ]; do
    waited=$((waited + 1))
    [ "$waited" -le 50 ] || fail "the virtual display did not start: $(tail -n 1 "$work/xvfb")"
    sleep 0.2
done
DISPLAY=:$(cat "$work/display")
export DISPLAY
openbox >/dev/null 2>&1 &
started="$! $started"

mkdir "$work/home"
begun=$(date +%s%3N)
HOME=$work/home XDG_CONFIG_HOME=$work/home/.config XDG_DATA_HOME=$work/home/.local/share NO_AT_BRIDGE=1 \
    JAVA_TOOL_OPTIONS="-Duser.home=$work/home" "$program" >"$work/output" 2>&1 &
app=$!
started="$app $started"

# --- its window --------------------------------------------------------------------------------------------------
# The title is "Suffice", or it with the project's name before or after.
find_window() { wmctrl -l 2>/dev/null | awk '{ id = $1; $1 = $2 = $3 = ""; sub(/^ +/, "") } /^Suffice/ || /Suffice$/ { print id; exit }'; }
window=
until window=$(find_window) && [ -n "$window" ]; do
    kill -0 "$app" 2>/dev/null || fail "the program ended before its window came."
    [ $(($(date +%s%3N) - begun)) -lt $((patience * 1000)) ] || fail "no window titled Suffice came within $patience seconds."
    sleep 0.2
done
shown=$(($(date +%s%3N) - begun))

mkdir -p "$(dirname "$picture")"
waited=0
while :; do
    import -window root "$picture"
    colours=$(import -window "$window" png:- | identify -format %k -)
    [ "$colours" -lt "$drawn" ] || break
    waited=$((waited + 1))
    [ "$waited" -le 20 ] || fail "the window came but stayed blank ($colours colours); see $picture."
    sleep 0.5
done
sleep 1 # the last fonts and icons
import -window root "$picture"

entry=$(dirname "$0")/jpackage/suffice.desktop
class=$(sed -n 's/^StartupWMClass=//p' "$entry")
xprop -id "$window" WM_CLASS | grep -q "\"$class\"" ||
    fail "the desktop cannot tell that the window is Suffice's: $(xprop -id "$window" WM_CLASS), but $entry says $class."

# --- its end -----------------------------------------------------------------------------------------------------
wmctrl -i -c "$window"
waited=0
while kill -0 "$app" 2>/dev/null; do
    waited=$((waited + 1))
    [ "$waited" -le 50 ] || fail "the window was asked to close, and the program was still running 10 seconds later."
    sleep 0.2
done
code=0
wait "$app" || code=$?
[ "$code" -eq 0 ] || fail "the program ended with exit code $code after its window was closed."
if grep -nE 'WARNING|Exception|Unsupported JavaFX|^Error' "$work/output" >&2; then fail "the program printed a warning or an error."; fi

echo "smoke: the window came after $shown ms, was drawn ($colours colours) and closed; picture: $picture"
