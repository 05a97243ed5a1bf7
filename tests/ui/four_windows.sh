#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
#
# four_windows.sh NULSOM: four people with four windows of the real program on one X server, by keyboard alone, from
# the start page to the same average. Progress is read from the window titles, as any window list would.
set -euo pipefail

for tool in Xvfb xdotool; do
    command -v "$tool" >/dev/null || { printf 'skipped: it needs %s\n' "$tool"; exit 77; }
done
nulsom=$1
session="Salaries $$"
work=$(mktemp -d)
pids=()
cleanup() {
    local pid
    # The windows before their X server, which came first.
    for ((pid = ${#pids[@]} - 1; pid >= 0; pid--)); do
        kill "${pids[pid]}" 2>/dev/null && wait "${pids[pid]}" 2>/dev/null || true
    done
    rm -rf -- "$work"
}
trap cleanup EXIT

die() {
    printf 'four_windows: %s\n' "$1" >&2
    local window
    for window in "${windows[@]}"; do printf '  %s\n' "$(title "$window")" >&2; done
    [[ -z ${FOUR_WINDOWS_SHOT:-} ]] || import -window root "$FOUR_WINDOWS_SHOT"
    exit 1
}

Xvfb -displayfd 3 -screen 0 1366x768x24 3>"$work/display" 2>/dev/null &
pids+=($!)
for _ in {1..100}; do [[ -s $work/display ]] && break || sleep 0.1; done
export DISPLAY=:$(<"$work/display") QT_QPA_PLATFORM=xcb NULSOM_INTERFACES=lo LC_ALL=C.UTF-8 LANGUAGE=en
unset WAYLAND_DISPLAY

names=(Alice Bob Julia Charles)
salaries=(41000 38500 52000 46500)
apps=()
windows=()

title() { xdotool getwindowname "$1" 2>/dev/null || true; }
use() { xdotool windowraise "$1" windowfocus --sync "$1"; }

# waitFor WINDOW TEXT
waitFor() {
    local _
    for _ in {1..300}; do
        [[ $(title "$1") != *"$2"* ]] || return 0
        sleep 0.1
    done
    die "waited in vain for: $2"
}

# enterUntil WINDOW TEXT: presses Enter once a second until the window says so.
enterUntil() {
    local _
    for _ in {1..300}; do
        [[ $(title "$1") != *"$2"* ]] || return 0
        ((_ % 10 != 1)) || { use "$1" && xdotool key Return; }
        sleep 0.1
    done
    die "Enter did not lead to: $2"
}

for i in 0 1 2 3; do
    mkdir -m 700 -p "$work/home$i"
    HOME=$work/home$i XDG_CONFIG_HOME=$work/home$i XDG_RUNTIME_DIR=$work/home$i "$nulsom" &
    apps+=($!)
    pids+=($!)
done
for i in 0 1 2 3; do
    window=$(timeout 30 xdotool search --sync --onlyvisible --pid "${apps[i]}" --name 'Nulsom$' | head -n 1)
    windows+=("$window")
    waitFor "$window" 'Count together'
    use "$window"
    xdotool type --delay 5 "${names[i]}"
done

# The host: to the form, fill it in, tick "I take part too".
host=${windows[0]}
use "$host"
xdotool key Tab Tab Tab space
waitFor "$host" 'What do you want to know together?'
xdotool type --delay 5 "$session"
xdotool key Tab
xdotool type --delay 5 'What is your gross salary a year?'
xdotool key Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab space Return
waitFor "$host" 'Salaries'

# The port, as the network tells it.
found=$("$(dirname "$nulsom")/nulsom-cli" find --seconds 3 --json | grep -F "\"$session\"" || true)
port=$(sed -n 's/.*"port":\([0-9]*\).*/\1/p' <<<"$found" | head -n 1)
[[ -n $port ]] || die 'the session is not announced'
for i in 1 2 3; do
    use "${windows[i]}"
    xdotool key Tab Tab
    xdotool type --delay 5 "127.0.0.1:$port"
    enterUntil "${windows[i]}" 'Salaries'
done

enterUntil "$host" 'Do we all see these words?'
for i in 1 2 3 0; do
    waitFor "${windows[i]}" 'Do we all see these words?'
    use "${windows[i]}"
    xdotool key Return
    sleep 0.2
    xdotool key Return
done
enterUntil "$host" 'What is your gross salary a year?'
for i in 1 2 3 0; do
    waitFor "${windows[i]}" 'What is your gross salary a year?'
    use "${windows[i]}"
    xdotool type --delay 5 "${salaries[i]}"
    xdotool key Return
done
enterUntil "$host" 'Adding up'
for window in "${windows[@]}"; do
    enterUntil "$window" '€44,500 · The average of 4 people'
done
[[ -z ${FOUR_WINDOWS_SHOT:-} ]] || import -window root "$FOUR_WINDOWS_SHOT"
printf 'four windows, one average: %s\n' "$(title "$host")"
