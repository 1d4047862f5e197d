package id.lumbung.helm;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// No set of pods that the chart describes asks its server for more connections than the server takes.
class ConnectionsTest {

    private static final int OTHERS = 20; // the operator, Prometheus, backups, people
    private static final int FLYWAY = 2;
    private static final int EXPORT = 3;

    static Stream<Arguments> installations() throws IOException {
        return Chart.scenarios().stream().flatMap(scenario -> Stream.of(Arguments.of(scenario, List.of()),
                Arguments.of(scenario, List.of(Chart.FOLDER.resolve("values-launch.yaml")))))
                .filter(one -> !(one.get()[0].toString().endsWith("small.yaml") && one.get()[1] instanceof List<?> more
                        && !more.isEmpty())); // one gateway alone has no launch day
    }

    @ParameterizedTest
    @MethodSource("installations")
    void theServerTakesWhatPodsMayAskFor(Path scenario, List<Path> more) {
        var objects = Chart.objects(command -> {
            command.withValuesFile(scenario);
            more.forEach(command::withValuesFile);
            return command;
        });
        var server = spec(objects, "Cluster");
        var services = services(objects);
        assertThat(services).isPositive();
        var pooler = spec(objects, "Pooler");
        var asked = pooler.map(ConnectionsTest::pooled).orElse(services) + keycloak(objects) + migrations(objects)
                + EXPORT + OTHERS;
        server.ifPresent(cluster -> assertThat(asked)
                .isLessThanOrEqualTo(cluster.at("/postgresql/parameters/max_connections").asInt()));
        pooler.ifPresent(one -> assertThat(services).as("one pooler alone takes them all")
                .isLessThanOrEqualTo(one.at("/pgbouncer/parameters/max_client_conn").asInt()));
    }

    @Test
    void valuesThatMightAskForMoreAreRefused() {
        assertThatThrownBy(() -> Chart.text(Chart.with("province", "postgres.pooler.connections=60")))
                .hasMessageContaining("postgres.maxConnections is 300, and up to 575 connections");
        assertThatThrownBy(() -> Chart.text(Chart.with("small", "cooperative.replicas=20")))
                .hasMessageContaining("postgres.maxConnections");
        assertThat(Chart.text(Chart.with("small", "cooperative.replicas=20", "postgres.maxConnections=500")))
                .contains("max_connections: \"500\"");
    }

    private static int pooled(JsonNode pooler) {
        var replaced = pooler.at("/instances").asInt() + 1;
        return replaced * 3 * pooler.at("/pgbouncer/parameters/default_pool_size").asInt();
    }

    private static int keycloak(List<HasMetadata> objects) {
        return spec(objects, "Keycloak").map(one -> one.at("/instances").asInt() * one.at("/db/poolMaxSize").asInt())
                .orElse(0);
    }

    private static int migrations(List<HasMetadata> objects) {
        return objects.stream().filter(Job.class::isInstance).map(Job.class::cast)
                .filter(job -> job.getMetadata().getName().matches(".*-migrate-[a-z]+-\\d+")) // those of the main server
                .mapToInt(job -> pool(job.getSpec().getTemplate().getSpec().getContainers().getFirst()) + FLYWAY).sum();
    }

    private static int services(List<HasMetadata> objects) {
        return objects.stream().filter(Deployment.class::isInstance).map(Deployment.class::cast)
                .filter(one -> !one.getMetadata().getName().endsWith("-gateway"))
                .mapToInt(one -> (most(objects, one) + 1)
                        * pool(one.getSpec().getTemplate().getSpec().getContainers().getFirst()))
                .sum();
    }

    private static int most(List<HasMetadata> objects, Deployment deployment) {
        return objects.stream().filter(HorizontalPodAutoscaler.class::isInstance)
                .map(HorizontalPodAutoscaler.class::cast)
                .filter(one -> one.getSpec().getScaleTargetRef().getName().equals(deployment.getMetadata().getName()))
                .findFirst().map(one -> one.getSpec().getMaxReplicas()).orElse(deployment.getSpec().getReplicas());
    }

    private static int pool(Container container) {
        return container.getEnv().stream()
                .filter(env -> env.getName().equals("SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE"))
                .mapToInt(env -> Integer.parseInt(env.getValue())).findFirst().orElseThrow();
    }

    private static Optional<JsonNode> spec(List<HasMetadata> objects, String kind) {
        return objects.stream().filter(object -> object.getKind().equals(kind)).findFirst()
                .map(object -> new ObjectMapper()
                        .<JsonNode>valueToTree(((GenericKubernetesResource) object).getAdditionalProperties())
                        .path("spec"));
    }
}
