package id.lumbung.mentoring.appointment;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.LinkedMultiValueMap;

import id.lumbung.mentoring.Desktop;
import id.lumbung.mentoring.FeatureTest;
import id.lumbung.mentoring.Helpers;
import id.lumbung.mentoring.People;
import id.lumbung.mentoring.RawSql;
import id.lumbung.mentoring.World;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The desk of these tests is open around the clock, so that they hold at any hour of any day.
@FeatureTest
class AppointmentTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Makassar"));
    private static final AtomicInteger SLOT = new AtomicInteger();

    @Autowired
    RestTestClient http;

    private Helpers helpers;
    private Desktop office;

    @BeforeEach
    void open() {
        helpers = new Helpers(http);
        office = helpers.office();
        office.form("/kukar/janji/jam", hours("00:00", "23:50")).next();
    }

    @Test
    void aCallerIsGivenATimeAndComesWithATicketThatSaysWhatSheSaid() throws SQLException {
        assertThat(office.page("/kukar/janji/baru?tanggal=" + TODAY.plusDays(3))).contains("2 petugas bebas");
        var slot = slot();
        var page = office.form("/kukar/janji/baru", booking("Pak Telepon", slot)).next();
        assertThat(office.page(page)).contains("Pak Telepon", "Dipesan", "Bagaimana mengurus NIB?");
        assertThat(office.page("/kukar/janji?tanggal=" + slot.toLocalDate())).contains("Pak Telepon");
        office.form(page + "/datang", Map.of()).refused(422, "Pindahkan dulu ke hari ini");

        var here = today("Bu Hadir");
        assertThat(office.page("/kukar/meja")).contains("Yang Dijanjikan", "Bu Hadir");
        assertThat(office.get("/kukar/api/notices/meja").texts("$.notices[*].id"))
                .contains("appointment.expected:" + TODAY);
        var ticket = office.form("/kukar/janji/" + here + "/datang", Map.of()).next();
        assertThat(office.page(ticket)).contains("Bu Hadir", "Lupa kata sandi", "Layani Sekarang");
        assertThat(office.form("/kukar/janji/" + here + "/datang", Map.of()).next()).isEqualTo(ticket);
        assertThat(office.page("/kukar/janji/" + here)).contains("Datang", "Buka tiket konsultasinya");
        office.form("/kukar/janji/" + here + "/batal", Map.of("reason", "Terlanjur"))
                .refused(422, "Tamu ini sudah datang");
    }

    @Test
    void twoOfficersReceiveTwoAndNotThree() {
        var slot = slot();
        var first = book("Satu", slot).made().text("$.id");
        book("Dua", slot).made();
        book("Tiga", slot).refused(409, "appointment.slot-full");
        assertThat(office.get("/kukar/api/appointments/slots?date=" + slot.toLocalDate()).texts("$[*].at"))
                .doesNotContain(slot + ":00");

        office.put("/kukar/api/appointments/" + first + "/cancellation", "{\"reason\":\"Sakit\"}").made();
        office.put("/kukar/api/appointments/" + first + "/cancellation", "{\"reason\":\"Sakit\"}").made();

        book("Tiga", slot).made();
    }

    @Test
    void ofManyAtOnceAsManyGetTheTimeAsThereAreOfficers() {
        var slot = slot();

        var answers = IntStream.range(0, 6).parallel().mapToObj(one -> book("Serentak " + one, slot).status())
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(201, 201, 409, 409, 409, 409);
    }

    @Test
    void aTimeIsMovedAndCalledOff() {
        var page = office.form("/kukar/janji/baru", booking("Bu Pindah", slot())).next();
        var later = slot();
        assertThat(office.page(page + "/ubah?tanggal=" + later.toLocalDate())).contains("Pindahkan Janji");
        office.form(page + "/ubah", Map.of()).refused(422, "Kolom ini wajib diisi.");
        office.form(page + "/ubah", Map.of("slot", later.withMinute(5) + ":00"))
                .refused(422, "tidak menerima tamu pada waktu ini");
        office.form(page + "/ubah", Map.of("slot", later + ":00")).next();
        assertThat(office.page(page)).contains("Dipindahkan");
        office.form(page + "/batal", Map.of("reason", "")).refused(422, "Kolom ini wajib diisi.");
        office.form(page + "/batal", Map.of("reason", "Hujan deras")).next();
        assertThat(office.page(page)).contains("Dibatalkan", "Hujan deras").doesNotContain("Pindahkan Janji");
        office.form(page + "/ubah", Map.of("slot", slot() + ":00")).refused(422, "sudah dibatalkan");
    }

    @Test
    void aBoardMakesTimesForItsOwnCooperativeOnly() {
        var hers = helpers.village("Punya Sari " + UUID.randomUUID().toString().substring(0, 6));
        var foreign = helpers.village("Bukan Sari " + UUID.randomUUID().toString().substring(0, 6));
        World.COOPERATIVES.json("/kukar/api/cooperatives/" + hers, "{}");
        var sari = office.as("Bearer " + People.kukar("pengurus-" + hers, "Sari Dewi", "pengurus").sign());

        assertThat(sari.page("/kukar/janji/baru")).contains("Sari Dewi");
        sari.post("/kukar/api/appointments", UUID.randomUUID(), json("Sari", slot(), foreign)).refused(403,
                "guest.not-her-cooperative");
        sari.post("/kukar/api/appointments", UUID.randomUUID(), json("Sari", slot(), null)).refused(422,
                "guest.no-cooperative");
        var id = sari.post("/kukar/api/appointments", UUID.randomUUID(), json("Sari", slot(), hers)).made()
                .text("$.id");
        assertThat(sari.page("/kukar/janji")).contains("Sari", "Dipesan");
        assertThat(sari.get("/kukar/api/notices/meja").texts("$.notices[*].link")).contains("/kukar/janji/" + id);
        sari.post("/kukar/api/appointments", UUID.randomUUID(), json("Sari", slot(), hers)).made();
        sari.post("/kukar/api/appointments", UUID.randomUUID(), json("Sari", slot(), hers)).made();
        sari.post("/kukar/api/appointments", UUID.randomUUID(), json("Sari", slot(), hers)).refused(409,
                "appointment.enough-booked");
        sari.put("/kukar/api/appointments/" + id + "/slot", "{\"slot\":\"" + slot() + "\"}").made();

        var other = office.as(People.sari());
        other.get("/kukar/api/appointments/" + id).refused(404);
        other.put("/kukar/api/appointments/" + id + "/cancellation", "{\"reason\":\"Iseng\"}").refused(404);
        sari.get("/kukar/api/appointments?date=" + TODAY).refused(403);
        sari.put("/kukar/api/appointments/" + id + "/arrival", "{}").refused(403);
        office.as(People.joko()).get("/paser/api/appointments/" + id).refused(404);
    }

    @Test
    void whoDidNotComeIsSeen() throws SQLException {
        var missed = insert("Pak Alpa", TODAY.minusDays(1), "08:00");

        assertThat(office.page("/kukar/janji?tanggal=" + TODAY.minusDays(1))).contains("Pak Alpa", "Tidak datang",
                "tamu tidak datang dalam 30 hari terakhir");
        office.form("/kukar/janji/" + missed + "/ubah", Map.of("slot", slot() + ":00")).next();
    }

    @Test
    void aMentorAtTheDeskSeesTheDayButMakesNoTimes() throws SQLException {
        var dewi = helpers.assistant(2).desk();
        var here = today("Bu Antri");
        var later = book("Pak Nanti", slot()).made().text("$.id");

        assertThat(dewi.page("/kukar/janji")).contains("Bu Antri");
        dewi.get("/kukar/api/appointments/" + later).refused(404);
        dewi.post("/kukar/api/appointments", UUID.randomUUID(), json("Dewi", slot(), null)).refused(403);
        dewi.look("/kukar/janji/jam").refused(403);
        assertThat(dewi.page(dewi.form("/kukar/janji/" + here + "/datang", Map.of()).next())).contains("Bu Antri");
    }

    @Test
    void theDinasSetsTheHoursAndClosesDays() {
        var day = TODAY.plusDays(29);
        office.form("/kukar/janji/jam", hours("15:00", "08:00")).refused(422, "Jam tutup harus memberi ruang");
        office.as(People.rina()).form("/kukar/janji/jam", hours("08:00", "15:00")).refused(403);
        office.form("/kukar/janji/jam/tutup", Map.of("date", day.toString(), "reason", "")).refused(422,
                "Kolom ini wajib diisi.");
        office.form("/kukar/janji/jam/tutup", Map.of("date", day.toString(), "reason", "Rapat kerja")).next();
        assertThat(office.page("/kukar/janji/jam")).contains("Rapat kerja");
        book("Tutup", day.atTime(9, 0)).refused(422, "appointment.slot-not-offered");
        assertThat(office.page("/kukar/janji/baru?tanggal=" + day)).contains("Tidak ada waktu kosong");
        office.form("/kukar/janji/jam/buka", Map.of("date", day.toString())).next();
        book("Buka", day.atTime(9, 0)).made();
        book("Jauh", TODAY.plusDays(31).atTime(9, 0)).refused(422, "appointment.slot-not-offered");
        book("Lewat", TODAY.minusDays(1).atTime(9, 0)).refused(422, "appointment.slot-not-offered");
    }

    @Test
    void sqlCannotBendAnAppointment() throws SQLException {
        var id = insert("Pak Kuat", TODAY.plusDays(20), "03:00");
        try (var raw = RawSql.in(6402)) {
            raw.refused(event(id, 2, "DIPINDAH", TODAY.plusDays(20), "03:05"), "Nobody is received");
            raw.refused(event(id, 5, "DIPINDAH", TODAY.plusDays(20), "03:20"), "cannot go from");
            raw.refused("""
                    insert into appointment_event (appointment_id, step, act, ticket_id, actor, actor_name)
                    values ('%s', 2, 'DATANG', gen_random_uuid(), 'x', 'x')""".formatted(id), "is for another day");
            raw.refused(
                    "insert into appointment_state (tenant_id, appointment_id, step, act, date, starts, minutes, seat)"
                            + " values (6402, '" + id + "', 9, 'DATANG', current_date, '08:00', 10, 1)",
                    "permission denied");
            for (var attack : Stream.of("appointment", "appointment_event", "appointment_state", "desk_hours",
                    "desk_closed_day")
                    .flatMap(table -> Stream.of("update " + table + " set tenant_id = 6402", "delete from " + table))
                    .toList()) {
                raw.refused(attack, "permission denied");
            }
        }
        try (var owner = World.superuser().getConnection(); var statement = owner.createStatement()) {
            statement.execute("begin");
            assertThatThrownBy(() -> statement.execute("""
                    insert into appointment_state (tenant_id, appointment_id, step, act, date, starts, minutes, seat)
                    select tenant_id, appointment_id, 1, 'DIPESAN', date, starts + interval '5 minutes', minutes, seat
                    from appointment_state where act = 'DIPESAN' limit 1""")).isInstanceOf(SQLException.class);
            statement.execute("rollback");
        }
        try (var paser = RawSql.in(6401)) {
            assertThat(paser.count("select count(*) from appointment")).isZero();
            assertThat(paser.count("select seats from desk_hours_now")).isEqualTo(2);
        }
    }

    /// A slot that no other test takes.
    private static LocalDateTime slot() {
        var next = SLOT.getAndIncrement();
        return TODAY.plusDays(3 + next / 100).atStartOfDay().plusMinutes(10L * (next % 100));
    }

    private Desktop.Answer book(String visitor, LocalDateTime slot) {
        return office.post("/kukar/api/appointments", UUID.randomUUID(), json(visitor, slot, null));
    }

    /// A time early today, which can no longer be chosen but was.
    private UUID today(String visitor) throws SQLException {
        return insert(visitor, TODAY, "%02d:%d0".formatted(SLOT.get() % 23, SLOT.getAndIncrement() % 6));
    }

    private static UUID insert(String visitor, LocalDate day, String time) throws SQLException {
        var id = UUID.randomUUID();
        try (var raw = RawSql.in(6402)) {
            raw.run("""
                    insert into appointment (id, visitor, topic, question, booked_by, booked_by_name)
                    values ('%s', '%s', 'SIMKOPDES', 'Lupa kata sandi', 'x', 'x')""".formatted(id, visitor))
                    .run(event(id, 1, "DIPESAN", day, time)).commit();
        }
        return id;
    }

    private static String event(UUID id, int step, String act, LocalDate day, String time) {
        return """
                insert into appointment_event (appointment_id, step, act, date, starts, minutes, actor, actor_name)
                values ('%s', %d, '%s', '%s', '%s', 10, 'x', 'x')""".formatted(id, step, act, day, time);
    }

    private static LinkedMultiValueMap<String, String> hours(String opens, String closes) {
        var form = new LinkedMultiValueMap<String, String>();
        List.of("1", "2", "3", "4", "5", "6", "7").forEach(day -> form.add("weekdays", day));
        Map.of("opens", opens, "closes", closes, "minutes", "10", "seats", "2", "ahead", "30").forEach(form::add);
        return form;
    }

    private static Map<String, String> booking(String visitor, LocalDateTime slot) {
        return new HashMap<>(Map.of("visitor", visitor, "topic", "NIB", "question", "Bagaimana mengurus NIB?", "slot",
                slot + ":00"));
    }

    private static String json(String visitor, LocalDateTime slot, @Nullable UUID cooperative) {
        var whose = cooperative == null ? "" : "\"cooperativeId\":\"" + cooperative + "\",";
        return """
                {"visitor":"%s",%s"topic":"NIB","question":"Bagaimana mengurus NIB?","slot":"%s"}"""
                .formatted(visitor, whose, slot);
    }
}
