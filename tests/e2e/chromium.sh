#!/usr/bin/env bash
# Chromium without the popups of its address bar: no test sees them, and drawing them took a quarter of the browser's time.
# Of several --disable-features only the last counts, so these two are added to the one that Playwright gives.
set -eu
argumen=()
for satu in "$@"; do
    case "$satu" in
        --disable-features=*) satu+=",WebUIOmniboxPopup,WebUIOmniboxAimPopup" ;;
    esac
    argumen+=("$satu")
done
exec "${CHROMIUM:-/usr/bin/chromium}" "${argumen[@]}"
