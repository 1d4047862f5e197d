package id.lumbung.mentoring.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.problem.Violation;
import id.lumbung.platform.tenancy.Tenant;

/// The trainings of the bound regency.
@Repository
class TrainingRows {

    private final JdbcClient jdbc;

    TrainingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What a step brings with it.
    record Brought(Training.@Nullable Source source, @Nullable Rupiah amount, @Nullable String reason,
            Training.@Nullable Schedule schedule, @Nullable String summary) {}

    Optional<Training> find(UUID id, LocalDate today) {
        return jdbc.sql("select * from training_now where id = ?").param(id)
                .query((row, index) -> training(row, today)).optional();
    }

    /// Those wished in a year, the newest first.
    List<Training> of(int year, LocalDate today) {
        return jdbc.sql("select * from training_now where year = ? order by number desc").param(year)
                .query((row, index) -> training(row, today)).list();
    }

    /// Those that ended before this day and are not reported.
    List<Training> unreported(LocalDate before, LocalDate today) {
        return jdbc.sql("select * from training_now where stage = 'DIJADWALKAN' and ends < ? order by ends, id")
                .param(before).query((row, index) -> training(row, today)).list();
    }

    List<Training.Step> steps(UUID training) {
        return jdbc.sql("select * from training_step where training_id = ? order by step").param(training)
                .query(TrainingRows::step).list();
    }

    /// Whether the report is that of the mentor who uses this account.
    boolean isReportOf(UUID report, String account) {
        return jdbc.sql("""
                select exists (select from monthly_report r join mentor_account a on a.tenant_id = r.tenant_id
                    and a.mentor_id = r.mentor_id where r.id = ? and a.account = ?)""").params(report, account)
                .query(Boolean.class).single();
    }

    boolean hasReport(UUID report) {
        return jdbc.sql("select exists (select from monthly_report r where r.id = ?)").param(report)
                .query(Boolean.class).single();
    }

    record Came(LocalDate on, @Nullable UUID cooperative) {}

    /// When somebody came with this ticket, and from where.
    Optional<Came> ticket(UUID ticket) {
        return jdbc.sql("select date, cooperative_id from ticket where id = ?").param(ticket)
                .query((row, index) -> new Came(row.getObject("date", LocalDate.class),
                        row.getObject("cooperative_id", UUID.class)))
                .optional();
    }

    void insert(UUID id, Training.Wish wish) {
        var actor = Actor.current();
        var origin = switch (wish.from()) {
            case Training.From.Report report -> Training.Origin.LAPORAN;
            case Training.From.Ticket ticket -> Training.Origin.TIKET;
            case Training.From.Dinas dinas -> Training.Origin.DINAS;
        };
        jdbc.sql("""
                insert into training (id, title, module, origin, report_id, ticket_id, cooperatives, reason, zone,
                    recorded_by, recorded_by_name)
                values (:id, :title, :module, :origin, :report, :ticket, :cooperatives, :reason, :zone, :by, :name)""")
                .param("id", id).param("title", wish.title().strip()).param("module", wish.module().name())
                .param("origin", origin.name())
                .param("report", wish.from() instanceof Training.From.Report report ? report.id() : null)
                .param("ticket", wish.from() instanceof Training.From.Ticket ticket ? ticket.id() : null)
                .param("cooperatives", wish.cooperatives()).param("reason", wish.reason().strip())
                .param("zone", Tenant.current().zone().getId()).param("by", actor.subject())
                .param("name", actor.name()).update();
    }

    /// What follows from what, the database says.
    ///
    /// @param before as it stood when this was decided
    void step(Training before, Training.Act act, Brought brought) {
        var actor = Actor.current();
        var schedule = brought.schedule();
        try {
            var written = jdbc.sql("""
                    insert into training_step (training_id, step, act, source, amount, reason, starts, ends, place,
                        trainer, hours, capacity, office, summary, actor, actor_name)
                    values (:training, :step, :act, :source, :amount, :reason, :starts, :ends, :place, :trainer, :hours,
                        :capacity, :office, :summary, :actor, :name)
                    on conflict on constraint training_step_one_per_step do nothing""")
                    .param("training", before.id()).param("step", before.step() + 1).param("act", act.name())
                    .param("source", brought.source() == null ? null : brought.source().name())
                    .param("amount", brought.amount() == null ? null : brought.amount().amount())
                    .param("reason", brought.reason()).param("summary", brought.summary())
                    .param("starts", schedule == null ? null : schedule.starts())
                    .param("ends", schedule == null ? null : schedule.ends())
                    .param("place", schedule == null ? null : schedule.place().strip())
                    .param("trainer", schedule == null ? null : schedule.trainer().strip())
                    .param("hours", schedule == null ? null : schedule.hours())
                    .param("capacity", schedule == null ? null : schedule.capacity())
                    .param("office", schedule == null ? null : schedule.office().name())
                    .param("actor", actor.subject()).param("name", actor.name()).update();
            if (written == 0) {
                throw new NotAtThisStage(before.state());
            }
        } catch (DataAccessException broken) {
            throw switch (Violation.constraint(broken)) {
                case "training_step_follows_the_last" -> new NotAtThisStage(before.state());
                case "training_step_room_for_the_taken" -> new SeatsTaken(before.taken());
                case "training_step_within_the_ceiling" -> new AboveTheCeiling(
                        before.ceiling() == null ? Rupiah.ZERO : before.ceiling());
                case "training_step_names_its_amount" -> new NoAmount();
                case "training_step_dates_in_order" -> new DatesOutOfOrder();
                case null, default -> broken;
            };
        }
    }

    private static Training training(ResultSet row, LocalDate today) throws SQLException {
        var starts = row.getObject("starts", LocalDate.class);
        var ends = row.getObject("ends", LocalDate.class);
        return new Training(row.getObject("id", UUID.class),
                "PL/%d/%03d".formatted(row.getInt("year"), row.getInt("number")), row.getString("title"),
                Training.Module.valueOf(row.getString("module")), Training.Origin.valueOf(row.getString("origin")),
                row.getObject("report_id", UUID.class), row.getObject("ticket_id", UUID.class),
                row.getInt("cooperatives"), row.getString("reason"), row.getString("recorded_by_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getInt("step"),
                Training.State.of(row.getString("stage"), starts, ends, today),
                row.getString("funding") == null ? null : Training.Act.valueOf(row.getString("funding")),
                source(row), rupiah(row, "ceiling"), rupiah(row, "spent"), starts, ends, row.getString("place"),
                row.getString("trainer"), row.getObject("hours", Integer.class),
                row.getObject("capacity", Integer.class), office(row), row.getInt("taken"), row.getInt("attended"));
    }

    private static Training.Step step(ResultSet row, int index) throws SQLException {
        return new Training.Step(row.getInt("step"), Training.Act.valueOf(row.getString("act")), source(row),
                rupiah(row, "amount"), row.getString("reason"), row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class), row.getString("place"), row.getString("trainer"),
                row.getObject("hours", Integer.class), row.getObject("capacity", Integer.class), office(row),
                row.getString("summary"), row.getString("actor_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Training.@Nullable Source source(ResultSet row) throws SQLException {
        return row.getString("source") == null ? null : Training.Source.valueOf(row.getString("source"));
    }

    private static @Nullable Office office(ResultSet row) throws SQLException {
        return row.getString("office") == null ? null : Office.valueOf(row.getString("office"));
    }

    private static @Nullable Rupiah rupiah(ResultSet row, String column) throws SQLException {
        var amount = row.getObject(column, Long.class);
        return amount == null ? null : Rupiah.of(amount);
    }
}
