package id.lumbung.helm;

import java.util.List;
import java.util.Map;

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
