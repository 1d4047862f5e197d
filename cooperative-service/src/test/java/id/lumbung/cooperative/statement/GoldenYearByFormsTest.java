package id.lumbung.cooperative.statement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.event.GoldenEvents;
import id.lumbung.cooperative.event.GoldenYear;
import id.lumbung.cooperative.event.Treasury;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/// The golden year, every form of it filled as a treasurer and her chair fill them, gives the five statements.
@FeatureTest
class GoldenYearByFormsTest {

    @Autowired
    private TestRegency kukar;

    private Treasury treasury;

    @Test
    void fortySixFormsGiveTheFiveStatements() {
        treasury = Treasury.open(kukar, GoldenEvents.OPENING);
        var chair = kukar.officer(treasury.cooperative(), Office.KETUA);
        membersSince(GoldenEvents.OPENING);
        for (var told : GoldenYear.of(treasury.members())) {
            if (told.id().equals("T36")) { // what she takes out on the last day may hold her jasa
                jasa(0, 30_000);
                jasa(1, 15_000);
            }
            post(treasury.treasurer(), "/catat/" + told.code(), flat("", told.document()));
        }
        leaves(chair, 8);

        assertThat(treasury.figures("lpk?period=2025")).containsExactlyEntriesOf(GoldenStatements.LPK);
        assertThat(treasury.figures("phu?period=2025")).containsExactlyEntriesOf(GoldenStatements.PHU);
        assertThat(treasury.figures("lak?period=2025")).containsAllEntriesOf(GoldenStatements.LAK);
        var equity = Treasury.rows(treasury.json("/statements/lpe?period=2025"), "rows");
        assertThat(equity).extracting(row -> row.get("change")).containsExactly("SALDO_AWAL", "SETORAN", "PENARIKAN",
                "HIBAH", "SHU_BERJALAN", "SALDO_AKHIR");
        assertThat(equity.get(0)).containsEntry("total", 0);
        assertThat(equity.get(1)).containsEntry("pokok", 900_000).containsEntry("wajib", 1_220_000);
        assertThat(equity.get(2)).containsEntry("pokok", -100_000).containsEntry("wajib", -100_000);
        assertThat(equity.get(3)).containsEntry("hibah", 12_000_000);
        assertThat(equity.get(4)).containsEntry("shu", 4_442_568);
        assertThat(equity.get(5)).containsEntry("total", 18_362_568);
        var notes = treasury.json("/statements/calk?period=2025");
        assertThat(Treasury.rows(notes, "withoutCash")).extracting(gift -> gift.get("amount"))
                .containsExactlyInAnyOrder(
                        12_000_000, 2_500_000);
        assertThat(Treasury.rows(notes, "loans")).singleElement()
                .satisfies(loan -> assertThat(loan).containsEntry("total",
                        4_000_000));
    }

    private void jasa(int member, long gross) {
        post(treasury.treasurer(), "/simpanan/jasa/anggota", Map.of("member",
                treasury.members().get(member).toString(), "date", GoldenYear.END.toString(), "gross",
                Long.toString(gross), "reason", "Jasa simpanan Agustus sampai Desember"));
    }

    private void leaves(Person chair, int member) {
        var request = UUID.randomUUID();
        post(treasury.treasurer(), "/simpanan/keluar/baru", request, Map.of("member",
                treasury.members().get(member).toString(), "date", GoldenYear.END.toString(), "cause", "BERHENTI",
                "reason", "Pindah ke luar desa"));
        post(chair, "/simpanan/keluar/" + request + "/setujui", Map.of("date", GoldenYear.END.toString()));
    }

    private void post(Person person, String path, Map<String, String> fields) {
        post(person, path, UUID.randomUUID(), fields);
    }

    private void post(Person person, String path, UUID key, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        form.add("kunci", key.toString());
        var answer = kukar.browser(person).post().uri(Treasury.PAGES + path, treasury.cooperative()).body(form)
                .exchange().returnResult(String.class);
        assertThat(answer.getStatus().value()).as(path + " " + fields + " " + answer.getResponseBody()).isEqualTo(303);
    }

    /// A document as the form sends it: `loan.member`, `deposits.<id>`.
    private static Map<String, String> flat(String before, Map<?, ?> document) {
        var flat = new LinkedHashMap<String, String>();
        document.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                flat.putAll(flat(before + name + ".", inner));
            } else {
                flat.put(before + name, value.toString());
            }
        });
        return flat;
    }

    /// The register dates an entry on the day it is written; these members came when the books did.
    private void membersSince(LocalDate day) {
        JdbcClient.create(TestPostgres.superuser("cooperative"))
                .sql("update member set entered_on = ? where cooperative_id = ?").params(day, treasury.cooperative())
                .update();
    }
}
