package id.lumbung.cooperative.membership.roster;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.cooperative.FeatureTest;
import id.lumbung.cooperative.Surroundings;
import id.lumbung.cooperative.TestRegency;
import id.lumbung.cooperative.TestRegency.Person;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.upload.Upload;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@FeatureTest
class RosterTest {

    private static final String API = "/kukar/api/cooperatives/{c}/rosters";
    private static final String PAGES = "/kukar/koperasi/{c}/anggota/impor";
    private static final AtomicInteger PEOPLE = new AtomicInteger(1);

    @Autowired
    private TestRegency kukar;

    private UUID cooperative;
    private Person treasurer;
    private Person chair;

    @BeforeEach
    void aCooperativeWithTreasurerAndChair() {
        cooperative = kukar.freshCooperative();
        treasurer = kukar.officer(cooperative, Office.BENDAHARA);
        chair = kukar.officer(cooperative, Office.KETUA);
    }

    @Test
    void aRegisterIsLookedAtTakenOverAsAWholeAndWhatIsWrongIsGivenBack() throws Exception {
        var niks = IntStream.range(0, 4).mapToObj(_ -> nik()).toList();
        var csv = """
                BUKU DAFTAR ANGGOTA
                No;Nama;NIK;Alamat;Tanggal Masuk;Warna
                1;Siti;'%s;Jl. A;5 Mei 2025;merah
                2;Budi;%s;Jl. B;31/12/2025;
                ;;;;;
                3;Ani;6,40212E+15;Jl. C;;
                4;Siti;%s;Jl. A;5 Mei 2025;
                5;=cmd|' /C calc'!A0;%s;;;
                """.formatted(niks.get(0), niks.get(1), niks.get(0), niks.get(2));
        var batch = UUID.randomUUID();
        upload(treasurer, batch, csv).expectStatus().isSeeOther();
        upload(treasurer, batch, csv).expectStatus().isSeeOther();
        assertThat(page(treasurer, "/" + batch)).contains("5 baris: 2 masuk, 0 sudah terdaftar, 1 ganda, 2 ditolak",
                "Warna", "C6 (NIK): Excel mengubah NIK menjadi &quot;6,40212E+15&quot;", "sudah ada di baris 3",
                "D8 (Alamat): Kosong", masked(niks.get(0)), "mengesahkan daftar ini")
                .doesNotContain(niks.get(0), "Masukkan 2 Anggota");
        assertThat(text(upload(treasurer, UUID.randomUUID(), csv).expectStatus().isEqualTo(422)))
                .contains("sudah pernah diunggah");
        assertThat(numbers()).isEmpty();

        confirm(treasurer, batch, "Rapat").expectStatus().isForbidden();
        assertThat(page(chair, "/" + batch)).contains("Masukkan 2 Anggota");
        confirm(chair, batch, "").expectStatus().isEqualTo(422);
        confirm(chair, batch, "Rapat pengurus 3/2025").expectStatus().isSeeOther();
        confirm(chair, batch, "Rapat pengurus 3/2025").expectStatus().isSeeOther();
        assertThat(numbers()).hasSize(2);
        assertThat(page(chair, "/" + batch)).contains("Sudah masuk buku");
        kukar.as(chair).get().uri("/kukar/api/cooperatives/{c}/members", cooperative).exchange().expectBody()
                .jsonPath("$.members[1].name").isEqualTo("Siti").jsonPath("$.members[1].state").isEqualTo("DITERIMA")
                .jsonPath("$.members[1].enteredOn").isEqualTo("2025-05-05");

        // What comes back is put right and goes in; what is in stays as it is.
        var back = Objects.requireNonNull(kukar.as(treasurer).get().uri(API + "/{b}/returned", cooperative, batch)
                .exchange().expectStatus().isOk().expectBody(byte[].class).returnResult().getResponseBody());
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(back))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.getFirst().stream().map(cell -> cell.getText()).toList()).containsExactly("No", "Nama",
                    "NIK", "Alamat", "Tanggal Masuk", "Warna", "Alasan");
            assertThat(rows.get(2).getCellText(2)).isEqualTo(niks.get(0));
            assertThat(rows.get(3).getCellText(1)).startsWith("=cmd");
            assertThat(rows.get(3).getCell(1).getFormula()).isNull();
            assertThat(rows.get(3).getCellText(6)).contains("D8 (Alamat): Kosong");
        }
        var again = UUID.randomUUID();
        Upload.send(kukar.browser(treasurer), "Tidak masuk.xlsx", back, again.toString(), PAGES + "/berkas",
                cooperative).expectStatus().isSeeOther();
        assertThat(page(treasurer, "/" + again)).contains("3 baris: 0 masuk, 1 sudah terdaftar, 0 ganda, 2 ditolak");
        post(treasurer, "/" + again + "/buang", Map.of()).expectStatus().isSeeOther();
    }

    @Test
    void whoWasAdmittedMeanwhileIsNotEnteredTwice() {
        var csv = file(nik(), nik(), nik());
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        upload(chair, first, csv).expectStatus().isSeeOther();
        upload(chair, second, csv + ";" + "\nTambahan;" + nik() + ";Jl. T\n").expectStatus().isSeeOther();
        kukar.as(chair).put().uri(API + "/{b}/confirmation", cooperative, first).body(Map.of("basis", "BA 1"))
                .exchange().expectStatus().isOk().expectBody().jsonPath("$.entered").isEqualTo(3);
        kukar.as(chair).put().uri(API + "/{b}/confirmation", cooperative, second).body(Map.of("basis", "BA 1"))
                .exchange().expectStatus().isOk().expectBody().jsonPath("$.entered").isEqualTo(1).jsonPath("$.known")
                .isEqualTo(3);
        assertThat(numbers()).hasSize(4);
        post(chair, "/" + second + "/buang", Map.of()).expectStatus().isEqualTo(409);
    }

    @Test
    void theDinasMayBringAFileAndItsAdminTakeItOver() {
        var batch = UUID.randomUUID();
        var officer = kukar.dinasOfficer();
        upload(officer, batch, file(nik())).expectStatus().isSeeOther();
        confirm(officer, batch, "BA Musdesus 1/2025").expectStatus().isForbidden();
        confirm(kukar.dinasAdmin(), batch, "BA Musdesus 1/2025").expectStatus().isSeeOther();
        assertThat(numbers()).hasSize(1);
    }

    @Test
    void threeHundredComeInAtOnceInTheOrderOfTheFile() {
        var batch = UUID.randomUUID();
        var csv = "Nama;NIK;Alamat\n" + IntStream.rangeClosed(1, 300).mapToObj(
                place -> "Anggota %03d;%s;Jl. %d".formatted(place, nik(), place)).collect(Collectors.joining("\n"));
        upload(chair, batch, csv).expectStatus().isSeeOther();
        confirm(chair, batch, "Buku lama").expectStatus().isSeeOther();
        var names = database().sql("select name from member where cooperative_id = ? order by number")
                .param(cooperative).query(String.class).list();
        assertThat(names).hasSize(300).isSorted();
    }

    @Test
    void whatIsNoListOfMembersIsRefusedInPlainWords() {
        assertThat(text(upload(chair, UUID.randomUUID(), "a;b\n1;2\n").expectStatus().isEqualTo(422)))
                .contains("Baris judul tidak ditemukan");
        assertThat(text(upload(chair, UUID.randomUUID(), "MZ\u0000\u0001").expectStatus().isEqualTo(422)))
                .contains("bukan lembar kerja");
        assertThat(text(upload(chair, UUID.randomUUID(), "Nama;NIK;Alamat\n").expectStatus().isEqualTo(422)))
                .contains("tidak berisi nama orang");
        assertThat(text(upload(chair, UUID.randomUUID(), "Nama;NIK;Alamat\n" + "A;;\n".repeat(5_001)).expectStatus()
                .isEqualTo(422))).contains("5.000");
        var batch = UUID.randomUUID();
        upload(chair, batch, file(nik())).expectStatus().isSeeOther();
        upload(chair, batch, file(nik(), nik())).expectStatus().isEqualTo(422);
    }

    @Test
    void theExampleIsAFileThatIsUnderstood() {
        for (var ending : List.of("csv", "xlsx")) {
            var example = Objects.requireNonNull(kukar.browser(chair).get().uri(PAGES + "/contoh." + ending,
                    cooperative).exchange().expectStatus().isOk().expectBody(byte[].class).returnResult()
                    .getResponseBody());
            assertThat(text(Upload.send(kukar.browser(chair), "contoh." + ending, example,
                    UUID.randomUUID().toString(), PAGES + "/berkas", cooperative).expectStatus().isEqualTo(422)))
                    .contains("tidak berisi nama orang");
        }
    }

    @Test
    void noNikStandsInTheClear() {
        var nik = nik();
        var batch = UUID.randomUUID();
        Upload.send(kukar.browser(chair), nik + ".csv", ("Nama;NIK;Alamat;" + nik + "\n" + nik + ";" + nik + ";" + nik
                + "\n").getBytes(StandardCharsets.UTF_8), batch.toString(), PAGES + "/berkas", cooperative)
                .expectStatus().isSeeOther();
        for (var table : List.of("roster_batch", "roster_row", "audit_entry", "idempotency_key")) {
            assertThat(database().sql("select count(*) from %s t where t::text like '%%' || :nik || '%%'"
                    .formatted(table)).param("nik", nik).query(Integer.class).single()).as(table).isZero();
        }
        post(chair, "/" + batch + "/buang", Map.of()).expectStatus().isSeeOther();
        assertThat(database().sql("select count(*) from roster_row where batch_id = ? and sealed is not null")
                .param(batch).query(Integer.class).single()).isZero();
    }

    @Test
    void theDatabaseLetsNobodyOutRewritesNothingAndKeepsNoNik() throws SQLException {
        var batch = UUID.randomUUID();
        upload(chair, batch, file(nik())).expectStatus().isSeeOther();
        var confirmed = "update roster_batch set confirmed_at = now(), confirmed_by = 'x', basis = 'BA 1' where id = '%s'";
        refused("roster_batch_whole", confirmed.formatted(batch));
        refused("roster_batch_confirmed_on_a_basis", "update roster_row set judgement = 'GANDA' where batch_id = '%s'; "
                .formatted(batch) + confirmed.formatted(batch).replace("BA 1", " "));
        refused("roster_batch_forgotten", "update roster_batch set discarded_at = now() where id = '%s'"
                .formatted(batch));
        refused("roster_row_holds_no_nik", """
                insert into roster_row (id, batch_id, place, cooperative_id, line, name, judgement, findings)
                values (uuidv7(), '%s', 9, '%s', 9, '6402060507850001', 'DITOLAK', '[]')""".formatted(batch,
                cooperative));
        refused("roster_row_member", "update roster_row set member_id = uuidv7(), sealed = null where batch_id = '%s'"
                .formatted(batch));
        confirm(chair, batch, "BA 1").expectStatus().isSeeOther();
        refused("roster_batch_final", "update roster_batch set basis = 'BA 9' where id = '%s'".formatted(batch));
        refused("roster_batch_final", "update roster_row set sealed = 'x' where batch_id = '%s'".formatted(batch));
        refused("permission denied", "delete from roster_row");
        refused("permission denied", "update roster_batch set uploaded_by = 'x'");
    }

    @Test
    void anotherRegencySeesNothing() {
        var batch = UUID.randomUUID();
        upload(chair, batch, file(nik())).expectStatus().isSeeOther();
        kukar.as(kukar.foreigner()).get().uri("/kubar/api/cooperatives/{c}/rosters/{b}", cooperative, batch).exchange()
                .expectStatus().isNotFound();
        kukar.as(kukar.foreigner()).get().uri(API + "/{b}", cooperative, batch).exchange().expectStatus()
                .value(status -> assertThat(status).isIn(403, 404));
        var member = kukar.person("anggota-biasa", "Bu Anggota", "anggota");
        kukar.as(member).get().uri(API, cooperative).exchange().expectStatus().isForbidden();
        upload(member, UUID.randomUUID(), file(nik())).expectStatus().isForbidden();
    }

    private static String file(String... niks) {
        return "Nama;NIK;Alamat\n" + List.of(niks).stream().map(nik -> "Orang;" + nik + ";Jl. A")
                .collect(Collectors.joining("\n")) + "\n";
    }

    private static String nik() {
        return "640207450685%04d".formatted(PEOPLE.getAndIncrement());
    }

    private static String masked(String nik) {
        return nik.substring(0, 6) + "******" + nik.substring(12);
    }

    private List<String> numbers() {
        return database().sql("select number from member where cooperative_id = ? and number is not null")
                .param(cooperative).query(String.class).list();
    }

    private static JdbcClient database() {
        return JdbcClient.create(TestPostgres.superuser(Surroundings.DATABASE));
    }

    private static void refused(String word, String sql) throws SQLException {
        try (var connection = TestPostgres.superuser(Surroundings.DATABASE).getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role " + Surroundings.APP);
            statement.execute("set local app.tenant = '6402'");
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute(sql))
                    .satisfies(e -> assertThat(e.toString() + ((PSQLException) e)
                            .getServerErrorMessage().getConstraint()).contains(word));
            connection.rollback();
        }
    }

    private ResponseSpec upload(Person person, UUID key, String csv) {
        return Upload.send(kukar.browser(person), "anggota.csv", csv.getBytes(StandardCharsets.UTF_8), key.toString(),
                PAGES + "/berkas", cooperative);
    }

    private ResponseSpec confirm(Person person, UUID batch, String basis) {
        return post(person, "/" + batch + "/sah", Map.of("basis", basis));
    }

    private ResponseSpec post(Person person, String path, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        return kukar.browser(person).post().uri(PAGES + path, cooperative).body(form).exchange();
    }

    private String page(Person person, String path) {
        return text(kukar.browser(person).get().uri(PAGES + path, cooperative).exchange().expectStatus().isOk());
    }

    private static String text(ResponseSpec response) {
        return Objects.requireNonNull(response.expectBody(String.class).returnResult().getResponseBody());
    }
}
