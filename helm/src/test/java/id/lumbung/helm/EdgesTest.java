package id.lumbung.helm;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;

import static org.assertj.core.api.Assertions.assertThat;

/// Whom the policies of the network let through at the edges of the platform, where what is outside is not ours.
class EdgesTest {

    /// The proxy's pods are let in by the namespace in which they run; that of ingress-nginx is not that of a Gateway.
    @Test
    void theProxyIsLetInFromTheNamespaceOfItsPods() {
        assertThat(door("small").getFrom().getFirst().getNamespaceSelector().getMatchLabels())
                .isEqualTo(Map.of("kubernetes.io/metadata.name", "ingress-nginx"));
        assertThat(door("province").getFrom().getFirst().getNamespaceSelector().getMatchLabels())
                .isEqualTo(Map.of("kubernetes.io/metadata.name", "gateways"));
    }

    /// No namespace covers a proxy on the host's network.
    @Test
    void anEmptyNamespaceLetsEverySourceInAtThatPortAlone() {
        var door = door("small", "exposure.fromNamespace=");
        assertThat(door.getFrom()).isEmpty();
        assertThat(door.getPorts()).extracting(port -> port.getPort().getStrVal()).containsExactly("http");
    }

    /// A policy sees the port of the pod behind a Service: that of the address is allowed, and what the values add.
    @Test
    void keycloakAndTheObjectStoreAreReachedAtTheirOwnPortsAndAtThoseOfTheValues() {
        assertThat(ports("tenant-asks", "external")).contains(443, 8080);
        assertThat(ports("tenant-asks", "external", "keycloak.port=10443")).contains(443, 10443).doesNotContain(8080);
        assertThat(ports("tenant-asks", "province")).contains(8080).doesNotContain(443);
        assertThat(ports("tenant-asks", "province", "keycloak.backchannel=http://keycloak.keycloak/realms/lumbung"))
                .contains(80, 8080);
        assertThat(ports("object-store", "external")).containsExactly(443);
        assertThat(ports("object-store", "external", "attachments.s3.endpoint=http://store.store:9000"))
                .containsExactly(9000);
        assertThat(ports("object-store", "external", "attachments.s3.ports[0]=9000")).containsExactly(443, 9000);
        assertThat(ports("traces", "province", "monitoring.traces.endpoint=https://traces.example:14318/v1/traces"))
                .containsExactly(14318);
    }

    /// A cache on the node belongs to no namespace; without names nothing starts.
    @Test
    void namesAreAskedForWhereverTheyAreAnswered() {
        var everywhere = policy("deny", "province").getSpec().getEgress().getFirst();
        assertThat(everywhere.getTo()).isEmpty();
        assertThat(everywhere.getPorts()).extracting(port -> port.getPort().getIntVal()).containsOnly(53, 5353);
        assertThat(policy("deny", "province", "networkPolicy.dnsNamespace=kube-system").getSpec().getEgress()
                .getFirst().getTo().getFirst().getNamespaceSelector().getMatchLabels())
                .containsEntry("kubernetes.io/metadata.name", "kube-system");
    }

    private static List<Integer> ports(String name, String values, String... more) {
        return policy(name, values, more).getSpec().getEgress().stream().flatMap(rule -> rule.getPorts().stream())
                .map(port -> port.getPort().getIntVal()).filter(Objects::nonNull).toList();
    }

    private static NetworkPolicyIngressRule door(String values, String... more) {
        return policy("gateway-answers", values, more).getSpec().getIngress().getFirst();
    }

    private static NetworkPolicy policy(String name, String values, String... more) {
        return policies(values, more).stream().filter(one -> one.getMetadata().getName().endsWith("-" + name))
                .findFirst().orElseThrow();
    }

    private static List<NetworkPolicy> policies(String values, String... more) {
        return Chart.objects(Chart.with(values, more)).stream().filter(NetworkPolicy.class::isInstance)
                .map(NetworkPolicy.class::cast).toList();
    }
}
