# What the benchmarks share: where the stack is, how its database is reached, when it is at rest. Sourced, never run.

set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
port=${GONGHUI_PORT:-8080}
registry=${GONGHUI_REGISTRY_PORT:-$((port + 1))}
siblings=("${GONGHUI_PROGRAMME_PORT:-$((port + 2))}" "${GONGHUI_METRICS_PORT:-$((port + 3))}")
postgres=${GONGHUI_POSTGRES_PORT:-$((port + 4))}
data=${GONGHUI_DATA:-$here/../.gonghui}
seconds=${BENCH_SECONDS:-10} rounds=${BENCH_ROUNDS:-3} clients=${BENCH_CLIENTS:-8} bodies=${BENCH_BODIES:-200000}

fail() {
    echo "bench: $*" >&2
    exit 1
}

# require <tool>...: and a stack that answers
require() {
    local tool
    for tool in "$@"; do
        command -v "$tool" >/dev/null || fail "$tool is missing (see bench/README.md)"
    done
    curl -sf -m 10 -o /dev/null "http://127.0.0.1:$registry/q/health/ready" ||
        fail "no registry is ready at port $registry: deploy/local/start, or set GONGHUI_PORT"
    [[ -r $data/secrets/registry.password ]] || fail "$data is not the folder of the stack: set GONGHUI_DATA"
    # The service's own role and password, from the folder that start keeps for its owner.
    PGPASSWORD=$(cat -- "$data/secrets/registry.password")
    export PGPASSWORD
}

sql() { psql -h 127.0.0.1 -p "$postgres" -U registry -qAtX -v ON_ERROR_STOP=1 "$@" registry; }

# limit <seconds> <statement>: transactions per second of a statement in sql/
limit() {
    pgbench -h 127.0.0.1 -p "$postgres" -U registry -n -M prepared -c "$clients" -j 2 -T "$1" \
        -f "$here/sql/$2.pgbench" registry 2>/dev/null | awk '/^tps/ {printf "%.1f", $3}'
}

# http <script> <seconds> <port> <kind>: requests per second, p99 in milliseconds, errors
http() {
    BENCH_PATH=$4 wrk -t 2 -c "$clients" -d "${2}s" -s "$here/$1.lua" "http://127.0.0.1:$3" |
        awk '/^RESULT/ {print $2, $3, $4; found = 1} END {exit !found}'
}

# Waits until the siblings have read what the registry's feed told, for they would take a part of the machine.
settle() {
    local sibling deadline=$((SECONDS + 300))
    for sibling in "${siblings[@]}"; do
        until curl -sf -m 10 "http://127.0.0.1:$sibling/q/metrics" |
            awk '/^gonghui_feed_lag_seconds/ {found = 1; if ($2 > 5) late = 1} END {exit !found || late}'; do
            ((SECONDS < deadline)) || fail "the service at port $sibling is still reading the registry's feed after 300 s"
            sleep 2
        done
    done
}
