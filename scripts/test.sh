#!/usr/bin/env bash
# Runs the tests of the packages that the arguments select, on every engine: where
# scripts/with-postgres.sh has started no server, they fail instead of leaving it out.
#
# With cargo-nextest where it is installed, since it runs the binaries side by
# side; it knows no documentation tests, so those run on their own.
set -euo pipefail

FENSTER_TEST_FAKETIME=$("$(dirname "$0")/ensure-faketime.sh")
export FENSTER_TEST_FAKETIME
export FENSTER_TEST_REQUIRE_POSTGRES=1 FENSTER_TEST_REQUIRE_FAKETIME=1

if cargo nextest --version >/dev/null 2>&1; then
    cargo nextest run --locked --no-fail-fast --status-level=fail --final-status-level=fail "$@"
    # Most packages have none and would each say so.
    log=$(cargo test --quiet --locked --doc "$@" 2>&1) || {
        echo "$log" >&2
        exit 1
    }
else
    cargo test --locked --no-fail-fast "$@"
fi
