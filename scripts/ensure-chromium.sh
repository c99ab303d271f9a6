#!/usr/bin/env bash
# Prints the path of a Chromium for the tests, and gets one if there is none.
#
# Prints nothing when Playwright brought its own, which it finds by itself.
# Everything else goes to standard error.
set -euo pipefail
cd "$(dirname "$0")/.."

find_chromium() {
    local name
    for name in "${FENSTER_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
        if [ -n "$name" ] && command -v "$name"; then
            return 0
        fi
    done
    return 1
}

playwright_has_chromium() {
    (cd end2end && node --input-type=module --eval '
        import { existsSync } from "node:fs";
        import { chromium } from "@playwright/test";
        process.exit(existsSync(chromium.executablePath()) ? 0 : 1);
    ')
}

if [ -n "${FENSTER_CHROMIUM:-}" ] && ! command -v "$FENSTER_CHROMIUM" >/dev/null; then
    echo "error: FENSTER_CHROMIUM names no program: $FENSTER_CHROMIUM" >&2
    exit 1
fi
if find_chromium || playwright_has_chromium; then
    exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "chromium: installing the distribution's package" >&2
    if apt-get update >&2 && apt-get install --yes --no-install-recommends chromium >&2 && find_chromium; then
        exit 0
    fi
fi
echo "chromium: downloading Playwright's own" >&2
(cd end2end && npx playwright install chromium) >&2
