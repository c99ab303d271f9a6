#!/usr/bin/env bash
# Prints the path of libfaketime, with which tests set the clock of a process, and
# installs it if there is none.
set -euo pipefail

find_library() {
    local library
    for library in "${FENSTER_TEST_FAKETIME:-}" /usr/lib/*/faketime/libfaketime.so.1 /usr/lib*/faketime/libfaketime.so.1; do
        if [ -f "$library" ]; then
            echo "$library"
            return 0
        fi
    done
    return 1
}

if find_library; then
    exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "faketime: installing the distribution's package" >&2
    apt-get update >&2
    apt-get install --yes --no-install-recommends libfaketime >&2
    find_library && exit 0
fi
echo "error: no libfaketime here; install it and try again" >&2
exit 1
