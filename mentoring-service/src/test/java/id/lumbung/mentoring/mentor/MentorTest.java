package id.lumbung.mentoring.mentor;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import id.lumbung.mentoring.Desktop;
import id.lumbung.mentoring.FeatureTest;
import id.lumbung.mentoring.Helpers;
import id.lumbung.mentoring.People;
import id.lumbung.mentoring.RawSql;
import id.lumbung.mentoring.World;

import static org.assertj.core.api.Assertions.assertThat;

@FeatureTest
class MentorTest {

    @Autowired
    RestTestClient http;

    private Desktop office;

    @BeforeEach
    void sitDown() {
        office = new Desktop(http, People.budi());
    }

    @Test
    void aMentorIsTakenOnAndHerContractIsExtended() {
        var page = office.form("/kukar/pendamping/baru", form("Bu Kontrak", "0813-1111-2222", "2025-10-01",
                "2025-12-31")).next();

        assertThat(office.page(page)).contains("Bu Kontrak", "0813 1111 2222", "31 Desember 2025", "Belum terhubung");
        var longer = new HashMap<>(form("Bu Kontrak", "0813 1111 2222", "2025-10-01", "2026-12-31"));
        longer.put("revision", "1");
        office.form(page + "/ubah", longer).next();
        assertThat(office.page(page)).contains("31 Desember 2026");
        assertThat(office.page("/kukar/pendamping")).contains("Bu Kontrak");
    }

    @Test
    void theDinasHearsOfAContractThatEndsWithinAMonth() {
        var ends = LocalDate.now().plusDays(20);
        var page = office.form("/kukar/pendamping/baru", form("Bu Berakhir", "0813-1111-3333", "2025-10-01",
                ends.toString())).next();
        var later = office.form("/kukar/pendamping/baru", form("Bu Nanti", "0813-1111-4444", "2025-10-01",
                ends.plusDays(60).toString())).next();

        assertThat(office.get("/kukar/api/notices/meja").texts("$.notices[*].link")).contains(page)
                .doesNotContain(later);
        assertThat(new Helpers(http).assistant(1).desk().get("/kukar/api/notices/meja").texts("$.notices[*].link"))
                .containsExactly("/kukar/laporan");
        assertThat(office.page("/kukar/pemberitahuan/meja")).contains("Kontrak pendamping Bu Berakhir", "Nanti");
    }

    @Test
    void ofTwoWhoChangeTheSameMentorTheSecondIsTold() {
        var page = office.form("/kukar/pendamping/baru", form("Bu Rebutan", "081311112222", "2025-10-01", "")).next();
        var change = new HashMap<>(form("Bu Rebutan", "081311112222", "2025-10-01", ""));
        change.put("revision", "1");
        office.form(page + "/ubah", change).next();

        office.form(page + "/ubah", change).refused(422, "baru saja diubah orang lain");
    }

    @Test
    void whatCannotBeIsSaidBesideTheField() {
        office.form("/kukar/pendamping/baru", form("B", "0812", "2025-10-01", "2025-09-01"))
                .refused(422, "Tulis nomor HP yang benar");
        office.form("/kukar/pendamping/baru", form("Bu Terbalik", "081311112222", "2025-10-01", "2025-09-01"))
                .refused(422, "tidak boleh sebelum tanggal mulainya");
        office.form("/kukar/pendamping/baru", Map.of()).refused(422, "Kolom ini wajib diisi.");
    }

    @Test
    void theAccountIsFoundByThePhoneNumber() {
        World.TENANTS.json("/kukar/api/users", """
                {"users":[{"id":"01981111-0000-7000-8000-0000000000aa","name":"Bu Akun","userName":"6281355550001",
                  "role":"pendamping","subject":"akun-1","open":true}],"next":null}""");
        var page = office.form("/kukar/pendamping/baru", form("Bu Akun", "0813 5555 0001", "2025-10-01", "")).next();

        office.form(page + "/akun", Map.of()).next();
        assertThat(office.page(page)).contains("Akunnya sudah terhubung");

        var other = office.form("/kukar/pendamping/baru", form("Bu Tanpa", "0813 5555 0002", "2025-10-01", "")).next();
        var refusal = office.form(other + "/akun", Map.of());
        assertThat(refusal.status()).isEqualTo(409);
        assertThat(refusal.body()).contains("Belum ada akun Pendamping dengan nomor 0813 5555 0002");
    }

    @Test
    void anAccountBelongsToOneMentor() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        office.post("/kukar/api/mentors", first, Helpers.terms("BA", "Bu Satu", 10)).made();
        office.post("/kukar/api/mentors", second, Helpers.terms("BA", "Bu Dua", 10)).made();
        var account = "{\"subject\":\"akun-" + first + "\"}";

        office.put("/kukar/api/mentors/" + first + "/account", account).made();
        office.put("/kukar/api/mentors/" + first + "/account", account).made();
        office.put("/kukar/api/mentors/" + second + "/account", account).refused(409, "mentor.account-of-another");
    }

    @Test
    void anOfficerTiesNoAccountsAndAMentorTakesNobodyOn() {
        var id = UUID.randomUUID();
        office.post("/kukar/api/mentors", id, Helpers.terms("PPKL", "Pak Lapangan", 10)).made();

        office.as(People.rina()).put("/kukar/api/mentors/" + id + "/account", "{\"subject\":\"x\"}").refused(403);
        var mentor = office.as("Bearer " + People.kukar("m", "M", "pendamping").sign());
        mentor.look("/kukar/pendamping").refused(403, "Anda tidak memiliki hak akses");
        mentor.get("/kukar/api/mentors").refused(403);
        mentor.post("/kukar/api/mentors", UUID.randomUUID(), Helpers.terms("BA", "Saya", 10)).refused(403);
        office.as(People.sari()).get("/kukar/api/mentors").refused(403);
    }

    @Test
    void anotherRegencySeesNothing() throws SQLException {
        var id = UUID.randomUUID();
        office.post("/kukar/api/mentors", id, Helpers.terms("BA", "Bu Kukar", 10)).made();

        office.as(People.joko()).get("/paser/api/mentors/" + id).refused(404);
        try (var paser = RawSql.in(6401)) {
            assertThat(paser.count("select count(*) from mentor_now")).isZero();
            paser.refused("insert into mentor_account (account, mentor_id, tied_by) values ('x', '" + id + "', 'x')",
                    "mentor_account_of_mentor");
        }
    }

    @Test
    void nothingThatWasAgreedIsRewritten() throws SQLException {
        var id = UUID.randomUUID();
        office.post("/kukar/api/mentors", id, Helpers.terms("BA", "Bu Tetap", 10)).made();
        try (var raw = RawSql.in(6402)) {
            for (var attack : new String[]{"update mentor set kind = 'PMO'", "delete from mentor_term",
                    "update mentor_term set quota = 99", "delete from mentor_account", "truncate mentor cascade"}) {
                raw.refused(attack, "permission denied");
            }
            raw.refused("""
                    insert into mentor_term (mentor_id, revision, name, phone, employer, starts, quota, districts,
                        recorded_by, recorded_by_name)
                    values ('%s', 7, 'X Y', '6281234567890', 'Dinas', '2025-01-01', 5, '{}', 'x', 'x')"""
                    .formatted(id), "does not follow the last");
        }
    }

    private static Map<String, String> form(String name, String phone, String starts, String ends) {
        return Map.of("kind", "BA", "name", name, "phone", phone, "employer", "Dinas Koperasi Provinsi", "starts",
                starts, "ends", ends, "quota", "10", "districts", "Loa Janan");
    }
}
