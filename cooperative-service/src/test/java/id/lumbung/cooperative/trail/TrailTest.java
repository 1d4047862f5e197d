package id.lumbung.cooperative.trail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class TrailTest {

    private static final String PAGE = "/kukar/koperasi/jejak";

    @Autowired
    private TestRegency kukar;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Makassar"));

    @Test
    void theAdminReadsWhoDidWhatWhenAndWhy() {
        var chair = kukar.officer(kukar.freshCooperative(), Office.KETUA);
        assertThat(chair).isNotNull();
        assertThat(page("?bidang=organ")).contains("Masa jabatan dicatat", "Pak Rahmat", "BA Musdesus 1/2025")
                .doesNotContain("Register dibuat");
        assertThat(page("?bidang=organ&dari=" + today.plusDays(1))).contains("Tidak ada yang cocok");
        assertThat(page("?bidang=organ&dari=" + today + "&sampai=" + today)).contains("Masa jabatan dicatat");
        assertThat(page("?siapa=tidak+ada+orang+ini")).contains("Tidak ada yang cocok");
        assertThat(acts("?who=rahmat&area=organ")).isNotEmpty()
                .allSatisfy(act -> assertThat(act).containsEntry("actorName", "Pak Rahmat"));
        var subject = String.valueOf(acts("?area=organ").getFirst().get("subjectId"));
        assertThat(acts("?subject=" + subject)).extracting(act -> act.get("subjectId")).containsOnly(subject);
    }

    @Test
    void itIsReadAPageAtATimeAndNothingTwice() {
        var name = "Uji " + UUID.randomUUID();
        JdbcClient.create(TestPostgres.superuser(Surroundings.DATABASE))
                .sql("""
                        insert into audit_entry (tenant_id, id, at, actor, actor_name, act, subject_type, subject_id)
                        select 6402, gen_random_uuid(), now() - make_interval(secs => n / 3), 'uji', :name, 'uji.acted', 'uji', n
                          from generate_series(1, 120) n""")
                .param("name", name).update();
        var seen = new TreeSet<String>();
        var after = "";
        var pages = 0;
        do {
            var answer = answer("?who=" + name + after);
            acts(answer).forEach(act -> assertThat(seen.add(String.valueOf(act.get("id")))).isTrue());
            after = answer.get("next") == null ? "" : "&after=" + answer.get("next");
            pages++;
        } while (!after.isEmpty());
        assertThat(seen).hasSize(120);
        assertThat(pages).isEqualTo(3);
        assertThat(page("?siapa=" + name)).contains("Tampilkan berikutnya", "setelah=");
    }

    @Test
    void onlyTheAdminOfTheDinasReadsItAndOnlyOfHerRegency() {
        for (var role : List.of("dinas-petugas", "pendamping", "kepala-desa", "bpd", "bumdes", "pengurus", "pengawas",
                "anggota")) {
            var person = kukar.person("siapa-" + role, "Siapa", role);
            kukar.browser(person).get().uri(PAGE).exchange().expectStatus().isForbidden();
            kukar.as(person).get().uri("/kukar/api/cooperatives/audit").exchange().expectStatus().isForbidden();
        }
        kukar.browser(kukar.foreigner()).get().uri(PAGE).exchange().expectStatus().isForbidden();
        assertThat(kukar.browser(kukar.foreigner()).get().uri("/kubar/koperasi/jejak?siapa=Rahmat").exchange()
                .expectStatus().isOk().expectBody(String.class).returnResult().getResponseBody())
                .contains("Tidak ada yang cocok");
        kukar.as(kukar.dinasAdmin()).get().uri("/kukar/api/cooperatives/audit?area=x%27--").exchange().expectStatus()
                .isBadRequest();
        kukar.as(kukar.dinasAdmin()).get().uri("/kukar/api/cooperatives/audit?from=kemarin").exchange().expectStatus()
                .isBadRequest();
    }

    /// Whatever the source says is recorded has words here.
    @Test
    void everyActHasItsWords() throws IOException {
        var sentences = ResourceBundle.getBundle("messages/trail").keySet();
        var code = Pattern.compile("audit\\.record\\([^;]*?;", Pattern.DOTALL);
        var literal = Pattern.compile("\"([a-z-]+\\.[a-z-]*[a-z])\"");
        var missing = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                for (var call = code.matcher(Files.readString(source)); call.find();) {
                    for (var act = literal.matcher(call.group()); act.find();) {
                        if (!sentences.contains("trail.act." + act.group(1))) {
                            missing.add(act.group(1));
                        }
                        var area = "trail.area." + act.group(1).split("\\.")[0];
                        if (!sentences.contains(area)) {
                            missing.add(area);
                        }
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private String page(String query) {
        return String.valueOf(kukar.browser(kukar.dinasAdmin()).get().uri(PAGE + query).exchange().expectStatus().isOk()
                .expectBody(String.class).returnResult().getResponseBody());
    }

    private List<Map<String, Object>> acts(String query) {
        return acts(answer(query));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> acts(Map<String, Object> answer) {
        return (List<Map<String, Object>>) answer.get("acts");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> answer(String query) {
        return kukar.as(kukar.dinasAdmin()).get().uri("/kukar/api/cooperatives/audit" + query).exchange().expectStatus()
                .isOk().expectBody(Map.class).returnResult().getResponseBody();
    }
}
