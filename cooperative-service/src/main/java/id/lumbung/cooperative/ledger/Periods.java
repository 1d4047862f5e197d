package id.lumbung.cooperative.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.id.UUIDv7;
import id.lumbung.platform.identity.Actor;

/// Which months and years of a cooperative are closed now, and the acts by which that came about. A month is closed
/// together with all months before it. Who may close and what is looked at before is for the feature `closing`.
@Service
@Transactional
public class Periods {

    private final JdbcClient jdbc;
    private final Ledger ledger;

    Periods(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /// How far the books are closed.
    ///
    /// @param from the first day of the books
    /// @param closed the last month that takes no entry
    /// @param sealed the last month that two people closed for good
    /// @param year the last year whose result was carried over
    public record Standing(LocalDate from, @Nullable YearMonth closed, @Nullable YearMonth sealed,
            @Nullable Integer year) {

        public boolean isClosed(YearMonth month) {
            return closed != null && !month.isAfter(closed);
        }

        public boolean isSealed(YearMonth month) {
            return sealed != null && !month.isAfter(sealed);
        }

        public boolean isYearClosed(int which) {
            return year != null && which <= year;
        }

        /// The month that is closed next.
        public YearMonth next() {
            return closed == null ? YearMonth.from(from) : closed.plusMonths(1);
        }

        /// The year that is closed next.
        public int nextYear() {
            return year == null ? from.getYear() : year + 1;
        }
    }

    /// Closes a month; closing it again changes nothing.
    public PeriodAct close(UUID cooperative, YearMonth month) {
        ledger.lock(cooperative);
        return isClosed(cooperative, month)
                ? standingClosing(cooperative, month)
                : record(UUIDv7.next(), cooperative, month, PeriodAct.Kind.TUTUP, null, null);
    }

    /// Adds an act; PostgreSQL decides whether it may be, under the lock that postings take.
    ///
    /// @param answers the proposal that is agreed to or turned down
    public PeriodAct record(UUID id, UUID cooperative, YearMonth month, PeriodAct.Kind kind, @Nullable String reason,
            @Nullable UUID answers) {
        var actor = Actor.isPresent() ? Actor.current() : null;
        try {
            return jdbc
                    .sql("""
                            insert into period_act (id, cooperative_id, month, act, actor, actor_name, reason, answers)
                            values (?, ?, ?, ?, ?, ?, ?, ?) returning *""")
                    .params(id, cooperative, month.atDay(1), kind.name())
                    .param(actor == null ? "system" : actor.subject()).param(actor == null ? "Lumbung" : actor.name())
                    .param(reason).param(answers).query(Periods::act).single();
        } catch (DataAccessException e) {
            throw PeriodRefusal.of(e);
        }
    }

    /// Everything that was done to the months of a book, newest first.
    @Transactional(readOnly = true)
    public List<PeriodAct> acts(UUID cooperative) {
        return jdbc.sql("select * from period_act where cooperative_id = ? order by number desc").param(cooperative)
                .query(Periods::act).list();
    }

    /// Proposals to seal or unseal that wait for the second person.
    @Transactional(readOnly = true)
    public List<PeriodAct> proposals(UUID cooperative) {
        return jdbc.sql("select * from period_proposal where cooperative_id = ? order by number").param(cooperative)
                .query(Periods::act).list();
    }

    private PeriodAct standingClosing(UUID cooperative, YearMonth month) {
        return jdbc
                .sql("select * from period_act where cooperative_id = ? and act = 'TUTUP' and month >= ? order by number desc")
                .params(cooperative, month.atDay(1)).query(Periods::act).list().getFirst();
    }

    /// Nothing when the books are not open.
    @Transactional(readOnly = true)
    public Optional<Standing> standing(UUID cooperative) {
        return jdbc
                .sql("select opened_on, closed_through, sealed_through, closed_year from book where cooperative_id = ?")
                .param(cooperative).query(Periods::standing).optional();
    }

    @Transactional(readOnly = true)
    public boolean isClosed(UUID cooperative, YearMonth month) {
        return standing(cooperative).filter(standing -> standing.isClosed(month)).isPresent();
    }

    /// Whether the result of the year was carried over, so that income and expense of the year stand at nothing unless
    /// one leaves out the entries of the events J76 and J77.
    @Transactional(readOnly = true)
    public boolean isYearClosed(UUID cooperative, int year) {
        return standing(cooperative).filter(standing -> standing.isYearClosed(year)).isPresent();
    }

    private static Standing standing(ResultSet row, int index) throws SQLException {
        return new Standing(row.getObject("opened_on", LocalDate.class), month(row, "closed_through"),
                month(row, "sealed_through"), row.getObject("closed_year", Integer.class));
    }

    private static @Nullable YearMonth month(ResultSet row, String column) throws SQLException {
        var first = row.getObject(column, LocalDate.class);
        return first == null ? null : YearMonth.from(first);
    }

    private static PeriodAct act(ResultSet row, int index) throws SQLException {
        return new PeriodAct(row.getObject("id", UUID.class), row.getInt("number"),
                YearMonth.from(row.getObject("month", LocalDate.class)), PeriodAct.Kind.valueOf(row.getString("act")),
                row.getString("actor"), row.getString("actor_name"), row.getString("office"), row.getString("reason"),
                row.getObject("answers", UUID.class), row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("sequence"), HexFormat.of().formatHex(row.getBytes("hash")));
    }
}
