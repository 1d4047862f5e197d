package id.lumbung.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;

import static org.assertj.core.api.Assertions.assertThat;

/// The Keycloak that the operator runs is the one that `./run` starts: the same realm, the same looks, the same figures.
class KeycloakTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = Chart.RELEASE + "-lumbung";
    private static final Path FILES = Path.of("../standalone/src/main/keycloak");
    private static final List<HasMetadata> OBJECTS = Chart.objects(Chart.FOLDER.resolve("ci/operator.yaml"));

    @Test
    void theRealmIsTheOneOfTheProject() throws IOException {
        var realm = JSON.readTree(Files.readString(FILES.resolve("lumbung-realm.json"))
                .replace("${LUMBUNG_ORIGIN}", "https://lumbung.kaltim.example"));
        assertThat(spec("KeycloakRealmImport").path("realm")).isEqualTo(realm);
    }

    @Test
    void everySecretOfTheRealmComesFromASecret() throws IOException {
        var wanted = new TreeSet<String>();
        var places = Pattern.compile("\\$\\{(LUMBUNG_\\w+_SECRET)}")
                .matcher(Files.readString(FILES.resolve("lumbung-realm.json")));
        while (places.find()) {
            wanted.add(places.group(1));
        }
        var given = spec("KeycloakRealmImport").path("placeholders");
        assertThat(given.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(given).allSatisfy(one -> assertThat(one.at("/secret/name").asText()).isEqualTo("lumbung-keycloak"));
        assertThat(given.at("/LUMBUNG_TENANT_SERVICE_CLIENT_SECRET/secret/key").asText()).isEqualTo("tenant-service");
    }

    @Test
    void theLooksAreWholeAndInTheirPlaces() throws IOException {
        var looks = only(ConfigMap.class, NAME + "-keycloak-theme").getData();
        var theme = FILES.resolve("themes/lumbung");
        var items = spec("Keycloak").at("/unsupported/podTemplate/spec/volumes/0/configMap/items");
        try (Stream<Path> files = Files.walk(theme)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var path = theme.relativize(file).toString();
                assertThat(items).as(path).anySatisfy(item -> {
                    assertThat(item.path("path").asText()).isEqualTo(path);
                    assertThat(looks).containsEntry(item.path("key").asText(), Files.readString(file));
                });
            }
        }
        assertThat(items).hasSameSizeAs(looks.keySet());
    }

    @Test
    void podsAskItByItsServiceAndBrowsersFindOnlyWhereToSignIn() {
        var text = Chart.text(command -> command.withValuesFile(Chart.FOLDER.resolve("ci/operator.yaml")));
        assertThat(text).contains("http://" + NAME + "-keycloak-service:8080/realms/lumbung/protocol/openid-connect");
        assertThat(spec("Keycloak").at("/hostname/hostname").asText()).isEqualTo("https://masuk.kaltim.example");
        var route = only(HTTPRoute.class, NAME + "-keycloak").getSpec();
        assertThat(route.getHostnames()).containsExactly("masuk.kaltim.example");
        assertThat(route.getRules().getFirst().getMatches()).extracting(match -> match.getPath().getValue())
                .containsExactly("/realms/lumbung", "/resources");
        assertThat(only(NetworkPolicy.class, NAME + "-tenant-asks").getSpec().getEgress()).anySatisfy(edge -> {
            assertThat(edge.getPorts().getFirst().getPort().getIntVal()).isEqualTo(8080);
            assertThat(edge.getTo().getFirst().getPodSelector().getMatchLabels())
                    .isEqualTo(Map.of("app", "keycloak", "app.kubernetes.io/instance", NAME + "-keycloak"));
        });
    }

    @Test
    void itsDatabaseIsMadeWithTheOthers() {
        assertThat(OBJECTS).filteredOn(object -> object.getKind().equals("Database"))
                .extracting(object -> object.getMetadata().getName()).contains(NAME + "-postgres-keycloak");
        assertThat(spec("Keycloak").at("/db/host").asText()).as("its locks would not survive a pooler")
                .isEqualTo(NAME + "-postgres-rw");
        assertThat(spec("Cluster").at("/managed/roles")).anySatisfy(role -> {
            assertThat(role.path("name").asText()).isEqualTo("keycloak_owner");
            assertThat(role.at("/passwordSecret/name").asText())
                    .isEqualTo(spec("Keycloak").at("/db/passwordSecret/name").asText());
        });
    }

    /// Two that ask for one secret are refused by cert-manager, and the certificate of one host is not that of the other.
    @Test
    void eachHostHasACertificateOfItsOwn() {
        assertThat(Chart.objects(Chart.with("operator", "exposure.kind=ingress"))).filteredOn(Ingress.class::isInstance)
                .map(Ingress.class::cast).flatExtracting(ingress -> ingress.getSpec().getTls())
                .extracting("secretName").hasSize(2).doesNotHaveDuplicates();
    }

    private static JsonNode spec(String kind) {
        var found = OBJECTS.stream().filter(object -> object.getKind().equals(kind)).findFirst().orElseThrow();
        return JSON.valueToTree(((GenericKubernetesResource) found).getAdditionalProperties()).path("spec");
    }

    private static <T extends HasMetadata> T only(Class<T> type, String name) {
        return OBJECTS.stream().filter(type::isInstance).map(type::cast)
                .filter(object -> object.getMetadata().getName().equals(name)).findFirst().orElseThrow();
    }
}
