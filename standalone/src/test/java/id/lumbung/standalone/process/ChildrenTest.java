package id.lumbung.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChildrenTest {

    @TempDir
    Path folder;

    @Test
    void closingLeavesNoProcessAndNoPidFile() throws Exception {
        long pid;
        try (var children = Children.in(folder)) {
            children.start(launch("sleeper", "sleep 300"));
            pid = pidOf("SERVICE-sleeper");
            assertThat(ProcessHandle.of(pid)).get().matches(ProcessHandle::isAlive);
        }
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        assertThat(folder.resolve("run")).isEmptyDirectory();
    }

    @Test
    void theDatabaseIsStoppedAfterTheServices() throws Exception {
        var order = folder.resolve("order");
        try (var children = Children.in(folder)) {
            for (var tier : Tier.values()) {
                var script = "trap 'echo " + tier + " >> " + order + "; exit' INT TERM; touch "
                        + folder.resolve(tier.name())
                        + "; while :; do sleep 0.05; done";
                // Whoever is started in the background may have been told to ignore INT, and a shell cannot take that back.
                children.start(new Launch(tier.name(), tier,
                        List.of("env", "--default-signal=INT", "sh", "-c", script), Map.of()))
                        .await(() -> Files.exists(folder.resolve(tier.name())), Duration.ofMinutes(1));
            }
        }
        assertThat(Files.readAllLines(order)).containsExactly("ONLOOKER", "DOOR", "SERVICE", "IDENTITY", "DATABASE");
    }

    @Test
    void whatAKilledRunLeftAliveIsStoppedByTheNext() throws Exception {
        Children.in(folder).start(launch("orphan", "sleep 300")); // never closed, as if we had been killed
        var orphan = ProcessHandle.of(pidOf("SERVICE-orphan")).orElseThrow();
        try (var next = Children.in(folder)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(next.all()).isEmpty();
        }
    }

    @Test
    void aStrangerThatGotAnOldNumberIsLeftAlone() throws Exception {
        var stranger = new ProcessBuilder("sleep", "300").start();
        try {
            Files.createDirectories(folder.resolve("run"));
            Files.writeString(folder.resolve("run/SERVICE-gone.pid"), stranger.pid() + " 2020-01-01T00:00:00Z");
            Children.in(folder).close();
            assertThat(stranger.isAlive()).isTrue();
            assertThat(folder.resolve("run")).isEmptyDirectory();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aProcessThatEndsTooEarlyTellsTheEndOfItsLog() throws Exception {
        try (var children = Children.in(folder)) {
            var child = children.start(launch("broken", "echo the disk is full; exit 3"));
            assertThatThrownBy(() -> child.await(() -> false, Duration.ofSeconds(20)))
                    .isInstanceOf(DidNotStart.class)
                    .hasMessageContainingAll("broken", "code 3", "the disk is full", "broken.log");
        }
    }

    @Test
    void aProcessThatIsNeverReadyIsGivenUp() throws Exception {
        try (var children = Children.in(folder)) {
            var child = children.start(launch("slow", "sleep 300"));
            assertThatThrownBy(() -> child.await(() -> false, Duration.ofMillis(300)))
                    .isInstanceOf(DidNotStart.class).hasMessageContaining("not ready");
        }
    }

    @Test
    void aProcessHasASessionOfItsOwnSoThatCtrlCDoesNotReachIt() throws Exception {
        try (var children = Children.in(folder)) {
            var child = children.start(launch("apart", "echo ready; sleep 300"));
            child.await(() -> read("log/apart.log").contains("ready"), Duration.ofMinutes(1));
            var pid = pidOf("SERVICE-apart");
            var session = Files.readString(Path.of("/proc/" + pid + "/stat")).replaceFirst("^.*\\) ", "").split(" ")[3];
            assertThat(session).isEqualTo(Long.toString(pid));
        }
    }

    @Test
    void nothingIsStartedOnceStoppingHasBegun() throws Exception {
        var children = Children.in(folder);
        children.close();
        assertThatThrownBy(() -> children.start(launch("late", "sleep 300"))).hasMessageContaining("late");
    }

    @Test
    void theLogOfTheRunBeforeIsKept() throws Exception {
        for (var word : List.of("first", "second")) {
            try (var children = Children.in(folder)) {
                children.start(launch("talker", "echo " + word + "; sleep 300"))
                        .await(() -> read("log/talker.log").contains(word), Duration.ofMinutes(1));
            }
        }
        assertThat(read("log/talker.log.1")).contains("first");
    }

    private Launch launch(String name, String script) {
        return new Launch(name, Tier.SERVICE, List.of("sh", "-c", script), Map.of());
    }

    private long pidOf(String name) throws Exception {
        return Long.parseLong(Files.readString(folder.resolve("run").resolve(name + ".pid")).split(" ")[0]);
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            return "";
        }
    }
}
