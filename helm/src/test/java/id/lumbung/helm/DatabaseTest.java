package id.lumbung.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The Cluster that the chart describes to CloudNativePG: what it holds outlives every mistake with Helm, and comes back.
class DatabaseTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Another `postgres.mode`, another name or `helm uninstall` take nothing away that holds rows.
    @Test
    void helmNeverDeletesADatabase() {
        for (var values : List.of("small", "province", "operator")) {
            assertThat(objects(values)).filteredOn(object -> List.of("Cluster", "Database").contains(object.getKind()))
                    .hasSizeGreaterThan(3)
                    .allSatisfy(object -> assertThat(object.getMetadata().getAnnotations())
                            .containsEntry("helm.sh/resource-policy", "keep"));
        }
    }

    /// Beside the one that is lost or wrong, never in its place, and never into its journal.
    @Test
    void aClusterThatComesBackStandsBesideTheOneBefore() {
        var before = objects("operator");
        var then = objects("operator", "postgres.cluster=padi-then", "postgres.recovery.from=padi-lumbung-postgres",
                "postgres.recovery.until=2025-07-21T03:00:00Z");
        assertThat(names(before)).doesNotContainAnyElementsOf(names(then));
        var cluster = spec(then, "Cluster");
        assertThat(cluster.at("/bootstrap/recovery/recoveryTarget/targetTime").asText())
                .isEqualTo("2025-07-21T03:00:00Z");
        assertThat(cluster.at("/bootstrap/initdb").isMissingNode()).isTrue();
        assertThat(cluster.at("/bootstrap/recovery/source")).isEqualTo(cluster.at("/externalClusters/0/name"));
        assertThat(cluster.at("/externalClusters/0/plugin/parameters/serverName").asText())
                .isEqualTo(spec(before, "Cluster").at("/plugins/0/parameters/serverName").asText())
                .isEqualTo("padi-lumbung-postgres");
        assertThat(cluster.at("/plugins/0/parameters/serverName").asText()).isEqualTo("padi-then");
        assertThat(cluster.at("/imageName")).isEqualTo(spec(before, "Cluster").at("/imageName"));
    }

    @Test
    void whoeverAsksForTheDatabaseAndWatchesItFollowsItsName() {
        var then = text("operator", "postgres.cluster=padi-then", "postgres.recovery.from=padi-lumbung-postgres");
        assertThat(then).contains("jdbc:postgresql://padi-then-pooler:5432/", "jdbc:postgresql://padi-then-rw:5432/",
                "pod=~\"padi-then-[0-9]+\"", "values: [padi-then]");
        assertThat(then.replace("serverName: padi-lumbung-postgres", "")).doesNotContain("padi-lumbung-postgres");
    }

    @Test
    void aClusterCannotBeginWithItsOwnBackupsNorWithoutAnObjectStore() {
        assertThatThrownBy(() -> text("province", "postgres.recovery.from=padi-lumbung-postgres"))
                .hasMessageContaining("postgres.cluster");
        assertThatThrownBy(() -> text("small", "postgres.recovery.from=padi-lumbung-postgres"))
                .hasMessageContaining("postgres.backup.enabled");
    }

    /// The page on operating makes each secret that CloudNativePG waits for, and it is read again when it changes.
    @Test
    void theSecretsOfTheRolesAreMadeAsThePageSays() throws IOException {
        var page = Files.readString(Path.of("../docs/operating.md"));
        var loop = Pattern.compile("for role in ([a-z_ ]+); do.*?done", Pattern.DOTALL).matcher(page).results()
                .findFirst().orElseThrow();
        assertThat(loop.group()).contains("lumbung-postgres-${role/_/-}", "cnpg.io/reload=true");
        var made = Stream.of(loop.group(1).split(" ")).map(role -> "lumbung-postgres-" + role.replace('_', '-'));
        assertThat(spec(objects("province"), "Cluster").at("/managed/roles"))
                .extracting(role -> role.at("/passwordSecret/name").asText())
                .containsExactlyInAnyOrderElementsOf(made.toList());
    }

    @Test
    void thePageHasAnObjectStoreAsTheChartCallsIt() throws IOException {
        var page = Files.readString(Path.of("../docs/operating.md"));
        var asked = spec(objects("province"), "Cluster").at("/plugins/0/parameters/barmanObjectName").asText();
        assertThat(page).contains("kind: ObjectStore\nmetadata: { name: " + asked + ", namespace: lumbung }");
    }

    /// Who promised as much memory as it may use is ended last when a node runs out of it.
    @Test
    void aDatabaseIsPromisedTheMemoryThatItUses() {
        for (var values : List.of("small", "province", "operator")) {
            var cluster = spec(objects(values), "Cluster");
            var memory = Quantity.parse(cluster.at("/resources/requests/memory").asText());
            assertThat(cluster.at("/resources/requests/cpu").asText()).as(values).isNotEmpty();
            assertThat(Quantity.parse(cluster.at("/resources/limits/memory").asText())).as(values).isEqualTo(memory);
            var kept = DataSize.parse(cluster.at("/postgresql/parameters/shared_buffers").asText()).toBytes();
            assertThat(memory.getNumericalAmount().longValueExact() / kept).as(values).isBetween(3L, 5L);
        }
        var pooler = spec(objects("province"), "Pooler").at("/template/spec/containers/0");
        assertThat(pooler.at("/name").asText()).isEqualTo("pgbouncer");
        assertThat(pooler.at("/resources/requests/memory").asText()).isNotEmpty()
                .isEqualTo(pooler.at("/resources/limits/memory").asText());
    }

    /// The database that CloudNativePG asks for is nobody's: `postgres` would get a role of that name's database, and a secret for it.
    @Test
    void noServiceUsesTheDatabaseThatTheClusterBeginsWith() {
        var begun = spec(objects("province"), "Cluster").at("/bootstrap/initdb");
        assertThat(begun.at("/database").asText()).isEqualTo("app").isEqualTo(begun.at("/owner").asText());
        assertThat(objects("operator")).filteredOn(object -> object.getKind().equals("Database"))
                .extracting(object -> spec(List.of(object), "Database").at("/name").asText()).hasSize(4)
                .doesNotContain("app", "postgres");
    }

    private static List<String> names(List<HasMetadata> objects) {
        return objects.stream().filter(GenericKubernetesResource.class::isInstance)
                .filter(object -> object.getApiVersion().startsWith("postgresql.cnpg.io/"))
                .map(object -> object.getKind() + " " + object.getMetadata().getName()).toList();
    }

    private static JsonNode spec(List<HasMetadata> objects, String kind) {
        return objects.stream().filter(object -> object.getKind().equals(kind)).findFirst()
                .map(object -> JSON.<JsonNode>valueToTree(
                        ((GenericKubernetesResource) object).getAdditionalProperties()).path("spec"))
                .orElseThrow();
    }

    private static List<HasMetadata> objects(String values, String... more) {
        return Chart.objects(Chart.with(values, more));
    }

    private static String text(String values, String... more) {
        return Chart.text(Chart.with(values, more));
    }
}
