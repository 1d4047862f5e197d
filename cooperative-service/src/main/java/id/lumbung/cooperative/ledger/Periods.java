package id.lumbung.cooperative.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.identity.Actor;

/// The closed months of a cooperative. A month closes together with all months before it.
@Service
@Transactional
public class Periods {

    private final JdbcClient jdbc;
    private final Ledger ledger;

    Periods(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /// A closed month.
    ///
    /// @param hash the hash of the last entry at that moment, so that the closing vouches for all before it
    public record Closed(YearMonth month, Instant closedAt, String closedBy, long sequence, String hash) {}

    /// Closes a month; closing it again changes nothing.
    public Closed close(UUID cooperative, YearMonth month) {
        ledger.lock(cooperative);
        return find(cooperative, month).orElseGet(() -> record(cooperative, month));
    }

    @Transactional(readOnly = true)
    public boolean isClosed(UUID cooperative, YearMonth month) {
        return jdbc.sql("select exists (select from closed_month where cooperative_id = ? and month >= ?)")
                .params(cooperative, month.atDay(1)).query(Boolean.class).single();
    }

    /// The months that were closed, newest first.
    @Transactional(readOnly = true)
    public List<Closed> closed(UUID cooperative) {
        return jdbc.sql("select * from closed_month where cooperative_id = ? order by month desc").param(cooperative)
                .query(Periods::closed).list();
    }

    private Optional<Closed> find(UUID cooperative, YearMonth month) {
        return jdbc.sql("select * from closed_month where cooperative_id = ? and month = ?")
                .params(cooperative, month.atDay(1)).query(Periods::closed).optional();
    }

    private Closed record(UUID cooperative, YearMonth month) {
        try {
            return jdbc.sql("insert into closed_month (cooperative_id, month, closed_by) values (?, ?, ?) returning *")
                    .params(cooperative, month.atDay(1), Actor.isPresent() ? Actor.current().subject() : "system")
                    .query(Periods::closed).single();
        } catch (DataAccessException e) {
            throw Entries.refusal(e);
        }
    }

    private static Closed closed(ResultSet row, int index) throws SQLException {
        return new Closed(YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(), row.getString("closed_by"),
                row.getLong("sequence"), HexFormat.of().formatHex(row.getBytes("hash")));
    }
}
