package id.lumbung.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/// `helm/e2e.sh` with a helm and a kubectl that only write down what they were asked: no cluster is here. What is tested is
/// the order, and that a single lost request is a failure.
class EndToEndScriptTest {

    @TempDir
    private Path folder;

    @Test
    void itInstallsTestsReplacesEveryPodUnderLoadAndGoesBack() throws Exception {
        assertThat(run("200\n404\n404\n")).contains("3 requests were answered", "0 were lost", "rolled back");
        assertThat(Files.readAllLines(folder.resolve("calls"))).filteredOn(call -> call.startsWith("helm"))
                .extracting(call -> call.split(" ")[1])
                .containsExactly("upgrade", "test", "upgrade", "upgrade", "upgrade", "upgrade", "rollback", "test");
        assertThat(folder.resolve("calls")).content().contains("gateway.env.LUMBUNG_E2E=", "mentoring.env.LUMBUNG_E2E=",
                "kubectl -n lumbung delete pod lumbung-load", "verifikasi/none", "verifikasi/sertifikat/none");
    }

    /// Each upgrade replaces one more component and none a second time, and requests are made from before the first until
    /// after the last.
    @Test
    void theLoadLastsUntilEveryPodIsReplacedOnce() throws Exception {
        run("200\n");
        var calls = Files.readAllLines(folder.resolve("calls"));
        var upgrades = calls.stream().filter(call -> call.startsWith("helm upgrade")).toList();
        for (var number = 0; number < upgrades.size(); number++) {
            assertThat(Pattern.compile("(\\w+)\\.env\\.LUMBUNG_E2E=").matcher(upgrades.get(number)).results()
                    .map(set -> set.group(1)))
                    .containsExactlyElementsOf(
                            List.of("gateway", "tenant", "cooperative", "mentoring").subList(0, number));
        }
        assertThat(number(calls, "kubectl -n lumbung run lumbung-load")).isBetween(
                calls.indexOf(upgrades.getFirst()), calls.indexOf(upgrades.get(1)));
        assertThat(number(calls, "kubectl -n lumbung exec lumbung-load -- touch /tmp/enough"))
                .isGreaterThan(calls.indexOf(upgrades.getLast()));
        assertThat(calls.get(number(calls, "kubectl -n lumbung run lumbung-load")))
                .contains("until [ -e /tmp/enough ]");
    }

    @Test
    void oneLostRequestIsAFailure() throws Exception {
        assertThat(run("200\n000\n200\n")).contains("1 were lost", "ended with 1");
        assertThat(folder.resolve("calls")).content().doesNotContain("helm rollback");
    }

    @Test
    void nothingAnsweredIsAFailureToo() throws Exception {
        assertThat(run("")).contains("0 requests were answered", "ended with 1");
    }

    private String run(String answers) throws Exception {
        program("helm", "");
        program("curl", "");
        program("kubectl", """
                case "$*" in
                *current-context*) echo somewhere ;;
                *"get service"*) printf padi-gateway ;;
                *" logs "*) printf '%s' '""" + answers + """
                ' ;;
                esac
                """);
        var process = new ProcessBuilder("bash", "e2e.sh", "values.yaml").redirectErrorStream(true);
        process.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        process.environment().put("SECONDS_AFTERWARDS", "0");
        var started = process.start();
        var said = new String(started.getInputStream().readAllBytes());
        var code = started.waitFor();
        return code == 0 ? said : said + "\nended with " + code;
    }

    private static int number(List<String> calls, String begin) {
        return calls.indexOf(calls.stream().filter(call -> call.startsWith(begin)).findFirst().orElseThrow());
    }

    private void program(String name, String body) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file,
                "#!/bin/sh\necho \"" + name + " $*\" >>'" + folder.resolve("calls") + "'\n" + body);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
