package id.lumbung.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.unit.DataSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.marcnuri.helm.Helm;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.client.utils.Serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChartTest {

    private static final Set<String> SERVICES = Set.of("gateway", "tenant", "cooperative", "mentoring");

    static List<Path> scenarios() throws IOException {
        return Chart.scenarios();
    }

    @Test
    void theChartIsInOrder() {
        var lint = new Helm(Chart.FOLDER).lint().strict().call();
        assertThat(lint.isFailed()).as(String.join("\n", lint.getMessages())).isFalse();
    }

    /// What the models do not know lands in `additionalProperties`: so a misspelt field is found without a cluster.
    @ParameterizedTest
    @MethodSource("scenarios")
    void everyFieldOfEveryObjectExists(Path values) {
        for (var object : Chart.objects(values)) {
            if (!(object instanceof GenericKubernetesResource)) {
                assertThat(unknown(new ObjectMapper().valueToTree(object), object)).as(named(object)).isEmpty();
            }
        }
    }

    /// The only objects without a model are those of CloudNativePG and of the Keycloak operator.
    @ParameterizedTest
    @MethodSource("scenarios")
    void onlyDatabaseAndKeycloakHaveNoModel(Path values) {
        assertThat(Chart.objects(values)).filteredOn(GenericKubernetesResource.class::isInstance)
                .extracting(HasMetadata::getApiVersion).isSubsetOf("postgresql.cnpg.io/v1", "k8s.keycloak.org/v2beta1");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyPodIsRestricted(Path values) {
        pods(Chart.objects(values)).forEach((name, pod) -> {
            var spec = pod.getSpec();
            assertThat(spec.getAutomountServiceAccountToken()).as(name).isFalse();
            assertThat(spec.getSecurityContext().getRunAsNonRoot()).as(name).isTrue();
            assertThat(spec.getSecurityContext().getRunAsUser()).as(name).isGreaterThan(1000);
            assertThat(spec.getSecurityContext().getSeccompProfile().getType()).as(name).isEqualTo("RuntimeDefault");
            for (var container : spec.getContainers()) {
                var security = container.getSecurityContext();
                assertThat(security.getAllowPrivilegeEscalation()).as(name).isFalse();
                assertThat(security.getReadOnlyRootFilesystem()).as(name).isTrue();
                assertThat(security.getCapabilities().getDrop()).as(name).containsExactly("ALL");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyContainerSaysWhatItNeedsAndWhichVersionItIs(Path values) {
        pods(Chart.objects(values)).forEach((name, pod) -> {
            for (var container : pod.getSpec().getContainers()) {
                assertThat(container.getResources().getRequests()).as(name).containsKeys("cpu", "memory");
                assertThat(container.getResources().getLimits()).as(name).containsKey("memory");
                assertThat(container.getImage()).as(name).matches(".+/.+:(?!latest)[0-9].*");
                assertThat(container.getVolumeMounts()).as(name).anyMatch(mount -> mount.getMountPath().equals("/tmp"));
            }
        });
    }

    /// Also those that run for a minute: where all nodes are tainted, a migration that may run nowhere keeps everything waiting.
    @ParameterizedTest
    @MethodSource("scenarios")
    void everyPodRunsWhereTheValuesSay(Path scenario) throws IOException {
        var more = Files.createTempFile(Path.of("target"), "placement", ".yaml").toAbsolutePath();
        Files.writeString(more, "{ nodeSelector: { disk: fast }, priorityClassName: offices,"
                + " tolerations: [{ key: offices, operator: Exists, effect: NoSchedule }] }");
        var objects = Chart.objects(command -> command.withValuesFile(scenario).withValuesFile(more));
        pods(objects).forEach((name, pod) -> {
            assertThat(pod.getSpec().getNodeSelector()).as(name).isEqualTo(Map.of("disk", "fast"));
            assertThat(pod.getSpec().getPriorityClassName()).as(name).isEqualTo("offices");
            assertThat(pod.getSpec().getTolerations()).as(name).extracting("key").containsExactly("offices");
        });
        // What operators run: the Cluster says it in words of its own, Pooler and Keycloak as a pod does.
        assertThat(objects).filteredOn(object -> Set.of("Cluster", "Pooler", "Keycloak").contains(object.getKind()))
                .allSatisfy(object -> assertThat(Serialization.asJson(object)).contains("\"disk\":\"fast\"",
                        "\"key\":\"offices\"", "\"priorityClassName\":\"offices\""));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyServiceIsProbedWhereItTellsHowItIs(Path values) {
        deployments(values).forEach(deployment -> {
            var container = only(deployment);
            assertThat(
                    Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe()))
                    .as(named(deployment))
                    .allMatch(probe -> probe.getHttpGet().getPort().getStrVal().equals("management"));
            assertThat(container.getPorts()).as(named(deployment)).extracting("name")
                    .containsExactly("http", "management");
        });
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everySelectorFindsItsPods(Path values) {
        var objects = Chart.objects(values);
        var labels = pods(objects).values().stream().map(pod -> pod.getMetadata().getLabels()).toList();
        for (var object : objects) {
            var selector = switch (object) {
                case Service service -> service.getSpec().getSelector();
                case PodDisruptionBudget budget -> budget.getSpec().getSelector().getMatchLabels();
                case Deployment deployment -> deployment.getSpec().getSelector().getMatchLabels();
                case NetworkPolicy policy -> policy.getSpec().getPodSelector().getMatchLabels();
                default -> Map.<String, String>of();
            };
            assertThat(labels).as(named(object)).anyMatch(found -> found.entrySet().containsAll(selector.entrySet()));
            if (object instanceof HorizontalPodAutoscaler scaler) {
                assertThat(deployments(values)).extracting(one -> one.getMetadata().getName())
                        .contains(scaler.getSpec().getScaleTargetRef().getName());
            }
            if (object instanceof Service service) {
                assertThat(service.getSpec().getPorts())
                        .allMatch(port -> port.getTargetPort().getStrVal().equals("http"));
            }
        }
    }

    /// `${NAME}` without a default in a service's settings has to come from its environment.
    @ParameterizedTest
    @MethodSource("scenarios")
    void whatAServiceMustBeToldItIsTold(Path values) throws IOException {
        for (var deployment : deployments(values)) {
            var component = deployment.getMetadata().getLabels().get("app.kubernetes.io/component");
            var folder = component.equals("gateway") ? component : component + "-service";
            var settings = Files.readString(Path.of("..", folder, "src/main/resources/application.yaml"));
            var told = only(deployment).getEnv().stream().map(EnvVar::getName).collect(Collectors.toSet());
            assertThat(told).as(named(deployment)).containsAll(demanded(settings)).doesNotHaveDuplicates();
        }
    }

    /// So no request meets a connection that is just being closed, while a pod is replaced.
    @ParameterizedTest
    @MethodSource("scenarios")
    void whoLeavesGoesOnAnsweringForLongerThanAnIdleConnectionToItIsKept(Path values) throws IOException {
        var kept = DurationStyle.detectAndParse(settings(Path.of("../gateway/src/main/resources/application.yaml"))
                .get("spring.cloud.gateway.server.webflux.httpclient.pool.max-idle-time").toString());
        for (var deployment : deployments(values)) {
            var told = only(deployment).getEnv().stream().filter(env -> env.getValue() != null)
                    .collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
            var drain = DurationStyle.detectAndParse(told.get("LUMBUNG_DRAIN"));
            assertThat(drain).as(named(deployment)).isGreaterThan(kept)
                    .isLessThan(Duration.ofSeconds(
                            deployment.getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds() - 30));
            var between = Pattern.compile("-Djdk\\.httpclient\\.keepalive\\.timeout=(\\d+)")
                    .matcher(told.get("JAVA_TOOL_OPTIONS"));
            assertThat(between.find()).as(named(deployment)).isTrue();
            assertThat(drain).as(named(deployment)).isGreaterThan(Duration.ofSeconds(Long.parseLong(between.group(1))));
        }
    }

    /// An address or a folder of the developer's machine is a default that no cluster has.
    @ParameterizedTest
    @MethodSource("scenarios")
    void noServiceLooksForAnotherOnItsOwnMachine(Path values) throws IOException {
        for (var deployment : deployments(values)) {
            var component = deployment.getMetadata().getLabels().get("app.kubernetes.io/component");
            var folder = component.equals("gateway") ? component : component + "-service";
            var local = new ArrayList<>(local(Path.of("..", folder, "src/main/resources/application.yaml")));
            if (!component.equals("gateway")) {
                local.addAll(local(Path.of("../platform/src/main/resources/platform.yaml")));
            }
            var told = only(deployment).getEnv().stream().map(env -> squeezed(env.getName()))
                    .collect(Collectors.toSet());
            if (told.contains("lumbungattachmentss3endpoint")) {
                local.remove("lumbungattachmentsfolder"); // a bucket takes its place
            }
            assertThat(told).as(named(deployment)).containsAll(local);
        }
    }

    /// Whoever is not there to seal and to keep photos has neither a key nor the files; of the two that are, only one holds
    /// the key of numbers.
    @ParameterizedTest
    @MethodSource("scenarios")
    void onlyWhoSealsHoldsAKeyAndTheKeyOfNumbersIsHeldByOne(Path values) {
        pods(Chart.objects(values)).forEach((name, pod) -> {
            var seals = name.contains("-cooperative") || name.contains("-mentoring");
            var held = pod.getSpec().getVolumes().stream().filter(volume -> volume.getSecret() != null)
                    .map(volume -> volume.getSecret().getSecretName())
                    .filter(secret -> !secret.startsWith("lumbung-postgres")).toList();
            assertThat(held).as(name).hasSize(seals ? 1 : 0);
            assertThat(held.contains("lumbung-keys")).as(name).isEqualTo(name.contains("-cooperative"));
            assertThat(pod.getSpec().getContainers().getFirst().getEnv()).as(name)
                    .filteredOn(env -> env.getName().matches("LUMBUNG_(KEYS|ATTACHMENTS)_.*"))
                    .matches(found -> found.isEmpty() || seals);
        });
    }

    /// The edges of the README's picture, and no other between our own pods.
    @ParameterizedTest
    @MethodSource("scenarios")
    void podsSpeakOnlyAlongTheEdgesOfThePlatform(Path values) {
        var policies = Chart.objects(values).stream().filter(NetworkPolicy.class::isInstance)
                .map(NetworkPolicy.class::cast).toList();
        assertThat(edges(policies, true)).containsExactlyInAnyOrder("gateway>tenant", "gateway>cooperative",
                "gateway>mentoring", "tenant>tenant", "cooperative>tenant", "cooperative>mentoring", "mentoring>tenant",
                "mentoring>cooperative", "helm-test>gateway");
        assertThat(edges(policies, false)).containsExactlyInAnyOrderElementsOf(edges(policies, true));
        assertThat(policies).filteredOn(policy -> policy.getSpec().getPodSelector().getMatchLabels()
                .keySet().equals(Set.of("app.kubernetes.io/part-of", "app.kubernetes.io/instance"))
                && policy.getSpec().getPodSelector().getMatchExpressions().isEmpty())
                .anyMatch(policy -> policy.getSpec().getPolicyTypes().containsAll(List.of("Ingress", "Egress"))
                        && policy.getSpec().getIngress().isEmpty());
    }

    /// No password stands in an object: each comes from a secret that exists before.
    @ParameterizedTest
    @MethodSource("scenarios")
    void nothingSecretIsWrittenDown(Path values) {
        pods(Chart.objects(values)).forEach((name, pod) -> pod.getSpec().getContainers().stream()
                .flatMap(container -> container.getEnv().stream())
                .filter(env -> env.getName().matches(".*(PASSWORD|SECRET|KEY)$"))
                .forEach(env -> assertThat(env.getValueFrom().getSecretKeyRef().getName()).as(name + env.getName())
                        .isNotBlank()));
        assertThat(Chart.objects(values)).noneMatch(object -> object.getKind().equals("Secret"));
    }

    /// A service runs as a role that owns nothing; only its migration knows the owner's password.
    @ParameterizedTest
    @MethodSource("scenarios")
    void onlyMigrationsKnowTheOwner(Path values) {
        assertThat(Chart.objects(values)).filteredOn(Job.class::isInstance)
                .hasSize(values.endsWith("cells.yaml") ? 3 + 2 * 2 : 3);
        for (var object : Chart.objects(values)) {
            if (object instanceof Deployment deployment) {
                assertThat(secrets(only(deployment))).as(named(object)).noneMatch(key -> key.endsWith("_owner"));
            } else if (object instanceof Job job) {
                assertThat(secrets(job.getSpec().getTemplate().getSpec().getContainers().getFirst())).as(named(object))
                        .anyMatch(key -> key.endsWith("_owner"));
            }
        }
    }

    /// On a first install the database comes minutes later, and nobody starts a Job again that has given up.
    @ParameterizedTest
    @MethodSource("scenarios")
    void aMigrationWaitsForItsDatabaseAsLongAsItMayTake(Path values) {
        assertThat(Chart.objects(values)).filteredOn(Job.class::isInstance).map(Job.class::cast).allSatisfy(job -> {
            var told = job.getSpec().getTemplate().getSpec().getContainers().getFirst().getEnv().stream()
                    .filter(env -> env.getValue() != null).collect(Collectors.toMap(EnvVar::getName, EnvVar::getValue));
            var between = DurationStyle.detectAndParse(told.get("SPRING_FLYWAY_CONNECT_RETRIES_INTERVAL"));
            assertThat(between.multipliedBy(Long.parseLong(told.get("SPRING_FLYWAY_CONNECT_RETRIES"))))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(job.getSpec().getActiveDeadlineSeconds()));
        });
    }

    /// Whoever takes regencies away is an owner, whom row security binds; it reaches the database and nothing else, and writes to
    /// its claim alone.
    @Test
    void regenciesAreExportedAtNightOntoAClaim() {
        for (var values : List.of("province", "small")) {
            var objects = Chart.objects(Chart.FOLDER.resolve("ci/" + values + ".yaml"));
            var job = objects.stream().filter(CronJob.class::isInstance).map(CronJob.class::cast).findFirst()
                    .orElseThrow();
            assertThat(job.getSpec().getConcurrencyPolicy()).isEqualTo("Forbid");
            var pod = job.getSpec().getJobTemplate().getSpec().getTemplate().getSpec();
            var container = pod.getContainers().getFirst();
            assertThat(container.getImage()).contains("/lumbung-admin:");
            assertThat(container.getArgs()).contains("export", "--all", "--to=/archives", "--keep=7");
            assertThat(container.getArgs().contains("--attachments=/var/lib/lumbung/attachments"))
                    .isEqualTo(values.equals("small"));
            assertThat(container.getVolumeMounts()).filteredOn(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                    .extracting("mountPath").containsExactlyInAnyOrder("/tmp", "/archives");
            assertThat(pod.getVolumes()).noneMatch(volume -> volume.getSecret() != null)
                    .filteredOn(volume -> volume.getProjected() != null).singleElement()
                    .satisfies(
                            volume -> assertThat(volume.getProjected().getSources().getFirst().getSecret().getItems())
                                    .extracting("key")
                                    .containsExactly("tenant_owner", "cooperative_owner", "mentoring_owner",
                                            "postgres"));
            assertThat(objects).filteredOn(NetworkPolicy.class::isInstance).map(NetworkPolicy.class::cast)
                    .filteredOn(policy -> policy.getMetadata().getName().endsWith("-database")).singleElement()
                    .satisfies(policy -> assertThat(policy.getSpec().getPodSelector().getMatchExpressions().getFirst()
                            .getValues()).contains("export"));
        }
        var without = Chart.text(command -> command.withValuesFile(Chart.FOLDER.resolve("ci/external.yaml")));
        assertThat(without).doesNotContain("kind: CronJob");
    }

    /// Both services that keep regencies' rows reach each cell, with its own passwords and after a migration of its own; the list of
    /// regencies stands in one database, and its service tells operators which cells there are.
    @Test
    void aCellIsKnownToWhoeverKeepsRowsThere() {
        var objects = Chart.objects(Chart.FOLDER.resolve("ci/cells.yaml"));
        for (var component : List.of("cooperative", "mentoring")) {
            var service = env(objects, Deployment.class, "padi-lumbung-" + component);
            assertThat(service.get("LUMBUNG_CELLS_TIMUR_URL").getValue())
                    .isEqualTo("jdbc:postgresql://timur-rw.postgres:5432/" + component);
            assertThat(service.get("LUMBUNG_CELLS_BARAT_URL").getValue())
                    .isEqualTo("jdbc:postgresql://db.barat.example:6432/" + component);
            assertThat(secret(service.get("LUMBUNG_CELLS_TIMUR_PASSWORD"))).isEqualTo("lumbung-postgres");
            assertThat(secret(service.get("LUMBUNG_CELLS_BARAT_PASSWORD"))).isEqualTo("lumbung-postgres-barat");
            assertThat(service).doesNotContainKey("LUMBUNG_PLACEMENT_CELLS");
            var migration = env(objects, Job.class, "padi-lumbung-migrate-" + component + "-barat-1");
            assertThat(migration.get("SPRING_DATASOURCE_URL").getValue())
                    .isEqualTo("jdbc:postgresql://db.barat.example:6432/" + component);
            assertThat(secret(migration.get("SPRING_FLYWAY_PASSWORD"))).isEqualTo("lumbung-postgres-barat");
            assertThat(migration.keySet()).noneMatch(name -> name.startsWith("LUMBUNG_CELLS_"));
        }
        assertThat(env(objects, Deployment.class, "padi-lumbung-tenant")).containsKey("LUMBUNG_PLACEMENT_CELLS")
                .hasEntrySatisfying("LUMBUNG_PLACEMENT_CELLS", names -> assertThat(names.getValue())
                        .isEqualTo("timur,barat"))
                .doesNotContainKey("LUMBUNG_CELLS_TIMUR_URL");
        assertThat(objects).filteredOn(NetworkPolicy.class::isInstance).map(NetworkPolicy.class::cast)
                .filteredOn(policy -> policy.getMetadata().getName().endsWith("-cells")).singleElement()
                .satisfies(policy -> assertThat(policy.getSpec().getEgress()).flatExtracting("ports")
                        .extracting("port.intVal").containsExactly(5432, 6432));
        assertThat(objects).filteredOn(CronJob.class::isInstance).map(CronJob.class::cast).singleElement()
                .satisfies(job -> assertThat(job.getSpec().getJobTemplate().getSpec().getTemplate().getSpec()
                        .getContainers().getFirst().getArgs()).contains("--cell=timur=timur-rw.postgres:5432",
                                "--cell=barat=db.barat.example:6432"));
        assertThat(Chart.text(command -> command.withValuesFile(Chart.FOLDER.resolve("ci/external.yaml"))))
                .doesNotContain("LUMBUNG_CELLS", "LUMBUNG_PLACEMENT", "-cells");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{name: utama, host: db}", "{name: Timur, host: db}", "{name: timur}",
            "{name: timur, host: db},{name: timur, host: db}"})
    void aCellThatCannotBeIsRefused(String cells) throws IOException {
        var values = Files.createTempFile(Path.of("target"), "cells", ".yaml");
        Files.writeString(values, "postgres: { cells: [" + cells + "] }");
        assertThatThrownBy(() -> Chart.text(command -> command
                .withValuesFile(Chart.FOLDER.resolve("ci/province.yaml")).withValuesFile(values.toAbsolutePath())))
                .hasMessageContaining("cells");
    }

    @Test
    void tracesAreSentWhereTheCollectorIsAndNowhereByDefault() {
        var province = Chart.text(command -> command.withValuesFile(Chart.FOLDER.resolve("ci/province.yaml")));
        assertThat(province).contains("value: \"http://collector.monitoring:4318/v1/traces\"", "\"port\":4318");
        var small = Chart.text(command -> command.withValuesFile(Chart.FOLDER.resolve("ci/small.yaml")));
        assertThat(small).doesNotContain("OTLP", "4318");
    }

    @Test
    void gatewaysMayBeAsManyAsTheRequestsInFlightWant() {
        var chart = Chart.text(command -> command.withValuesFile(Chart.FOLDER.resolve("ci/province.yaml"))
                .set("gateway.autoscaling.enabled", true).set("gateway.autoscaling.inFlight", 200));
        assertThat(chart).contains("metric: { name: lumbung_gateway_in_flight }", "averageValue: \"200\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway.replicas=2", "gateway.autoscaling.enabled=true"})
    void severalGatewaysNeedAMemoryThatTheyShare(String more) {
        var parts = more.split("=", 2);
        assertThatThrownBy(() -> Chart.text(command -> command
                .withValuesFile(Chart.FOLDER.resolve("ci/small.yaml")).set(parts[0], parts[1])))
                .hasMessageContaining("valkey.host").hasMessageContaining("gateway.sticky");
        assertThat(Chart.text(command -> command.withValuesFile(Chart.FOLDER.resolve("ci/small.yaml"))
                .set(parts[0], parts[1]).set("gateway.sticky", true))).doesNotContain("LUMBUNG_VALKEY_HOST");
    }

    /// Whoever writes down no number leaves one pod until the autoscaler looks, in the middle of the day on which it was switched on.
    @ParameterizedTest
    @CsvSource({"0, 2", "1, 2", "7, 7", "40, 10"})
    void anUpgradeLeavesAsManyPodsAsTheAutoscalerWants(int running, int written) {
        assertThat(Chart.objectsWhileRunning(running, Chart.with("province")))
                .filteredOn(Deployment.class::isInstance).map(Deployment.class::cast)
                .filteredOn(one -> one.getMetadata().getName().endsWith("-cooperative")).singleElement()
                .satisfies(one -> assertThat(one.getSpec().getReplicas()).isEqualTo(written));
        assertThat(deployments(Chart.FOLDER.resolve("ci/province.yaml")))
                .allSatisfy(one -> assertThat(one.getSpec().getReplicas()).as(named(one)).isEqualTo(2));
    }

    @Test
    void anAutoscalerBetweenMoreAndFewerIsRefused() {
        assertThatThrownBy(() -> Chart.text(Chart.with("province", "cooperative.autoscaling.min=11")))
                .hasMessageContaining("cooperative.autoscaling: min 11 is more than max 10");
    }

    /// A file that the service takes is not refused on its way there, in words that nobody wrote.
    @Test
    void theIngressLetsPassWhatAServiceTakes() throws IOException {
        var most = DataSize.parse(settings(Path.of("../platform/src/main/resources/platform.yaml"))
                .get("spring.servlet.multipart.max-request-size").toString());
        assertThat(Chart.objects(Chart.with("small"))).filteredOn(Ingress.class::isInstance).singleElement()
                .satisfies(ingress -> assertThat(DataSize.parse(ingress.getMetadata().getAnnotations()
                        .get("nginx.ingress.kubernetes.io/proxy-body-size").replace("m", "MB"))).isGreaterThan(most));
    }

    /// While no proxy is trusted all visitors are one, and share one limit: so the values to begin from name a range.
    @ParameterizedTest
    @MethodSource("scenarios")
    void theGatewayTellsVisitorsApart(Path values) {
        assertThat(env(Chart.objects(values), Deployment.class, "padi-lumbung-gateway"))
                .containsKey("LUMBUNG_TRUSTEDPROXIES_0");
        assertThat(Chart.notes(command -> command.withValuesFile(values))).doesNotContain("WARNING");
    }

    @Test
    void whoInstallsIsToldOfWhatTheValuesDoNotSay() throws IOException {
        var none = Files.createTempFile(Path.of("target"), "nobody", ".yaml").toAbsolutePath();
        Files.writeString(none, "exposure: { trustedProxies: [], fromNamespace: envoy }");
        assertThat(Chart.notes(command -> Chart.with("external").apply(command).withValuesFile(none)))
                .contains("WARNING: exposure.trustedProxies is empty", "pods of the namespace envoy only")
                .containsPattern("room for \\d{3} connections");
        assertThat(Chart.notes(command -> Chart.with("province", "exposure.kind=none").apply(command)
                .withValuesFile(none))).doesNotContain("exposure.", "connections");
    }

    @Test
    void onlyTheGatewayKnowsTheSharedMemoryAndWhatSealsSessions() {
        for (var deployment : deployments(Chart.FOLDER.resolve("ci/province.yaml"))) {
            var component = deployment.getMetadata().getLabels().get("app.kubernetes.io/component");
            var told = only(deployment).getEnv().stream().map(EnvVar::getName).toList();
            assertThat(told).as(named(deployment))
                    .filteredOn(name -> name.startsWith("LUMBUNG_VALKEY") || name.startsWith("LUMBUNG_SESSION"))
                    .hasSize(component.equals("gateway") ? 6 : 0);
        }
        var policies = Chart.objects(Chart.FOLDER.resolve("ci/province.yaml")).stream()
                .filter(NetworkPolicy.class::isInstance).map(NetworkPolicy.class::cast)
                .filter(policy -> policy.getSpec().getEgress().stream().anyMatch(rule -> rule.getPorts().stream()
                        .anyMatch(port -> Integer.valueOf(6379).equals(port.getPort().getIntVal()))))
                .toList();
        assertThat(policies).singleElement().satisfies(policy -> assertThat(
                component(policy.getSpec().getPodSelector().getMatchLabels())).isEqualTo("gateway"));
    }

    @Test
    void launchDayIsAsMuchMoreAsItSays() {
        var launch = Chart.objects(command -> command.withValuesFile(Chart.FOLDER.resolve("ci/province.yaml"))
                .withValuesFile(Chart.FOLDER.resolve("values-launch.yaml")));
        assertThat(launch).filteredOn(HorizontalPodAutoscaler.class::isInstance)
                .extracting(object -> ((HorizontalPodAutoscaler) object).getSpec().getMinReplicas()).contains(6, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres.mode=oracle", "host=https://lumbung.example/", "image.tag=latest",
            "gateway.replica=3", "exposure.kind=nodeport", "keycloak.issuer=masuk.example"})
    void aValueThatMakesNoSenseIsRefusedByName(String value) {
        var parts = value.split("=", 2);
        assertThatThrownBy(() -> Chart.text(command -> command
                .withValuesFile(Chart.FOLDER.resolve("ci/province.yaml")).set(parts[0], parts[1])))
                .hasMessageContaining(parts[0].substring(parts[0].indexOf('.') + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"host", "keycloak.issuer", "attachments.s3.endpoint", "export.existingClaim",
            "valkey.host"})
    void whatIsMissingIsAskedFor(String value) {
        assertThatThrownBy(() -> Chart.text(command -> command
                .withValuesFile(Chart.FOLDER.resolve("ci/province.yaml")).set(value, "")))
                .hasMessageContaining(value);
    }

    private static Map<String, PodTemplateSpec> pods(List<HasMetadata> objects) {
        return objects.stream().flatMap(object -> switch (object) {
            case Deployment deployment -> Stream.of(Map.entry(named(object), deployment.getSpec().getTemplate()));
            case Job job -> Stream.of(Map.entry(named(object), job.getSpec().getTemplate()));
            case CronJob job ->
                Stream.of(Map.entry(named(object), job.getSpec().getJobTemplate().getSpec().getTemplate()));
            case io.fabric8.kubernetes.api.model.Pod pod ->
                Stream.of(Map.entry(named(object), new PodTemplateSpec(pod.getMetadata(), pod.getSpec())));
            default -> Stream.<Map.Entry<String, PodTemplateSpec>>empty();
        }).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<Deployment> deployments(Path values) {
        var found = Chart.objects(values).stream().filter(Deployment.class::isInstance).map(Deployment.class::cast)
                .toList();
        assertThat(found).extracting(one -> one.getMetadata().getLabels().get("app.kubernetes.io/component"))
                .containsExactlyInAnyOrderElementsOf(SERVICES);
        return found;
    }

    private static Container only(Deployment deployment) {
        PodSpec spec = deployment.getSpec().getTemplate().getSpec();
        assertThat(spec.getContainers()).hasSize(1);
        return spec.getContainers().getFirst();
    }

    private static Map<String, EnvVar> env(List<HasMetadata> objects, Class<? extends HasMetadata> kind, String name) {
        return objects.stream().filter(kind::isInstance).filter(object -> object.getMetadata().getName().equals(name))
                .map(object -> switch (object) {
                    case Deployment deployment -> deployment.getSpec().getTemplate();
                    case Job job -> job.getSpec().getTemplate();
                    default -> throw new IllegalArgumentException(named(object));
                }).findFirst().orElseThrow().getSpec().getContainers().getFirst().getEnv().stream()
                .collect(Collectors.toMap(EnvVar::getName, env -> env));
    }

    private static String secret(EnvVar env) {
        return env.getValueFrom().getSecretKeyRef().getName();
    }

    private static Set<String> secrets(Container container) {
        return container.getEnv().stream()
                .filter(env -> env.getValueFrom() != null && env.getValueFrom().getSecretKeyRef() != null)
                .map(env -> env.getValueFrom().getSecretKeyRef().getKey()).collect(Collectors.toSet());
    }

    private static Set<String> demanded(String settings) {
        return Pattern.compile("\\$\\{([A-Z_]+)}").matcher(settings).results().map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /// Settings whose default is on this machine, with neither dots nor dashes: so are they written in an environment.
    private static List<String> local(Path settings) throws IOException {
        return settings(settings).entrySet().stream()
                .filter(entry -> entry.getValue().toString().matches("(.*127\\.0\\.0\\.1.*|\\.lumbung/.*)"))
                .map(entry -> squeezed(entry.getKey().toString())).toList();
    }

    private static Map<?, ?> settings(Path file) throws IOException {
        return (Map<?, ?>) new YamlPropertySourceLoader().load("settings", new FileSystemResource(file)).getFirst()
                .getSource();
    }

    private static String squeezed(String name) {
        return name.replaceAll("[._-]", "").toLowerCase(Locale.ROOT);
    }

    private static Set<String> edges(List<NetworkPolicy> policies, boolean asked) {
        var edges = new HashSet<String>();
        for (var policy : policies) {
            var self = component(policy.getSpec().getPodSelector().getMatchLabels());
            var peers = asked
                    ? policy.getSpec().getEgress().stream().flatMap(rule -> rule.getTo().stream())
                    : policy.getSpec().getIngress().stream().flatMap(rule -> rule.getFrom().stream());
            peers.filter(peer -> peer.getPodSelector() != null && peer.getPodSelector().getMatchLabels() != null)
                    .map(peer -> component(peer.getPodSelector().getMatchLabels()))
                    .filter(other -> SERVICES.contains(other) || other.equals("helm-test"))
                    .forEach(other -> edges.add(asked ? self + ">" + other : other + ">" + self));
        }
        return edges;
    }

    private static String component(Map<String, String> labels) {
        return labels == null ? "" : labels.getOrDefault("app.kubernetes.io/component", "");
    }

    private static List<String> unknown(com.fasterxml.jackson.databind.JsonNode known, HasMetadata object) {
        var faults = new ArrayList<String>();
        additional(object, object.getKind(), faults);
        assertThat(known).isNotNull();
        return faults;
    }

    /// Walks the getters of the model.
    private static void additional(Object model, String path, List<String> faults) {
        if (model instanceof List<?> list) {
            list.forEach(one -> additional(one, path + "[]", faults));
            return;
        }
        if (model == null || !model.getClass().getPackageName().startsWith("io.fabric8")) {
            return;
        }
        for (var method : model.getClass().getMethods()) {
            if (method.getParameterCount() == 0 && method.getName().startsWith("get")
                    && !method.getDeclaringClass().equals(Object.class)) {
                try {
                    var value = method.invoke(model);
                    if (method.getName().equals("getAdditionalProperties")) {
                        ((Map<?, ?>) value).keySet().forEach(key -> faults.add(path + "." + key));
                    } else {
                        additional(value, path + "." + method.getName().substring(3), faults);
                    }
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(path, e);
                }
            }
        }
    }

    private static String named(HasMetadata object) {
        return object.getKind() + " " + object.getMetadata().getName();
    }
}
