#!/usr/bin/env bash
# Prints the folder of PostgreSQL's programs, and installs them if there are none.
#
# Only the programs: the tests start a cluster of their own and use no other.
set -euo pipefail

find_programs() {
    local initdb
    # The folder behind a link, since initdb looks for its neighbors.
    initdb=$(command -v initdb) || initdb=$(printf '%s\n' /usr/lib/postgresql/*/bin/initdb /usr/pgsql-*/bin/initdb | sort -V | tail -n 1)
    initdb=$(readlink -f "$initdb") && [ -x "$initdb" ] && dirname "$initdb"
}

if find_programs; then
    exit 0
fi
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "postgres: installing the distribution's package" >&2
    # Only the server's programs; without a cluster there is nothing to start.
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] ||
        echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
    apt-get update >&2
    apt-get install --yes --no-install-recommends postgresql >&2
    find_programs && exit 0
fi
echo "error: no PostgreSQL here; install its server (initdb, pg_ctl, postgres) and try again" >&2
exit 1
