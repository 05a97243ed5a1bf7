#!/usr/bin/env bash
# SPDX-License-Identifier: EUPL-1.2
#
# four_windows.sh NULSOM: four people with four windows of the real program on one X server, by keyboard alone, from
# the start page to the same average. Progress is read from the window titles, as any window list would: no key is
# pressed before a title says that the window waits for it.
set -euo pipefail

for tool in Xvfb xdotool openbox; do
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

# -r: no key repeats itself because this script did not get its turn to release it.
Xvfb -displayfd 3 -r -screen 0 1366x768x24 3>"$work/display" 2>/dev/null &
pids+=($!)
for _ in {1..300}; do [[ -s $work/display ]] && break || sleep 0.1; done
export DISPLAY=:$(<"$work/display") QT_QPA_PLATFORM=xcb NULSOM_INTERFACES=lo LC_ALL=C.UTF-8 LANGUAGE=en
unset WAYLAND_DISPLAY
HOME=$work openbox >/dev/null 2>&1 &
pids+=($!)

names=(Alice Bob Julia Charles)
salaries=(41000 38500 52000 46500)
apps=()
windows=()

title() { xdotool getwindowname "$1" 2>/dev/null || true; }

# use WINDOW: from here on the keyboard is there.
use() {
    local _
    for _ in {1..300}; do
        xdotool windowactivate "$1" 2>/dev/null || true
        [[ $(xdotool getwindowfocus 2>/dev/null || true) != "$1" ]] || return 0
        sleep 0.1
    done
    die "no keyboard for window $1"
}

# waitFor WINDOW TEXT
waitFor() {
    local _
    for _ in {1..300}; do
        [[ $(title "$1") != *"$2"* ]] || return 0
        sleep 0.1
    done
    die "waited in vain for: $2"
}

# press WINDOW KEY...
press() { use "$1" && xdotool key "${@:2}"; }

# write WINDOW TEXT
write() { use "$1" && xdotool type --delay 5 "$2"; }

for i in 0 1 2 3; do
    mkdir -m 700 -p "$work/home$i"
    HOME=$work/home$i XDG_CONFIG_HOME=$work/home$i XDG_RUNTIME_DIR=$work/home$i "$nulsom" &
    apps+=($!)
    pids+=($!)
done
for i in 0 1 2 3; do
    # --all: the window of that process; without it any window that is called so.
    window=$(timeout 60 xdotool search --sync --all --onlyvisible --pid "${apps[i]}" --name 'Nulsom$' | head -n 1)
    windows+=("$window")
    waitFor "$window" 'Count together'
    write "$window" "${names[i]}"
done

# The host: to the form, fill it in, tick "I take part too".
host=${windows[0]}
press "$host" Tab Tab Tab space
waitFor "$host" 'What do you want to know together?'
write "$host" "$session"
press "$host" Tab
write "$host" 'What is your gross salary a year?'
press "$host" Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab space Return
waitFor "$host" "1 person is here · $session"

# The port, as the network tells it.
found=$("$(dirname "$nulsom")/nulsom-cli" find --seconds 3 --json | grep -F "\"$session\"" || true)
port=$(sed -n 's/.*"port":\([0-9]*\).*/\1/p' <<<"$found" | head -n 1)
[[ -n $port ]] || die 'the session is not announced'
for i in 1 2 3; do
    press "${windows[i]}" Tab Tab
    write "${windows[i]}" "127.0.0.1:$port"
    press "${windows[i]}" Return
    waitFor "${windows[i]}" "people are here · $session"
done

waitFor "$host" '4 people are here'
press "$host" Return
for i in 1 2 3 0; do
    waitFor "${windows[i]}" 'Do we all see these words?'
    press "${windows[i]}" Return Tab Return # the words; over the list of people, to its button
done
waitFor "$host" '4 of 4 have said yes'
press "$host" Return
for i in 1 2 3 0; do
    waitFor "${windows[i]}" 'What is your gross salary a year?'
    write "${windows[i]}" "${salaries[i]}"
    press "${windows[i]}" Return
done
waitFor "$host" '4 of 4 are ready'
press "$host" Return
for window in "${windows[@]}"; do
    waitFor "$window" 'Result · Adding up'
    press "$window" Return
    waitFor "$window" '€44,500 · The average of 4 people'
done
[[ -z ${FOUR_WINDOWS_SHOT:-} ]] || import -window root "$FOUR_WINDOWS_SHOT"
printf 'four windows, one average: %s\n' "$(title "$host")"
