# What ./run and ./test need of a machine, and how they get it. Sourced, not run.

say() { printf '  %s\n' "$*"; }
fail() { printf '\n%s\n' "$*" >&2; exit 1; }

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null; then sudo "$@"
    else fail "Needs to be run once as root, to install: $*"
    fi
}

# Installs Debian packages from the sources this machine already has.
install() {
    command -v apt-get >/dev/null || fail "Please install: $*"
    say "installing $* …"
    { as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -qq --no-install-recommends "$@"; } \
        >"$log" 2>&1 || fail "$* could not be installed; the end of $log:
$(tail -n 15 "$log")"
}

offered() { apt-cache show "$1" >/dev/null 2>&1; }

is_jdk_25() { [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'; }

find_jdk() {
    for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25* "$HOME"/.jdks/*25* "$HOME"/.sdkman/candidates/java/25*; do
        if is_jdk_25 "$candidate"; then jdk=$candidate; return 0; fi
    done
    if on_path=$(command -v javac); then
        candidate=$(dirname "$(dirname "$(readlink -f "$on_path")")")
        if is_jdk_25 "$candidate"; then jdk=$candidate; return 0; fi
    fi
    return 1
}

# Sets jdk. Maven may run on another JDK: the toolchain finds this one too.
need_jdk() {
    find_jdk && return
    offered openjdk-25-jdk-headless || { as_root apt-get update -qq >"$log" 2>&1 || true; }
    if offered openjdk-25-jdk-headless; then install openjdk-25-jdk-headless; fi
    find_jdk || fail "A JDK 25 is missing, and this machine's package sources have none.
Unpack any build of it (Temurin, Zulu, Oracle) as ~/.jdks/jdk-25 or below /usr/lib/jvm, or set JAVA_HOME, and start again.
The system's own java stays as it is."
}

need_maven() { command -v mvn >/dev/null || install maven; }

need_browser() {
    command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || install chromium
}

# PostgreSQL refuses to run as root, so root starts it in a user namespace.
need_namespaces() {
    if [ "$(id -u)" = 0 ]; then
        unshare -U true 2>/dev/null || fail "As root, PostgreSQL needs user namespaces, and this machine forbids them. Please run this as an ordinary user."
    fi
}

# Prometheus, with promtool that checks the alerts. Only the programs are taken out of the package: installed, it would start a server.
need_prometheus() {
    command -v prometheus >/dev/null && command -v promtool >/dev/null && return
    local tools=$PWD/target/tools
    if [ ! -x "$tools/usr/bin/promtool" ]; then
        command -v apt-get >/dev/null || { say "no prometheus here: alerts and dashboards are not tested"; return; }
        mkdir -p "$tools"
        { as_root apt-get update -qq && (cd "$tools" && apt-get download -qq prometheus && dpkg-deb -x prometheus_*.deb .); } >"$log" 2>&1 ||
            { say "prometheus could not be fetched: alerts and dashboards are not tested"; return; }
    fi
    PATH=$tools/usr/bin:$PATH
    export PATH
}

# hledger reads exported books and must come to our figures. A machine that cannot have it tests everything else.
need_hledger() {
    command -v hledger >/dev/null && return
    command -v apt-get >/dev/null || { say "no hledger here: nobody else checks the exported books"; return; }
    (install hledger) || say "hledger could not be installed: nobody else checks the exported books"
}

# Valkey, or the Redis it grew out of, holds what two gateways share. Only the program is taken: the package with "server"
# in its name would start a service, and the same program is in the one with the tools.
need_valkey() {
    command -v valkey-server >/dev/null || command -v redis-server >/dev/null || command -v valkey-check-rdb >/dev/null ||
        command -v redis-check-rdb >/dev/null && return
    command -v apt-get >/dev/null || { say "no valkey here: what two gateways share is not tested"; return; }
    (install redis-tools) || (install valkey-tools) ||
        say "valkey could not be installed: what two gateways share is not tested"
}
