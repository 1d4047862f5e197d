package id.lumbung.mentoring.appointment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.mentoring.desk.Topic;
import id.lumbung.mentoring.directory.Listing;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.problem.Violation;

/// The appointments of the bound regency.
@Repository
class AppointmentRows {

    private static final String SELECT = """
            select a.*, s.step, s.act, s.date, s.starts, s.minutes, s.ticket_id from appointment a
            join appointment_state s on s.tenant_id = a.tenant_id and s.appointment_id = a.id
            """;

    private final JdbcClient jdbc;

    AppointmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Appointment> find(UUID id) {
        return jdbc.sql(SELECT + "where a.id = ?").param(id).query(AppointmentRows::appointment).optional();
    }

    List<Appointment> on(LocalDate day) {
        return jdbc.sql(SELECT + "where s.date = ? order by s.starts, s.seat, a.id").param(day)
                .query(AppointmentRows::appointment).list();
    }

    /// The latest first.
    List<Appointment> of(String account) {
        return jdbc.sql(SELECT + "where a.booked_by = ? order by s.date desc, s.starts desc limit 50").param(account)
                .query(AppointmentRows::appointment).list();
    }

    /// How many of a span of days nobody came to.
    int missed(LocalDate from, LocalDateTime now) {
        return jdbc.sql("""
                select count(*) from appointment_state s where s.act in ('DIPESAN', 'DIPINDAH') and s.date >= :from
                    and upper(s.during) < :now""").param("from", from).param("now", now).query(Integer.class).single();
    }

    /// How many officers are taken at any moment of a slot.
    int taken(LocalDateTime from, int minutes, int seats) {
        return jdbc.sql("""
                select count(distinct s.seat) from appointment_state s where s.act <> 'DIBATALKAN'
                    and s.seat between 1 and :seats and s.date = :date and s.during && tsrange(:from, :until)""")
                .param("seats", seats).param("date", from.toLocalDate()).param("from", from)
                .param("until", from.plusMinutes(minutes)).query(Integer.class).single();
    }

    List<Appointment.Step> steps(UUID appointment) {
        return jdbc.sql("select * from appointment_event where appointment_id = ? order by step").param(appointment)
                .query((row, index) -> new Appointment.Step(Appointment.Act.valueOf(row.getString("act")),
                        row.getObject("date", LocalDate.class), row.getObject("starts", LocalTime.class),
                        row.getString("reason"), row.getString("actor_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Holds an appointment until the transaction ends; the service may not lock rows that it may not write.
    void lock(UUID id) {
        jdbc.sql("select count(*) from (select pg_advisory_xact_lock(hashtextextended(?, 187))) held")
                .param(id.toString()).query(Integer.class).single();
    }

    void insert(UUID id, Appointment.Booking booking, Listing.@Nullable Named cooperative) {
        var actor = Actor.current();
        jdbc.sql("""
                insert into appointment (id, visitor, phone, office, cooperative_id, cooperative_name, topic, question,
                    booked_by, booked_by_name)
                values (:id, :visitor, :phone, :office, :cooperative, :name, :topic, :question, :by, :byName)""")
                .param("id", id).param("visitor", booking.visitor().strip()).param("phone", said(booking.phone()))
                .param("office", said(booking.office()))
                .param("cooperative", cooperative == null ? null : cooperative.id())
                .param("name", cooperative == null ? null : cooperative.name()).param("topic", booking.topic().name())
                .param("question", booking.question().strip()).param("by", actor.subject())
                .param("byName", actor.name()).update();
    }

    /// Which officer it is, the database says.
    boolean keep(UUID appointment, int step, Appointment.Act act, LocalDateTime slot, int minutes) {
        try {
            return event(appointment, step, act).param("date", slot.toLocalDate())
                    .param("starts", slot.toLocalTime()).param("minutes", minutes).param("reason", null)
                    .param("ticket", null).update() == 1;
        } catch (DataAccessException broken) {
            throw switch (Violation.constraint(broken)) {
                case "appointment_slot_has_room", "appointment_state_one_at_a_time" -> new SlotFull();
                case "appointment_in_the_hours" -> new SlotNotOffered();
                case null, default -> broken;
            };
        }
    }

    boolean end(UUID appointment, int step, Appointment.Act act, @Nullable String reason, @Nullable UUID ticket) {
        return event(appointment, step, act).param("date", null).param("starts", null).param("minutes", null)
                .param("reason", reason).param("ticket", ticket).update() == 1;
    }

    private JdbcClient.StatementSpec event(UUID appointment, int step, Appointment.Act act) {
        return jdbc
                .sql("""
                        insert into appointment_event (appointment_id, step, act, date, starts, minutes, reason, ticket_id, actor,
                            actor_name)
                        values (:appointment, :step, :act, cast(:date as date), cast(:starts as time),
                            cast(:minutes as smallint), :reason, cast(:ticket as uuid), :actor, :name)
                        on conflict on constraint appointment_event_one_per_step do nothing""")
                .param("appointment", appointment).param("step", step).param("act", act.name())
                .param("actor", Actor.current().subject()).param("name", Actor.current().name());
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Appointment appointment(ResultSet row, int index) throws SQLException {
        return new Appointment(row.getObject("id", UUID.class), row.getString("visitor"), row.getString("phone"),
                row.getString("office"), row.getObject("cooperative_id", UUID.class),
                row.getString("cooperative_name"), Topic.valueOf(row.getString("topic")), row.getString("question"),
                row.getString("booked_by"), row.getString("booked_by_name"), row.getInt("step"),
                Appointment.Act.valueOf(row.getString("act")), row.getObject("date", LocalDate.class),
                row.getObject("starts", LocalTime.class), row.getInt("minutes"),
                row.getObject("ticket_id", UUID.class));
    }
}
