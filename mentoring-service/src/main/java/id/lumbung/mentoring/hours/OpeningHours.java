package id.lumbung.mentoring.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.mentoring.mentor.ForTheOffice;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;

/// The hours that hold now. Everybody may know them; an admin of the Dinas sets them, and the Dinas closes days.
@Service
public class OpeningHours {

    private final JdbcClient jdbc;
    private final Mentors mentors;
    private final Audit audit;

    OpeningHours(JdbcClient jdbc, Mentors mentors, Audit audit) {
        this.jdbc = jdbc;
        this.mentors = mentors;
        this.audit = audit;
    }

    /// A day on which nobody is received.
    public record ClosedDay(@NotNull LocalDate date, @NotBlank @Size(min = 3, max = 200) String reason) {}

    @Transactional(readOnly = true)
    public Hours now() {
        return jdbc.sql("select * from desk_hours_now").query(OpeningHours::hours).single();
    }

    /// The slots of a day, none when the desk is closed on it.
    @Transactional(readOnly = true)
    public List<LocalTime> slots(LocalDate day) {
        return closed(day).isEmpty() ? now().slots(day) : List.of();
    }

    /// From this day on.
    @Transactional(readOnly = true)
    public List<ClosedDay> closedFrom(LocalDate day) {
        return jdbc.sql("select date, reason from desk_closed_now where closed and date >= ? order by date limit 100")
                .param(day).query(OpeningHours::closedDay).list();
    }

    @Transactional
    @PreAuthorize("hasRole('dinas-admin')")
    Hours set(Hours hours) {
        if (!hours.holdASlot()) {
            throw new ClosesTooEarly();
        }
        jdbc.sql("""
                insert into desk_hours (revision, weekdays, opens, closes, minutes, seats, ahead, written_by)
                select coalesce(max(revision), 0) + 1, cast(:weekdays as smallint[]), :opens, :closes, :minutes, :seats,
                    :ahead, :by from desk_hours""")
                .param("weekdays", hours.weekdays().toArray(Integer[]::new)).param("opens", hours.opens())
                .param("closes", hours.closes()).param("minutes", hours.minutes()).param("seats", hours.seats())
                .param("ahead", hours.ahead()).param("by", Actor.current().subject()).update();
        audit.record("hours.set", "desk", "hours", null);
        return now();
    }

    @Transactional
    @ForTheOffice
    void close(ClosedDay day) {
        say(day.date(), true, day.reason().strip());
    }

    @Transactional
    @ForTheOffice
    void open(LocalDate day) {
        if (!closed(day).isEmpty()) {
            say(day, false, null);
        }
    }

    LocalDate today() {
        return mentors.today();
    }

    /// Of two who say something of a day at once, one is heard.
    private void say(LocalDate day, boolean closed, @Nullable String reason) {
        jdbc.sql("""
                insert into desk_closed_day (date, step, closed, reason, actor, actor_name)
                select :date, coalesce(max(step), 0) + 1, :closed, :reason, :actor, :name from desk_closed_day
                where date = :date on conflict on constraint desk_closed_day_one_per_step do nothing""")
                .param("date", day).param("closed", closed).param("reason", reason)
                .param("actor", Actor.current().subject()).param("name", Actor.current().name()).update();
        audit.record(closed ? "hours.day-closed" : "hours.day-opened", "desk", day.toString(), reason);
    }

    private List<ClosedDay> closed(LocalDate day) {
        return jdbc.sql("select date, reason from desk_closed_now where closed and date = ?").param(day)
                .query(OpeningHours::closedDay).list();
    }

    private static ClosedDay closedDay(ResultSet row, int index) throws SQLException {
        return new ClosedDay(row.getObject("date", LocalDate.class), row.getString("reason"));
    }

    private static Hours hours(ResultSet row, int index) throws SQLException {
        var weekdays = Stream.of((Object[]) row.getArray("weekdays").getArray()).map(Number.class::cast)
                .map(Number::intValue).toList();
        return new Hours(weekdays, row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class),
                row.getInt("minutes"), row.getInt("seats"), row.getInt("ahead"));
    }
}
