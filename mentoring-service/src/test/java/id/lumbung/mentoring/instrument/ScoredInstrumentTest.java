package id.lumbung.mentoring.instrument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ScoredInstrumentTest {

    /// What was published stays as it was, so that old answers keep their questions: a change is a new file.
    private static final Map<String, String> PUBLISHED = Map.of(
            "kunjungan-1.csv", "b45e4b3543d412982fc3b112cd82a8d82bd1891f23b852e03ba7a40b208ef61a",
            "kesiapan-1.csv", "06bd26a272bc1e66babdab14e959cd7b763fdce7b129b2894dc10b57ab314191",
            "kesehatan-1.csv", "42f3e3bdbb005934b76c5e44f98baa44a2f8d8600c85d90ea53b974a92d4a326");

    private final ScoredInstrument readiness = ScoredInstrument.of("kesiapan-1");

    @Test
    void aPublishedVersionStaysAsItIs() throws IOException {
        var found = new TreeMap<String, String>();
        try (var files = Files.list(Path.of("src/main/resources/instrument"))) {
            for (var file : files.toList()) {
                found.put(String.valueOf(file.getFileName()), hash(Files.readAllBytes(file)));
            }
        }

        assertThat(found).isEqualTo(new TreeMap<>(PUBLISHED));
    }

    @Test
    void theSharesAreThoseOfTheOffice() {
        assertThat(readiness.aspects().stream().collect(toMap(ScoredInstrument.Aspect::code,
                ScoredInstrument.Aspect::weight))).isEqualTo(Map.of("legalitas", 30, "pembukuan", 20, "gerai", 20,
                        "anggota", 10, "rat", 10, "rencana", 10));
        assertThat(ScoredInstrument.of("kesehatan-1").aspects().stream().map(ScoredInstrument.Aspect::weight))
                .containsExactly(30, 15, 40, 15);
    }

    @Test
    void theBestAnswersGiveAHundredAndTheWorstTheLeast() {
        assertThat(readiness.score(best(readiness))).isEqualTo(100);
        assertThat(readiness.score(Map.of())).isZero();
        var health = ScoredInstrument.of("kesehatan-1");
        assertThat(health.score(best(health))).isEqualTo(100);
        assertThat(health.score(health.items().stream().collect(toMap(ScoredInstrument.Item::code, item -> 1))))
                .isEqualTo(25);
    }

    @Test
    void halfAPointCountsAsOne() {
        // 15 × 1/2 = 7½
        assertThat(readiness.score(Map.of("badan-hukum", 1))).isEqualTo(8);
        // 7½ + 15 × 1/4 = 11¼
        assertThat(readiness.score(Map.of("badan-hukum", 1, "izin", 1))).isEqualTo(11);
        // 20 × 2/3 = 13⅓
        assertThat(readiness.score(Map.of("gerai", 2))).isEqualTo(13);
    }

    @Test
    void aClassBeginsAtItsBound() {
        var health = ScoredInstrument.of("kesehatan-1");
        assertThat(List.of(100, 80, 79, 66, 65, 51, 50, 0).stream().map(score -> health.grade(score).code()))
                .containsExactly("SEHAT", "SEHAT", "CUKUP_SEHAT", "CUKUP_SEHAT", "PENGAWASAN", "PENGAWASAN",
                        "PENGAWASAN_KHUSUS", "PENGAWASAN_KHUSUS");
        assertThat(health.below(health.grade(70))).contains(80);
        assertThat(health.below(health.grade(90))).isEmpty();
    }

    @Test
    void whatDoesNotAddUpIsNoInstrument() {
        var option = List.of(new ScoredInstrument.Option(1, "Ya"));
        var aspect = List.of(new ScoredInstrument.Aspect("a", "A",
                List.of(new ScoredInstrument.Item("x", 99, "X", option))));
        assertThatThrownBy(() -> new ScoredInstrument("uji-1", "Uji", "", aspect,
                List.of(new ScoredInstrument.Grade("SEMUA", 0, "Semua")))).hasMessageContaining("does not add up");
    }

    private static Map<String, Integer> best(ScoredInstrument instrument) {
        return new HashMap<>(instrument.items().stream()
                .collect(toMap(ScoredInstrument.Item::code, ScoredInstrument.Item::most)));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
