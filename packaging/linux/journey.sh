#!/usr/bin/env bash
# Installs the .deb as an administrator would, uses it with real clicks on a virtual display as a user would, removes it.
#
#   packaging/linux/journey.sh [DEB] [PICTURES]
#
# It needs root, for dpkg, and a computer on which Suffice is not installed. DEB is target/dist/suffice_*.deb otherwise;
# PICTURES is a folder for screenshots (target/journey).
# Exit 0: a user who is not the administrator started it; a click on "Try the sample data" made a project of the samples and
# showed its placements; another screen and About came by clicks; it closed without a warning; the installed command
# line gives the samples' figures from the project that the window left; and after removal nothing is left but the user's own.
# Otherwise one sentence says what went wrong.
set -euo pipefail
cd "$(dirname "$0")/../.."

deb=${1:-$(ls target/dist/suffice_*.deb)}
pictures=${2:-target/journey}
user=suffice-journey
work=$(mktemp -d)
touch "$work/began"
chmod 755 "$work"
mkdir -p "$pictures" "$work/home"
rm -f "$pictures"/*.png
started=()
installed=
finish() {
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  [ -z "$installed" ] || dpkg --purge suffice >/dev/null 2>&1 || true
  find /tmp -maxdepth 1 -name '+JXF*' -user "$user" -delete 2>/dev/null || true
  userdel "$user" 2>/dev/null || true
  rm -rf "$work" "/tmp/hsperfdata_$user"
}
trap finish EXIT

fail() {
  echo "journey: $*" >&2
  if [ -s "$work/output" ]; then tail -n 20 "$work/output" >&2; fi
  if [ -n "${DISPLAY:-}" ]; then import -window root "$pictures/failed.png" 2>/dev/null || true; fi
  exit 1
}

# Waits up to so many seconds until a command succeeds.
await() {
  local until=$(($(date +%s) + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ "$(date +%s)" -lt "$until" ] || return 1
    sleep 0.2
  done
}

[ "$(id -u)" = 0 ] || fail "dpkg needs root."
[ ! -e /opt/suffice ] || fail "Suffice is installed here already; it would be removed."
packages=(xvfb openbox wmctrl xdotool imagemagick fonts-dejavu-core libasound2 libxi6 libxtst6 libxrender1 libgtk-3-0 libxxf86vm1 libgl1)
if ! dpkg -s "${packages[@]}" >/dev/null 2>&1; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
fi

useradd --no-create-home --home-dir "$work/home" --shell /bin/sh "$user"
chown -R "$user:" "$work/home"
as_user() { setpriv --reuid="$user" --regid="$user" --clear-groups env -i PATH=/usr/bin:/bin LANG=C.UTF-8 HOME="$work/home" NO_AT_BRIDGE=1 "$@"; }

# What the system holds, but for caches that the desktop keeps for itself.
holds() { find /etc /opt /usr /var/lib/dpkg/info /var/spool /var/cache ! -type d 2>/dev/null | grep -v -E '/(icon-theme|mimeinfo)\.cache$' | sort; }
holds >"$work/before"

echo "== installed"
dpkg -i "$deb" >"$work/dpkg" 2>&1 || { installed=yes; fail "dpkg did not install it: $(tail -n 3 "$work/dpkg")"; }
installed=yes
dpkg -L suffice | sort >"$work/files"
[ "$(readlink -f /usr/bin/suffice)" = /opt/suffice/bin/suffice ] || fail "the command suffice is not there."
[ -e /usr/share/applications/suffice.desktop ] || fail "there is no entry in the menu."
as_user suffice about >"$work/about" 2>&1 </dev/null || fail "the command line does not start: $(head -n 3 "$work/about")"
grep -q "built on 20" "$work/about" || fail "it does not say when it was built: $(head -n 1 "$work/about")"
# With AOTMode=on Java does not start without its cache, which it refuses where a file has another date than in the build.
as_user JAVA_TOOL_OPTIONS=-XX:AOTMode=on suffice about >"$work/output" 2>&1 </dev/null || fail "Java refuses the AOT cache of what was installed."
echo "$(wc -l <"$work/files") files and folders; $(head -n 1 "$work/about")"

echo "== its window"
Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp -ac 3>"$work/display" 2>"$work/xvfb" &
started+=($!)
await 20 test -s "$work/display" || fail "the virtual display did not start: $(tail -n 1 "$work/xvfb")"
DISPLAY=:$(cat "$work/display")
export DISPLAY
openbox >/dev/null 2>&1 &
started+=($!)
begun=$(date +%s%3N)
as_user DISPLAY="$DISPLAY" suffice >"$work/output" 2>&1 &
app=$!
started+=("$app")
# The title is "Suffice" until a project is open, then "PROJECT - Suffice".
titled() { wmctrl -l 2>/dev/null | grep -q -E "$1"; }
await 90 titled ' - Suffice$' || fail "no window with a project came within 90 seconds."
echo "a window with a project after $(($(date +%s%3N) - begun)) ms"
window=$(wmctrl -l | awk '/ - Suffice$/ { print $1; exit }')

# The window has one size, so that what is clicked on has one place; places are inside the window.
wmctrl -i -r "$window" -e 0,0,0,1200,840
click() { xdotool mousemove --sync --window "$window" "$1" "$2" click 1; }
picture() { import -window root "$pictures/$1.png"; }
# How a screen of the navigation looks that is chosen: the colour right of its name, as Home's has it at the start.
colour() { import -window "$window" -crop "1x1+170+$1" +repage txt:- | tail -n 1 | grep -o '#[0-9A-F]*'; }
chosen() { [ "$(colour "$1")" = "$mark" ]; }
# So many pixels of the screen are other ones than in a picture.
differs() {
  local points
  import -window root "$work/now.png"
  points=$(compare -metric AE "$pictures/$1.png" "$work/now.png" null: 2>&1 || true)
  [ "$(printf '%.0f' "${points%% *}")" -ge "$2" ]
}
sleep 3
mark=$(colour 64)
if chosen 98; then fail "the navigation does not show which screen is chosen."; fi
picture 1-first-start

echo "== the sample data, by a click"
samples=$work/home/.local/share/suffice/projects/sample-data
click 474 228
await 60 test -e "$samples.mv.db" || fail "a click on Try the sample data made no project."
await 90 chosen 132 || fail "the placements of the samples were not shown."
titled ' sample-data - Suffice$' || fail "the sample project was not opened: $(wmctrl -l)"
sleep 4 # the last of its figures and of the chart
picture 2-sample-data

echo "== another screen and About, by clicks"
click 72 98
await 30 chosen 98 || fail "a click on Children did not show that screen."
sleep 4
picture 3-children
click 72 783
await 30 differs 3-children 30000 || fail "a click on About Suffice showed nothing."
sleep 2
picture 4-about

echo "== closed"
xdotool key Escape
wmctrl -i -c "$window"
gone() { ! kill -0 "$app"; }
await 30 gone || fail "the window was asked to close, and the program was still running 30 seconds later."
wait "$app" || fail "the program ended with an exit code other than 0."
if grep -nE 'WARNING|Exception|Unsupported JavaFX|^Error|\[error\]' "$work/output" >&2; then fail "the program printed a warning or an error."; fi
as_user suffice table placement-mix --project "$samples" --format csv >"$work/mix.csv" </dev/null ||
  fail "the command line cannot read the window's project."
grep -q '1,\?891' "$work/mix.csv" || fail "the figures are not the samples': $(head -n 3 "$work/mix.csv")"

# JavaFX leaves its copies of fonts (+JXF...) and an empty folder of Java's there; nothing of the program's own may be. What an
# earlier user of the same number left is not its.
left=$(find /tmp -user "$user" -newer "$work/began" ! -path "$work*" ! -path "/tmp/hsperfdata_*" ! -name '+JXF*' 2>/dev/null | head -n 5)
[ -z "$left" ] || fail "temporary files were left: $left"

echo "== removed"
find "$work/home" -type f | sort >"$work/mine"
dpkg --purge suffice >"$work/dpkg" 2>&1 || fail "dpkg did not remove it: $(tail -n 3 "$work/dpkg")"
installed=
while read -r file; do
  case "$file" in
    */suffice*) [ ! -e "$file" ] || fail "$file is still there." ;;
  esac
done <"$work/files"
holds >"$work/after"
if ! diff "$work/before" "$work/after" >"$work/left"; then fail "removing it left or took: $(head -n 5 "$work/left")"; fi
[ -s "$samples.mv.db" ] || fail "the user's own project went with the program."
diff <(find "$work/home" -type f | sort) "$work/mine" || fail "removing it touched the user's files."
sed "s:$work/home:the user keeps ~:" "$work/mine" | grep -v '/.openjfx/' || true
echo "journey: installed, used by clicks, removed; nothing is left but the user's data. Pictures: $pictures"
