# What the scripts beside this file share: where the repository is, which Java to use, building, running the launcher.
# Sourced, never run.

set -euo pipefail

here=$(cd -P -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")" && pwd)
repository=$(cd -P -- "$here/../.." && pwd)
data=${GONGHUI_DATA:-$repository/.gonghui}
launcher=$here/target/gonghui-local-stack.jar
stamp=$here/target/build.stamp
build_log=$here/target/build.log
modules=(union-registry-service programme-service metrics-service api-gateway)

fail() {
    printf 'gonghui: %s\n' "$*" >&2
    exit 1
}

# Sets java and JAVA_HOME.
find_java() {
    if [[ -n ${JAVA_HOME:-} ]]; then
        java=$JAVA_HOME/bin/java
        [[ -x $java ]] || fail "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it"
    else
        java=$(command -v java) || fail "there is no Java: install a JDK 17 or newer, or set JAVA_HOME"
        java=$(readlink -f -- "$java")
        JAVA_HOME=${java%/bin/java}
    fi
    export JAVA_HOME
    local version
    version=$("$java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
    local major=${version#1.}
    major=${major%%[!0-9]*}
    [[ -n $major ]] || fail "$java does not tell its version"
    ((major >= 17)) || fail "Java 17 or newer is needed, but $java is $version: set JAVA_HOME to a newer JDK"
}

# Whether something of the launcher or the services is not built, or older than what it is built from.
# GONGHUI_BUILD=never: whoever starts the stack has just built it.
needs_build() {
    [[ ${GONGHUI_BUILD:-} != never ]] || return 1
    [[ -f $stamp && -f $launcher && -d $here/target/lib ]] || return 0
    local module
    for module in "${modules[@]}"; do
        [[ -f $repository/$module/target/quarkus-app/quarkus-run.jar ]] || return 0
    done
    local newer
    newer=$(find "$repository" \
        \( -name target -o -name .git -o -name .gonghui -o -name test -o -name system-tests -o -name bench -o -name docs \) -prune \
        -o -type f \( -path '*/src/main/*' -o -name pom.xml -o -path '*/.mvn/*' \) -newer "$stamp" -print -quit)
    [[ -n $newer ]]
}

# build <message> <module>...
build() {
    local message=$1 begun=$SECONDS list
    shift
    [[ -x $JAVA_HOME/bin/javac ]] || fail "to build Gonghui a JDK is needed, but $JAVA_HOME has no bin/javac"
    list=$(IFS=,; printf '%s' "$*")
    mkdir -p -- "$here/target"
    touch -- "$stamp.new"
    printf '%s (log: %s) ... ' "$message" "$build_log"
    if ! (cd -- "$repository" && ./mvnw -q -B -DskipTests -Dspotless.check.skip=true -pl "$list" -am package) \
        >"$build_log" 2>&1 </dev/null; then
        printf 'failed\n'
        tail -n 15 -- "$build_log" >&2
        fail "the build failed; all it said is in $build_log"
    fi
    printf '%s s\n' "$((SECONDS - begun))"
}

build_all() {
    build "Building Gonghui" "${modules[@]}" deploy/local
    # As old as the begin of the build: what was edited meanwhile is built next time.
    mv -f -- "$stamp.new" "$stamp"
}

# For commands that need no services.
ensure_launcher() {
    if [[ ! -f $launcher || ! -d $here/target/lib ]]; then
        build "Building the launcher" deploy/local
    fi
}

# Whether all that start has started lives: then nothing may be built under its feet.
is_running() {
    local count=0 name pid rest
    [[ -f $data/stack.state ]] || return 1
    while read -r name pid rest; do
        kill -0 "$pid" 2>/dev/null || return 1
        count=$((count + 1))
    done <"$data/stack.state"
    ((count == 4))
}

launch() {
    exec "$java" -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto \
        -cp "$launcher:$here/target/lib/*" org.gonghui.local.Main "$repository" "$@"
}
