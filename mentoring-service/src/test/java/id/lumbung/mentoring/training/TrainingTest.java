package id.lumbung.mentoring.training;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.mentoring.Desktop;
import id.lumbung.mentoring.FeatureTest;
import id.lumbung.mentoring.Helpers;
import id.lumbung.mentoring.People;
import id.lumbung.mentoring.RawSql;
import id.lumbung.mentoring.World;
import id.lumbung.testing.http.StubServer;
import id.lumbung.testing.picture.ReadCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@FeatureTest
class TrainingTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Makassar"));
    private static final String API = "/kukar/api/trainings/";

    @Autowired
    RestTestClient http;

    private Helpers helpers;
    private Desktop office;

    @BeforeEach
    void open() {
        helpers = new Helpers(http);
        office = helpers.office();
    }

    @Test
    void aWishWaitsForMoneyThatMovesAndIsNeverForgotten() {
        var page = office.form("/kukar/pelatihan/baru", wish("Pembukuan dasar Loa Janan")).next();
        assertThat(office.page(page)).contains("PL/" + TODAY.getYear() + "/", "Usulan", "Belum diminta",
                "Minta Dana");
        assertThat(office.page(page + "/langkah?jenis=DANA_DIMINTA")).contains("Sumber dana", "Pagu");
        office.form(page + "/minta-dana", Map.of("source", "APBD", "amount", "")).refused(422, "wajib diisi");
        office.form(page + "/minta-dana", Map.of("source", "APBD", "amount", "0")).refused(422, "Isi jumlah dana");
        office.form(page + "/minta-dana", Map.of("source", "APBD", "amount", "90.000.000")).next();
        assertThat(office.page(page)).contains("Menunggu anggaran", "90.000.000");
        office.form(page + "/jadwal", schedule(TODAY, TODAY, 10)).refused(422, "sedang menunggu anggaran");

        office.form(page + "/tolak-dana", Map.of("reason", "Tidak ada di DPA")).next();
        assertThat(office.page(page)).contains("Dananya ditolak");
        office.form(page + "/minta-dana", Map.of("source", "APBN", "amount", "80.000.000")).next();
        office.form(page + "/alihkan-dana", Map.of("source", "APBD", "amount", "70.000.000", "reason",
                "Refocusing anggaran triwulan IV")).next();
        office.form(page + "/setujui-dana", Map.of("amount", "65.000.000")).next();
        office.form(page + "/jadwal", schedule(TODAY.plusDays(9), TODAY.plusDays(8), 10)).refused(422,
                "Hari terakhir tidak boleh sebelum hari pertama");
        office.form(page + "/jadwal", schedule(TODAY.plusDays(9), TODAY.plusDays(11), 10)).next();

        assertThat(office.page(page)).contains("Dijadwalkan", "65.000.000", "Tidak ada di DPA", "80.000.000",
                "70.000.000", "Refocusing anggaran triwulan IV", "Gedung Serbaguna");
        office.form(page + "/alihkan-dana", Map.of("source", "DAK", "amount", "60.000.000", "reason", "Digeser"))
                .next();
        assertThat(office.page(page)).contains("Menunggu anggaran", "Jadwalnya tetap tersimpan");
        office.form(page + "/setujui-dana", Map.of("amount", "60.000.000")).next();
        assertThat(office.page(page)).contains("Dijadwalkan");

        assertThat(office.page("/kukar/pelatihan?keadaan=DIJADWALKAN")).contains("Pembukuan dasar Loa Janan",
                "60.000.000");
        office.form(page + "/batal", Map.of("reason", "Banjir")).next();
        assertThat(office.page(page)).contains("Dibatalkan", "Banjir");
        office.form(page + "/minta-dana", Map.of("source", "APBD", "amount", "1.000")).refused(422,
                "sudah dibatalkan");
    }

    @Test
    void aMentorWishesFromHerOwnReportAndSeesButDoesNotDecide() {
        var dewi = helpers.assistant(2).desk();
        var other = helpers.assistant(2).desk();
        var report = UUID.randomUUID();
        dewi.post("/kukar/api/reports", report, "{\"month\":\"" + YearMonth.from(TODAY) + "\"}").made();
        var fields = new HashMap<>(wish("Perpajakan untuk bendahara"));
        dewi.form("/kukar/pelatihan/baru", fields).refused(403, "dari laporannya sendiri");
        fields.put("reportId", report.toString());
        other.form("/kukar/pelatihan/baru", fields).refused(403, "dari laporannya sendiri");
        assertThat(dewi.page("/kukar/pelatihan/baru?laporan=" + report)).contains("Dari laporan bulanan pendamping");

        var page = dewi.form("/kukar/pelatihan/baru", fields).next();

        assertThat(dewi.page(page)).contains("Dari laporan bulanan pendamping").doesNotContain("Minta Dana");
        assertThat(dewi.page("/kukar/pelatihan")).contains("Perpajakan untuk bendahara");
        dewi.form(page + "/minta-dana", Map.of("source", "APBD", "amount", "1.000")).refused(403);
        dewi.look(page + "/langkah").refused(403);
    }

    @Test
    void aTicketOfTheDeskIsAnOriginToo() {
        var ticket = office.post("/kukar/api/tickets", UUID.randomUUID(), """
                {"visitor":"Pak Bingung","topic":"PEMBUKUAN","question":"Bagaimana menutup bulan?"}""").made()
                .text("$.id");
        var fields = new HashMap<>(wish("Menutup bulan"));
        fields.put("ticketId", ticket);

        assertThat(office.page(office.form("/kukar/pelatihan/baru", fields).next())).contains("Dari meja konsultasi");
        fields.put("ticketId", UUID.randomUUID().toString());
        office.form("/kukar/pelatihan/baru", fields).refused(403, "dari tiket meja");
    }

    @Test
    void seatsGoToTheTreasurersOfTodayAndTheFasterHasThem() {
        var training = scheduled("Kursi terbatas", TODAY, TODAY, 1);
        var hall = holders(training, 2);
        assertThat(office.page("/kukar/pelatihan/" + training + "/kursi/tawarkan")).contains(hall.getFirst().name,
                "0 dari 1 kursi terisi");
        office.form("/kukar/pelatihan/" + training + "/kursi/tawarkan", Map.of()).refused(422, "wajib");
        offer(training, hall);
        offer(training, hall);
        var seats = office.get(API + training + "/seats").made().texts("$[*].id");
        assertThat(seats).hasSize(2);

        var first = hall.getFirst().desk(office);
        assertThat(first.page("/kukar/pelatihan/saya")).contains("Kursi terbatas", "Ditawarkan");
        assertThat(first.page("/kukar/pemberitahuan/meja")).contains("Kursi pelatihan Kursi terbatas");
        var own = seat(first);
        first.form("/kukar/pelatihan/kursi/" + own + "/terima", Map.of()).refused(422, "wajib");
        assertThat(first.page(first.form("/kukar/pelatihan/kursi/" + own + "/terima", Map.of("sex", "P")).next()))
                .contains("Diterima", "Kode Kehadiran", "viewBox");

        var second = hall.getLast().desk(office);
        second.look("/kukar/pelatihan/kursi/" + own).refused(404);
        second.put(API + "seats/" + own + "/acceptance", "{\"sex\":\"L\"}").refused(404);
        second.put(API + "seats/" + seat(second) + "/acceptance", "{\"sex\":\"L\"}").refused(409,
                "training.seat.full");
        first.put(API + "seats/" + own + "/refusal", "{\"reason\":\"Panen\"}").made();
        second.put(API + "seats/" + seat(second) + "/acceptance", "{\"sex\":\"L\"}").made();
        office.post(API + training + "/schedules", UUID.randomUUID(), json(schedule(TODAY, TODAY, 1))).made();
        office.form("/kukar/pelatihan/kursi/" + seat(second) + "/tarik", Map.of("reason", "Ganti bendahara")).next();
        second.put(API + "seats/" + seat(second) + "/acceptance", "{\"sex\":\"L\"}").refused(409,
                "training.seat.answered.DITARIK");
    }

    @Test
    void ofManyAtOnceAsManyGetASeatAsThereAre() {
        var training = scheduled("Serentak", TODAY, TODAY, 3);
        var hall = holders(training, 8);
        offer(training, hall);
        var seats = hall.stream().collect(Collectors.toMap(one -> one, one -> seat(one.desk(office))));

        var answers = hall.parallelStream().map(one -> one.desk(office)
                .put(API + "seats/" + seats.get(one) + "/acceptance", "{\"sex\":\"P\"}").status()).sorted().toList();

        assertThat(answers).containsExactly(200, 200, 200, 409, 409, 409, 409, 409);
        assertThat(office.get(API + training).text("$.training.taken")).isEqualTo("3");
        office.post(API + training + "/schedules", UUID.randomUUID(), json(schedule(TODAY, TODAY, 2))).refused(409,
                "training.seats-taken");
    }

    @Test
    void aTrainingIsHeldScoredReportedAndProven() throws Exception {
        var training = scheduled("Pembukuan =HYPERLINK", TODAY, TODAY, 20);
        var hall = holders(training, 3);
        offer(training, hall);
        var desks = hall.stream().map(one -> one.desk(office)).toList();
        desks.forEach(desk -> desk.put(API + "seats/" + seat(desk) + "/acceptance", "{\"sex\":\"P\"}").made());
        var ids = desks.stream().map(TrainingTest::seat).toList();
        var here = "/kukar/pelatihan/" + training;

        assertThat(office.page(here + "/kursi")).contains("Daftar Hadir", hall.get(0).name);
        office.post(API + training + "/report", UUID.randomUUID(),
                "{\"amount\":1,\"summary\":\"Belum ada siapa-siapa\"}")
                .refused(409, "training.not-at-this-stage");
        // By the list.
        office.form(here + "/hadir", Map.of("day", TODAY.toString(), "seats", ids.get(0))).next();
        office.form(here + "/hadir", Map.of("day", TODAY.plusDays(1).toString(), "seats", ids.get(1))).refused(409,
                "pada hari pelatihan yang sudah tiba");
        // By the code on the screen.
        var link = Stream.of(office.page(here + "/layar").split("\"")).filter(one -> one.contains("/pelatihan/hadir/"))
                .findFirst().map(URI::create).map(URI::getPath).orElseThrow();
        desks.get(1).look(link.substring(0, link.length() - 3) + "AAA").refused(409, "Kode ini sudah berganti");
        assertThat(desks.get(1).page(link)).contains("Saya Hadir", hall.get(1).name);
        assertThat(desks.get(1).page(desks.get(1).form(link, Map.of()).next())).contains("1 hari");
        office.as(People.sari()).look(link).refused(409, "belum menerima kursi");
        // By the code that she carries.
        assertThat(office.page("/kukar/pelatihan/kursi/" + ids.get(2) + "/hadir")).contains(hall.get(2).name);
        office.form("/kukar/pelatihan/kursi/" + ids.get(2) + "/hadir", Map.of()).next();
        office.form("/kukar/pelatihan/kursi/" + ids.get(2) + "/hapus-hadir", Map.of("day", TODAY.toString())).next();
        desks.get(0).put(API + "seats/" + ids.get(0) + "/refusal", "{}").refused(409, "training.seat.answered");

        office.form(here + "/nilai", Map.of("test", "PRE", "nilai-" + ids.get(0), "40", "nilai-" + ids.get(1), ""))
                .next();
        office.form(here + "/nilai", Map.of("test", "POST", "nilai-" + ids.get(0), "101")).refused(422,
                "Isi angka bulat 0 sampai 100");
        office.form(here + "/nilai", Map.of("test", "POST", "nilai-" + ids.get(0), "85")).next();
        office.form(here + "/nilai", Map.of("test", "PRE", "nilai-" + ids.get(2), "50")).refused(409,
                "yang pernah hadir");
        assertThat(office.page(here + "/kursi")).contains("40 → 85");

        office.form(here + "/sertifikat", Map.of()).next();
        office.form(here + "/sertifikat", Map.of()).refused(409, "empat dari lima hari");
        var certificate = desks.get(0).get(API + "seats/mine").text("$[0].seat.certificateId");
        var number = desks.get(0).get(API + "seats/mine").text("$[0].seat.certificate");
        assertThat(number).matches("\\d{4}/PLT/" + TODAY.getYear());
        assertThat(desks.get(2).get(API + "seats/mine").text("$[0].seat.certificate")).isEqualTo("null");
        desks.get(1).look("/kukar/pelatihan/sertifikat/" + certificate + "/pdf").refused(404);

        var address = proof(desks.get(0), certificate, number, hall.get(0).name);
        var told = stranger(address);
        assertThat(told).contains("masih berlaku", number, "Pembukuan =HYPERLINK").doesNotContain(hall.get(0).name);
        http.get().uri(address.substring(0, address.length() - 2) + "AA").accept(MediaType.TEXT_HTML).exchange()
                .expectStatus().isNotFound();

        office.form(here + "/lapor", Map.of("amount", "50.000.001", "summary", "Semua berjalan dengan baik")).refused(
                422, "tidak boleh melebihi pagu");
        office.form(here + "/lapor", Map.of("amount", "49.500.000", "summary", "Semua berjalan dengan baik")).next();
        assertThat(office.page(here)).contains("Dilaporkan", "49.500.000", "Semua berjalan dengan baik");
        office.form(here + "/hadir", Map.of("day", TODAY.toString(), "seats", ids.get(2))).refused(409);

        office.form("/kukar/pelatihan/sertifikat/" + certificate + "/cabut", Map.of("reason", "Salah nama")).next();
        assertThat(stranger(address)).contains("DICABUT");

        var table = office.get(here + "/peserta.csv").made().body();
        assertThat(table).contains("Koperasi;Kecamatan", "'=CMD()", ";1;40;85;");
        office.as(People.sari()).get(here + "/peserta.csv").refused(403);
    }

    @Test
    void fourDaysOutOfFiveAreEnoughAndTwoOutOfThreeAreNot() {
        var training = scheduled("Tiga hari", TODAY.minusDays(2), TODAY, 5);
        var hall = holders(training, 1);
        offer(training, hall);
        var desk = hall.getFirst().desk(office);
        office.put(API + "seats/" + seat(desk) + "/acceptance", "{\"sex\":\"L\"}").made();
        for (var day : List.of(TODAY.minusDays(2), TODAY.minusDays(1))) {
            office.put(API + training + "/days/" + day, "{\"seats\":[\"" + seat(desk) + "\"]}").made();
        }
        office.post(API + training + "/certificates", UUID.randomUUID(), "").refused(409,
                "training.certificate.nobody");
        office.put(API + training + "/days/" + TODAY, "{\"seats\":[\"" + seat(desk) + "\"]}").made();

        office.post(API + training + "/certificates", UUID.randomUUID(), "").made();
        assertThat(desk.get(API + "seats/mine").text("$[0].seat.days")).isEqualTo("3");
    }

    @Test
    void theEffectComparesThoseWhoCameWithThoseWhoDidNot() {
        var training = scheduled("Dampak pembukuan", TODAY, TODAY, 5);
        var hall = holders(training, 1);
        offer(training, hall);
        var desk = hall.getFirst().desk(office);
        office.look("/kukar/pelatihan/" + training + "/dampak").refused(409, "Belum ada yang hadir");
        office.put(API + "seats/" + seat(desk) + "/acceptance", "{\"sex\":\"L\"}").made();
        office.put(API + training + "/days/" + TODAY, "{\"seats\":[\"" + seat(desk) + "\"]}").made();
        World.COOPERATIVES.json("/kukar/api/cooperatives/activity", """
                [{"cooperative":"%s","month":"%s","postings":9,"closed":true}]"""
                .formatted(hall.getFirst().cooperative, YearMonth.from(TODAY).minusMonths(1).atDay(1)));

        assertThat(office.page("/kukar/pelatihan/" + training + "/dampak")).contains("3,0", "33 %",
                "Belum ada bulan sesudah pelatihan");
        var told = office.get(API + training + "/effect").made();
        assertThat(told.text("$.there.before.postings")).isEqualTo("9");
        assertThat(told.text("$.others.before.postings")).isEqualTo("0");
        office.as(People.sari()).get(API + training + "/effect").refused(403);
    }

    @Test
    void aBoardSeesWhomItsCooperativeSends() {
        var training = scheduled("Untuk pengurus", TODAY.plusDays(1), TODAY.plusDays(1), 5);
        var hall = holders(training, 2);
        offer(training, hall);
        var sari = hall.getFirst().desk(office);
        sari.put(API + "seats/" + seat(sari) + "/acceptance", "{\"sex\":\"P\"}").made();
        World.open(hall.getFirst().cooperative, "Punya " + hall.getFirst().name);
        World.open(hall.getLast().cooperative, "Bukan " + hall.getFirst().name);
        World.COOPERATIVES.json("/kukar/api/cooperatives/" + hall.getFirst().cooperative, "{}");

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                sari.look("/kukar/pelatihan/koperasi/" + hall.getFirst().cooperative).body())
                .contains("Untuk pengurus", hall.getFirst().name));
        sari.look("/kukar/pelatihan/koperasi/" + hall.getLast().cooperative).refused(403);
        assertThat(sari.page("/kukar/pemberitahuan/meja")).contains("Besok pelatihan Untuk pengurus");
    }

    @Test
    void whatIsOverAndNotReportedIsSaidToTheDinas() throws SQLException {
        var training = scheduled("Lupa dilaporkan", TODAY.minusDays(9), TODAY.minusDays(8), 5);

        assertThat(office.page("/kukar/pelatihan/" + training)).contains("Selesai, belum dilaporkan",
                "Pelatihan sudah selesai");
        assertThat(office.page("/kukar/pemberitahuan/meja")).containsAnyOf("Pelatihan Lupa dilaporkan selesai",
                "pelatihan belum dilaporkan");
    }

    @Test
    void whileNobodyTellsTheHoldersNothingIsOffered() {
        var training = scheduled("Tanpa tetangga", TODAY, TODAY, 5);
        World.COOPERATIVES.on("/kukar/api/cooperatives/offices/BENDAHARA/holders",
                request -> StubServer.Answer.status(500));

        office.look("/kukar/pelatihan/" + training + "/kursi/tawarkan").refused(503, "sedang tidak dapat dibaca");
    }

    @Test
    void anotherRegencySeesNothing() {
        var training = scheduled("Rahasia Kukar", TODAY, TODAY, 5);
        var hall = holders(training, 1);
        offer(training, hall);
        var joko = office.as(People.joko());
        joko.get("/paser/api/trainings/" + training).refused(404);
        joko.get("/paser/api/trainings/" + training + "/seats").refused(404);
        joko.get("/kukar/api/trainings/" + training).refused(403);
        assertThat(joko.page("/paser/pelatihan")).doesNotContain("Rahasia Kukar");
        joko.look("/paser/pelatihan/kursi/" + seat(hall.getFirst().desk(office))).refused(404);
    }

    @Test
    void sqlCannotBendATraining() throws SQLException {
        var training = scheduled("Serangan", TODAY, TODAY, 1);
        var hall = holders(training, 2);
        offer(training, hall);
        var seat = seat(hall.getFirst().desk(office));
        var other = seat(hall.getLast().desk(office));
        office.put(API + "seats/" + seat + "/acceptance", "{\"sex\":\"P\"}").made();
        try (var raw = RawSql.in(6402)) {
            raw.refused(step(training, 9, "'DIBATALKAN', 'Iseng saja', null"), "cannot go from");
            raw.refused(step(training, 4, "'DILAPORKAN', null, 1"), "cannot go from");
            raw.refused(step(training, 4, "'DIBATALKAN', 'x', null"), "training_step_says_why");
            raw.refused("""
                    insert into training_answer (seat_id, step, act, sex, actor, actor_name)
                    values ('%s', 1, 'DITERIMA', 'P', 'x', 'x')""".formatted(other), "is full");
            raw.refused("""
                    insert into training_attendance (seat_id, day, step, present, way, actor, actor_name)
                    values ('%s', '%s', 1, true, 'QR', 'x', 'x')""".formatted(other, TODAY), "can be noted");
            raw.refused("""
                    insert into training_score (seat_id, test, step, score, actor, actor_name)
                    values ('%s', 'PRE', 1, 80, 'x', 'x')""".formatted(seat), "was not there");
            raw.refused("""
                    insert into training_certificate (id, seat_id, issued_by, issued_by_name)
                    values (gen_random_uuid(), '%s', 'x', 'x')""".formatted(seat), "days only");
            raw.refused("""
                    insert into training_certificate (id, seat_id, year, number, issued_by, issued_by_name)
                    values (gen_random_uuid(), '%s', 2026, 1, 'x', 'x')""".formatted(seat), "permission denied");
            raw.refused(
                    """
                            insert into training_seat (id, training_id, cooperative_id, cooperative_name, district, office, name,
                                offered_by, offered_by_name)
                            values (gen_random_uuid(), '%s', gen_random_uuid(), 'x', 'x', 'KETUA', 'Orang', 'x', 'x')"""
                            .formatted(training),
                    "offers no seats");
            raw.refused("insert into training_state (tenant_id, training_id) values (6402, gen_random_uuid())",
                    "permission denied");
            for (var attack : Stream.of("training", "training_step", "training_state", "training_seat",
                    "training_answer", "training_seat_state", "training_attendance", "training_score",
                    "training_certificate", "training_certificate_revocation")
                    .flatMap(table -> Stream.of("update " + table + " set tenant_id = 6402", "delete from " + table))
                    .toList()) {
                raw.refused(attack, "permission denied");
            }
        }
        try (var paser = RawSql.in(6401)) {
            assertThat(paser.count("select count(*) from training_now")).isZero();
            assertThat(paser.count("select count(*) from training_seat_now")).isZero();
        }
    }

    @Test
    void numbersOfAYearHaveNoHoles() throws SQLException {
        IntStream.range(0, 6).parallel().forEach(one -> office
                .post("/kukar/api/trainings", UUID.randomUUID(), json(wish("Nomor serentak"))).made());

        try (var raw = RawSql.in(6402)) {
            assertThat(raw.count("select count(*) from training where year = " + TODAY.getYear()))
                    .isEqualTo(raw.count("select max(number) from training where year = " + TODAY.getYear()));
        }
    }

    /// Somebody who holds the office in a cooperative of her own.
    private record Holder(UUID cooperative, String name, String account) {

        Desktop desk(Desktop office) {
            return office.as("Bearer " + People.kukar(account, name, "pengurus").sign());
        }
    }

    private UUID scheduled(String title, LocalDate starts, LocalDate ends, int capacity) {
        var id = UUID.randomUUID();
        office.post("/kukar/api/trainings", id, json(wish(title))).made();
        office.post(API + id + "/funding-requests", UUID.randomUUID(), "{\"source\":\"APBD\",\"amount\":60000000}")
                .made();
        office.post(API + id + "/grants", UUID.randomUUID(), "{\"amount\":50000000}").made();
        office.post(API + id + "/schedules", UUID.randomUUID(), json(schedule(starts, ends, capacity))).made();
        return id;
    }

    /// From here on these are the treasurers of the regency.
    private List<Holder> holders(UUID training, int many) {
        var holders = new ArrayList<Holder>();
        for (var one = 0; one < many; one++) {
            var id = UUID.randomUUID();
            holders.add(new Holder(id, "Bu " + training.toString().substring(0, 5) + " " + one, "sub-" + id));
        }
        World.COOPERATIVES.json("/kukar/api/cooperatives/offices/BENDAHARA/holders", holders.stream().map(one -> """
                {"cooperative":"%s","cooperativeName":"=CMD()","villageName":"Desa","districtName":"Loa Janan",
                 "name":"%s","account":"%s"}""".formatted(one.cooperative, one.name, one.account))
                .collect(Collectors.joining(",", "[", "]")));
        return holders;
    }

    private void offer(UUID training, List<Holder> holders) {
        var form = new LinkedMultiValueMap<String, String>();
        holders.forEach(one -> form.add("cooperatives", one.cooperative.toString()));
        office.form("/kukar/pelatihan/" + training + "/kursi/tawarkan", form).next();
    }

    private static String seat(Desktop desk) {
        return desk.get(API + "seats/mine").made().text("$[0].seat.id");
    }

    private String proof(Desktop desk, String certificate, String number, String name) throws Exception {
        var bytes = http.get().uri("/kukar/pelatihan/sertifikat/" + certificate + "/pdf")
                .header("Authorization", desk.who()).exchange().expectStatus().isOk().expectBody(byte[].class)
                .returnResult().getResponseBody();
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(document)).contains(number, name, "Pembukuan =HYPERLINK");
            return URI.create(ReadCode.in(new PDFRenderer(document).renderImageWithDPI(0, 200))).getPath();
        }
    }

    private String stranger(String address) {
        return new String(http.get().uri(address).accept(MediaType.TEXT_HTML).exchange().expectStatus().isOk()
                .expectBody(byte[].class).returnResult().getResponseBody(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> wish(String title) {
        return Map.of("title", title, "module", "KEUANGAN", "cooperatives", "20", "reason",
                "Banyak bendahara belum bisa menutup bulan");
    }

    private static Map<String, String> schedule(LocalDate starts, LocalDate ends, int capacity) {
        return Map.of("starts", starts.toString(), "ends", ends.toString(), "place", "Gedung Serbaguna", "trainer",
                "Dinas Koperasi", "hours", "24", "capacity", String.valueOf(capacity), "office", "BENDAHARA");
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> "\"" + field.getKey() + "\":\"" + field.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String step(UUID training, int step, String values) {
        return """
                insert into training_step (training_id, step, act, reason, amount, actor, actor_name)
                values ('%s', %d, %s, 'x', 'x')""".formatted(training, step, values);
    }
}
