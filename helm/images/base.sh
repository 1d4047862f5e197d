#!/usr/bin/env bash
# A base for our images from this machine's own JDK 25, where no registry can be reached: base.sh OUT.tar
# A small Java runtime, the C library that it needs, one user, and nothing else: no shell, no package manager.
set -euo pipefail
out=$(realpath -m "$1")
cd "$(dirname "$0")/../.."
log=$(mktemp)
. standalone/machine.sh
need_jdk
work=$(mktemp -d)
trap 'rm -rf "$work" "$log"' EXIT
root=$work/root
mkdir -p "$root"/{etc,tmp,opt,proc,dev,app} "$work/image"

"$jdk/bin/jlink" --output "$root/opt/java" --strip-debug --no-header-files --no-man-pages --compress zip-6 --include-locales=id,en \
    --add-modules java.se,jdk.charsets,jdk.crypto.ec,jdk.crypto.cryptoki,jdk.httpserver,jdk.jfr,jdk.localedata,jdk.management,jdk.management.agent,jdk.naming.dns,jdk.net,jdk.security.auth,jdk.unsupported,jdk.zipfs >/dev/null

# The loader and whatever the runtime is linked to; pictures of windows are not drawn here.
for library in $( (ldd "$root/opt/java/bin/java"; find "$root/opt/java/lib" -name '*.so' ! -name '*xawt*' ! -name '*jawt*' \
    ! -name '*splash*' ! -name '*jsound*' -exec ldd {} +) | grep -oE '/lib[^ )]*' | grep -v "^$root" | sort -u) \
    /lib/x86_64-linux-gnu/libresolv.so.2 /lib/x86_64-linux-gnu/libgcc_s.so.1 /lib/x86_64-linux-gnu/libstdc++.so.6; do
    if [ -f "$library" ]; then command install -D -m 755 "$(readlink -f "$library")" "$root$library"; fi
done
rm -f "$root"/opt/java/lib/lib{awt_xawt,jawt,splashscreen,jsound}.so
echo 'lumbung:x:10001:10001::/tmp:/sbin/nologin' >"$root/etc/passwd"
echo 'lumbung:x:10001:' >"$root/etc/group"
echo 'hosts: files dns' >"$root/etc/nsswitch.conf"
grep -E '^(ID|VERSION_ID|NAME)=' /etc/os-release >"$root/etc/os-release"
chmod 1777 "$root/tmp"

# The same files give the same image: sorted, of one owner and one time.
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime=2025-07-21T00:00:00Z -C "$root" -cf "$work/image/layer.tar" .
digest=$(sha256sum "$work/image/layer.tar" | cut -d' ' -f1)
cat >"$work/image/config.json" <<EOF
{"architecture":"amd64","os":"linux","created":"2025-07-21T00:00:00Z","config":{"Env":["PATH=/opt/java/bin","JAVA_HOME=/opt/java","LANG=C.UTF-8"]},"rootfs":{"type":"layers","diff_ids":["sha256:$digest"]},"history":[{"created":"2025-07-21T00:00:00Z","created_by":"helm/images/base.sh"}]}
EOF
echo '[{"Config":"config.json","RepoTags":["lumbung-base:25"],"Layers":["layer.tar"]}]' >"$work/image/manifest.json"
mkdir -p "$(dirname "$out")"
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime=2025-07-21T00:00:00Z -C "$work/image" -cf "$out" config.json layer.tar manifest.json
echo "$out: $(($(stat -c %s "$out") >> 20)) MB"
