#!/usr/bin/env bash
# Images of the gateway, the services and lumbung-admin as tars in target/images, without a Docker engine and without a registry:
#   helm/images/build.sh                                    upon a base made of this machine's own JDK 25
#   IMAGE_BASE=eclipse-temurin:25-jre-noble helm/images/build.sh    upon another one: of a registry, or tar:///folder/base.tar
#
# Each brings a cache of its classes as the JVM had them after a start (JEP 483 and 514). It is only good for the very JVM and the very
# jars that it was trained with, so it is trained with those of the image: made once without, unpacked, started, made again.
set -euo pipefail
cd "$(dirname "$0")/../.."
services="gateway tenant-service cooperative-service mentoring-service"
images="$services lumbung-admin" # which runs for some minutes a day, and is not trained
make() { mvn -B -ntp -q -Pimages -Dmaven.test.skip=true "-Dimage.base=${IMAGE_BASE:-}" -pl "${images// /,}" -am "$@"; }

make clean # no class that its source has left
for image in $images; do mkdir -p "$image/target/image/app"; done
if [ -z "${IMAGE_BASE:-}" ]; then
    helm/images/base.sh target/base.tar
    IMAGE_BASE=tar://$PWD/target/base.tar
fi
make verify

# Unpacks the layers of an image (an OCI layout), first to last.
unpack() {
    local layout root=$2 manifest
    layout=$(mktemp -d)
    tar --warning=no-unknown-keyword -xf "$1" -C "$layout"
    mkdir -p "$root"
    manifest=$layout/blobs/sha256/$(grep -oE 'sha256:[0-9a-f]{64}' "$layout/index.json" | head -n 1 | cut -c 8-)
    for layer in $(sed 's/.*"layers"//' "$manifest" | grep -oE 'sha256:[0-9a-f]{64}' | cut -c 8-); do
        tar --warning=no-unknown-keyword -xf "$layout/blobs/sha256/$layer" -C "$root"
    done
    rm -rf "$layout"
}

# Starts a service until everything is in place, with neither database nor Keycloak: what would ask for them waits until it is used.
train() {
    local service=$1 root=$2 java
    java=$(cd "$root" && find . -path '*/bin/java' -print -quit)
    head -c 32 /dev/urandom | base64 >"$root/tmp/key"
    (
        cd "$root"
        sed "s#/app/#$root/app/#g" app/jib-classpath-file >tmp/class-path
        SPRING_FLYWAY_ENABLED=false LUMBUNG_GATEWAY_CLIENT_SECRET=training LUMBUNG_KEYS_FILE="$root/tmp/key" SERVER_PORT=0 MANAGEMENT_SERVER_PORT=0 \
            "$root/$java" -XX:AOTCacheOutput="$root/app.aot" -XX:+UseCompactObjectHeaders -Xmx512m --enable-native-access=ALL-UNNAMED \
            -Dspring.context.exit=onRefresh -Duser.timezone=UTC -cp @tmp/class-path "$(cat app/jib-main-class-file)" >tmp/training.log 2>&1
    ) || { tail -n 40 "$root/tmp/training.log" >&2; return 1; }
}

mkdir -p target/images
for service in $services; do
    root=$(mktemp -d)
    unpack "$service/target/$service.tar" "$root"
    train "$service" "$root"
    cp "$root/app.aot" "$service/target/image/app/app.aot"
    rm -rf "$root"
done
make verify
for image in $images; do
    mv "$image/target/$image.tar" target/images/
    echo "target/images/$image.tar: $(($(stat -c %s "target/images/$image.tar") >> 20)) MB"
done
for service in $services; do
    echo "$service: $(($(stat -c %s "$service/target/image/app/app.aot") >> 20)) MB of it unpacked is the cache"
done
