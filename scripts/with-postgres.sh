#!/usr/bin/env bash
# Runs a command next to a PostgreSQL of its own:
#
#     scripts/with-postgres.sh cargo test
#
# The command finds the address of an empty database in FENSTER_TEST_POSTGRES_URL
# and may create others. Whatever becomes of the command, the server is stopped
# and its files are removed.
set -euo pipefail

if [ $# = 0 ]; then
    echo "usage: $0 COMMAND [ARGUMENT…]" >&2
    exit 2
fi

programs=$("$(dirname "$0")/ensure-postgres.sh")
folder=$(mktemp -d "${TMPDIR:-/tmp}/fenster-postgres.XXXXXX")
owner=$(id -un)

# PostgreSQL refuses to run as root.
as_owner() { "$@"; }
if [ "$(id -u)" = 0 ]; then
    owner=nobody
    id postgres >/dev/null 2>&1 && owner=postgres
    as_owner() { setpriv --reuid="$owner" --regid="$(id -g "$owner")" --clear-groups -- "$@"; }
fi

stop() {
    status=$?
    trap - EXIT INT TERM
    if [ -s "$folder/data/postmaster.pid" ]; then
        as_owner "$programs/pg_ctl" --pgdata="$folder/data" --mode=immediate --silent stop || true
    fi
    rm -rf "$folder"
    exit "$status"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

start() {
    local port=$1
    as_owner "$programs/pg_ctl" --pgdata="$folder/data" --log="$folder/data/log" --silent --wait --timeout=60 \
        --options="-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories='' -c max_connections=200 -c fsync=off -c full_page_writes=off -c synchronous_commit=off" \
        start >/dev/null
}

chown "$owner" "$folder"
cd "$folder"
echo "postgres: starting a server for the tests"
as_owner "$programs/initdb" --pgdata="$folder/data" --username=fenster --auth=trust --encoding=UTF8 --locale=C --no-sync >"$folder/initdb.log" 2>&1 || {
    cat "$folder/initdb.log" >&2
    exit 1
}

# A port may be taken between choosing and using it, so there is more than one try.
port=
for _ in 1 2 3 4 5; do
    candidate=$((20000 + RANDOM % 20000))
    if start "$candidate"; then
        port=$candidate
        break
    fi
done
if [ -z "$port" ]; then
    cat "$folder/data/log" >&2
    exit 1
fi
cd "$OLDPWD"

export FENSTER_TEST_POSTGRES_URL="postgres://fenster@127.0.0.1:$port/postgres"
"$@"
