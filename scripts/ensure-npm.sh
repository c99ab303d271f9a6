#!/usr/bin/env bash
# Sees to it that the npm packages of end2end/ are those of its lock file.
#
# With --optional a machine without npm is fine: the site is built all the same,
# only its WebAssembly stays twice as large.
set -euo pipefail
cd "$(dirname "$0")/../end2end"

if ! command -v npm >/dev/null; then
    if [ "${1:-}" = --optional ]; then
        echo "npm: not here, so the WebAssembly will not be optimized for size"
        exit 0
    fi
    echo "error: no npm here; the tests in the browser need Node.js 20.19 or newer" >&2
    exit 1
fi
# The copy is made last, so it is there only after a complete installation.
if cmp --silent package-lock.json node_modules/.package-lock.source.json; then
    exit 0
fi
echo "npm: installing the packages of end2end/"
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error
cp package-lock.json node_modules/.package-lock.source.json
