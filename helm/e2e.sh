#!/usr/bin/env bash
# Installs the chart into the cluster that kubeconfig names, tests it, and upgrades it under load: helm/e2e.sh VALUES.yaml
#
# PostgreSQL, Keycloak and the secrets of docs/operating.md are there before; VALUES.yaml names them. Images come from target/images
# (helm/images/build.sh) into kind and k3d; any other cluster pulls them from image.registry. What is installed stays, to be looked at;
# UNINSTALL=1 takes it away at the end, but for a database of the chart, which Helm never deletes.
set -euo pipefail
cd "$(dirname "$0")/.."
values=${1:?"Which values? helm/e2e.sh VALUES.yaml"}
namespace=${NAMESPACE:-lumbung}
release=${RELEASE:-lumbung}
afterwards=${SECONDS_AFTERWARDS:-30} # for which the load goes on when the last pod is ready, and the one before it leaves
fail() { printf '%s\n' "$*" >&2; exit 1; }
for program in helm kubectl curl; do command -v $program >/dev/null || fail "There is no $program on the PATH."; done

context=$(kubectl config current-context)
echo "Into $context, namespace $namespace"
for image in target/images/*.tar; do
    [ -f "$image" ] || break
    case $context in
    kind-*) kind load image-archive "$image" --name "${context#kind-}" ;;
    k3d-*) k3d image import "$image" --cluster "${context#k3d-}" ;;
    esac
done

# What was set once stays set: an upgrade without it would replace the pods of the component before a second time.
kept=(--set-string gateway.env.LUMBUNG_LIMITS_VISITOR_REQUESTS=1000000)
set_up() {
    helm upgrade --install "$release" helm/lumbung -n "$namespace" --create-namespace -f "$values" --wait --timeout 15m "${kept[@]}"
}
set_up
helm test "$release" -n "$namespace" --logs

# One request after the other through the gateway's service, each of which has to be answered, until every pod is replaced: the gateway's
# own page, and for cooperative and mentoring those on which a stranger proves a paper; of one that is not there they say so themselves (404).
work=$(mktemp -d)
gateway=$(kubectl -n "$namespace" get service -l "app.kubernetes.io/instance=$release,app.kubernetes.io/component=gateway" -o 'jsonpath={.items[0].metadata.name}')
kubectl -n "$namespace" run "$release-load" --image=curlimages/curl:8.16.0 --restart=Never \
    --labels="app.kubernetes.io/instance=$release,app.kubernetes.io/part-of=lumbung,app.kubernetes.io/component=helm-test" \
    --override-type=strategic --overrides='{"spec":{"automountServiceAccountToken":false,"securityContext":{"runAsNonRoot":true,"runAsUser":10001,"seccompProfile":{"type":"RuntimeDefault"}},"containers":[{"name":"'"$release"'-load","securityContext":{"allowPrivilegeEscalation":false,"capabilities":{"drop":["ALL"]}}}]}}' \
    --command -- sh -c "until [ -e /tmp/enough ]; do for path in '' verifikasi/none verifikasi/sertifikat/none; do curl -s -o /dev/null -m 10 -w '%{http_code}\n' http://$gateway:8080/\$path; done; done"
clean() {
    kubectl -n "$namespace" delete pod "$release-load" --ignore-not-found --wait=false >/dev/null
    rm -rf "$work"
    if [ -n "${UNINSTALL:-}" ]; then helm uninstall "$release" -n "$namespace" --wait; fi
}
trap clean EXIT
kubectl -n "$namespace" wait pod "$release-load" --for=condition=Ready --timeout=2m

for component in gateway tenant cooperative mentoring; do
    kept+=(--set-string "$component.env.LUMBUNG_E2E=$(date +%s)")
    set_up
done
sleep "$afterwards"
kubectl -n "$namespace" exec "$release-load" -- touch /tmp/enough
kubectl -n "$namespace" wait pod "$release-load" --for=jsonpath='{.status.phase}'=Succeeded --timeout=2m

kubectl -n "$namespace" logs "$release-load" >"$work/answers"
answered=$(grep -cE '^(200|30[0-9]|404)$' "$work/answers" || true)
lost=$(grep -cvE '^(200|30[0-9]|404)$' "$work/answers" || true)
echo "$answered requests were answered while every pod was replaced, $lost were lost"
[ "$answered" -gt 0 ] && [ "$lost" -eq 0 ] || fail "Answers that nobody should get: $(sort "$work/answers" | uniq -c | tr '\n' ';')"
helm rollback "$release" -n "$namespace" --wait --timeout 15m
helm test "$release" -n "$namespace"
echo "Installed, tested, upgraded under load, rolled back."
