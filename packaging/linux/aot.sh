#!/usr/bin/env bash
# Makes a built app-image start faster: Java learns from one start which classes are needed and keeps them ready, linked,
# in a file (an AOT cache) beside the program.
#
#   packaging/linux/aot.sh [IMAGE] [SECONDS]
#
# IMAGE is target/dist/suffice. Java refuses the cache where a jar or its own modules have another date than when it learnt, and what
# copies an image may change dates: every file gets the date SECONDS (since 1970), which .deb and .zip keep.
# Exit 0: the cache is in the image, its launcher uses it, and Java accepts it. Otherwise one sentence says what went wrong.
set -euo pipefail

image=${1:-target/dist/suffice}
date=${2:-1577836800}
cache=lib/app/suffice.aot
settings=$image/lib/app/suffice.cfg
work=$(mktemp -d)
started=()
finish() {
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap finish EXIT

fail() {
  echo "aot: $*" >&2
  if [ -s "$work/output" ]; then tail -n 20 "$work/output" >&2; fi
  exit 1
}

[ -f "$settings" ] || fail "$image is no app-image: it has no lib/app/suffice.cfg."
image=$(realpath "$image")
settings=$image/lib/app/suffice.cfg
dated() { find "$image" -exec touch --no-dereference --date="@$date" {} +; }
dated

# The window is learnt on a display where there can be one, and without a screen otherwise.
display=${DISPLAY:-}
if [ -z "$display" ] && command -v Xvfb >/dev/null && ldconfig -p | grep -q libgtk-3.so.0; then
  Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp -ac 3>"$work/display" 2>/dev/null &
  started+=($!)
  for _ in $(seq 50); do
    [ ! -s "$work/display" ] || break
    sleep 0.2
  done
  display=:$(cat "$work/display")
fi
# Not what was often called: Java would compile it all again during the start, which measures as slower on two cores.
forgetful="-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining"
learn() {
  rm -rf "$work/home" "$image/$cache" "$work/usable"
  HOME=$work DISPLAY=$display NO_AT_BRIDGE=1 timeout 300 env JAVA_TOOL_OPTIONS="-Duser.home=$work -Dsuffice.home=$work/home \
-Djavafx.cachedir=$work/fx -Dsuffice.rehearsal=$work/usable -Dsuffice.rehearsal.samples $forgetful -XX:AOTCacheOutput=$image/$cache $*" \
    "$image/bin/suffice" >"$work/output" 2>&1 && [ -s "$work/usable" ] && [ -s "$image/$cache" ]
}
how="on a display"
if [ ${#display} -le 1 ] || ! learn; then
  how="without a screen"
  learn -Dglass.platform=Headless -Dprism.order=sw || fail "the start that Java was to learn from failed."
fi

# Where the cache does not fit, as in a copy with other dates, Java starts as without it, and says nothing.
cat >>"$settings" <<'OPTIONS'
java-options=-Xlog:aot*=off
java-options=-Xlog:cds*=off
java-options=-XX:AOTCache=$APPDIR/suffice.aot
OPTIONS
dated

# The same image elsewhere, as when it is installed; with AOTMode=on Java does not start without the cache.
cp -a "$image" "$work/elsewhere"
JAVA_TOOL_OPTIONS="-XX:AOTMode=on -Dsuffice.home=$work/home" "$work/elsewhere/bin/suffice" about >"$work/output" 2>&1 ||
  fail "Java refuses the cache; -Xlog:aot says why."
echo "aot: learnt $how; the cache of $(($(stat -c %s "$image/$cache") / 1000000)) MB is accepted"
