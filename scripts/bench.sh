#!/usr/bin/env bash
# Measures Fenster against nginx, which serves the same bytes from a file, in one run.
#
#     scripts/bench.sh [SECONDS]
#
# Absolute figures belong to the machine; docs/performance.md keeps the ratios.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-10}
threads=2
connections=64

for tool in nginx wrk; do
    command -v "$tool" >/dev/null && continue
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
        echo "error: no $tool here; install it and try again" >&2
        exit 1
    fi
    echo "bench: installing $tool"
    # Without its service: this run starts an nginx of its own.
    RUNLEVEL=1 apt-get install --yes --no-install-recommends "$tool" >/dev/null
done

folder=$(mktemp -d "${TMPDIR:-/tmp}/fenster-bench.XXXXXX")
fenster_pid=
nginx_pid=
stop() {
    for pid in $fenster_pid $nginx_pid; do
        kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true
    done
    rm -rf "$folder"
}
trap stop EXIT

fenster=http://127.0.0.1:$((20000 + RANDOM % 10000))
nginx=http://127.0.0.1:$((30000 + RANDOM % 10000))

FENSTER_ADDR=${fenster#http://} FENSTER_BASE_URL=$fenster FENSTER_DATA=$folder/data FENSTER_SAMPLES=1 FENSTER_LOG=warn \
    target/release/fenster serve >"$folder/fenster.log" 2>&1 &
fenster_pid=$!
for _ in $(seq 100); do
    curl --silent --fail --output /dev/null "$fenster/healthz" && break
    kill -0 "$fenster_pid" || { cat "$folder/fenster.log" >&2; exit 1; }
    sleep 0.1
done

# The longest page a reader meets: the notice that the front page names first.
curl --silent --fail --output "$folder/now.html" "$fenster/en/"
path=$(grep --only-matching 'href="/en/notices/[^"#?]*"' "$folder/now.html" | sed --quiet 1p | cut -d '"' -f 2)
mkdir -p "$folder/site"
curl --silent --fail --output "$folder/site/page.html" "$fenster$path"
gzip --best --keep "$folder/site/page.html"
# Workers of an nginx that is started as root run as somebody else.
chmod -R a+rX "$folder"

cat >"$folder/nginx.conf" <<CONF
worker_processes $threads;
daemon off;
pid $folder/nginx.pid;
error_log $folder/nginx.log;
events { worker_connections 1024; }
http {
    access_log off;
    sendfile on;
    tcp_nopush on;
    keepalive_requests 1000000;
    open_file_cache max=100;
    types { text/html html; }
    server {
        listen ${nginx#http://};
        root $folder/site;
        gzip_static on;
    }
}
CONF
nginx -c "$folder/nginx.conf" -e "$folder/nginx.log" &
nginx_pid=$!
for _ in $(seq 100); do
    curl --silent --fail --output /dev/null "$nginx/page.html" && break
    sleep 0.1
done

# Requests per second, the median of three runs.
measure() {
    local url=$1 encoding=$2
    shift 2
    for _ in 1 2 3; do
        wrk --threads "$threads" --connections "$connections" --duration "${seconds}s" --header "Accept-Encoding: $encoding" "$@" "$url" |
            awk '/Requests\/sec/ { print int($2) }'
    done | sort --numeric-sort | sed --quiet 2p
}

echo "bench: $path, $(wc -c <"$folder/site/page.html") bytes, ${connections} connections, three runs of ${seconds} s each"
printf '%-28s %12s %12s %8s\n' "from memory" "fenster/s" "nginx/s" "ratio"
for encoding in identity gzip; do
    ours=$(measure "$fenster$path" "$encoding")
    theirs=$(measure "$nginx/page.html" "$encoding")
    printf '%-28s %12s %12s %8s\n' "$encoding" "$ours" "$theirs" "$(awk "BEGIN { printf \"%.2f\", $ours / $theirs }")"
done
printf '%-28s %12s %12s %8s\n' "br" "$(measure "$fenster$path" br)" "-" "-"

# A page in a zone that nobody has chosen before is read from the board, rendered and compressed;
# no page is twice the same, and a thread that has asked for all of its own stops.
for language in en de; do
    curl --silent --fail "$fenster/$language/maintenance/" "$fenster/$language/incidents/" "$fenster/$language/postmortems/" |
        grep --only-matching "href=\"/$language/notices/[^\"#?]*\"" | cut -d '"' -f 2 | sort --unique
done >"$folder/notices"
awk '!/^#/ { print $3 }' /usr/share/zoneinfo/zone1970.tab >"$folder/zones"
cat >"$folder/uncached.lua" <<LUA
local thread = 0
function setup(worker) worker:set("id", thread) thread = thread + 1 end
local pages, next = {}, 0
function init()
    local count = 0
    for zone in io.lines("$folder/zones") do
        for path in io.lines("$folder/notices") do
            if count % $threads == id then pages[#pages + 1] = path .. "?tz=" .. zone end
            count = count + 1
        end
    end
end
function request()
    next = next + 1
    if next >= #pages then wrk.thread:stop() end
    return wrk.format("GET", pages[next] or pages[1])
end
LUA
uncached=$(wrk --threads "$threads" --connections "$connections" --duration "${seconds}s" --script "$folder/uncached.lua" "$fenster" |
    awk '/Requests\/sec/ { print int($2) }')
printf '%-28s %12s %12s %8s\n' "notices not in memory" "$uncached" "-" "-"

# A search that nobody has asked before is looked up and rendered; no page is twice the same.
cat >"$folder/anew.lua" <<'LUA'
local thread = 0
function setup(worker) worker:set("id", thread) thread = thread + 1 end
local count = 0
function request()
    count = count + 1
    return wrk.format("GET", "/en/search?q=server+" .. id .. "x" .. count)
end
LUA
printf '%-28s %12s %12s %8s\n' "searched, rendered anew" "$(measure "$fenster" identity --script "$folder/anew.lua")" "-" "-"
