package id.lumbung.tenant.regency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;

/// Closing and opening the doors of a regency. Each closing is a row that stays.
@Service
@PreAuthorize("hasRole('operator')")
public class Suspensions {

    private final Regencies regencies;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    Suspensions(Regencies regencies, JdbcClient jdbc, TransactionTemplate transaction, Audit audit, Clock clock) {
        this.regencies = regencies;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /// Closes the doors; asking again with the same reason changes nothing.
    public Suspension suspend(String slug, String reason) {
        var why = said(reason);
        var regency = regencies.at(slug);
        if (regency.state() == Regency.State.ONBOARDING) {
            throw new NotYetActive(regency);
        }
        return regency.tenant().call(() -> transaction.execute(status -> {
            var inserted = jdbc.sql("""
                    insert into suspension (id, regency, since, ordered_by, reason)
                    values (:id, :regency, :now, :actor, :reason) on conflict do nothing""")
                    .param("id", UUID.randomUUID()).param("regency", regency.code())
                    .param("now", Timestamp.from(clock.instant())).param("actor", Actor.current().name())
                    .param("reason", why).update();
            if (inserted == 1) {
                audit.record("regency.suspended", "regency", regency.code(), why);
            }
            var now = current(regency).orElseThrow();
            if (!now.reason().equals(why)) {
                throw new AlreadySuspended(regency, now.reason());
            }
            return now;
        }));
    }

    /// Opens the doors again; asking of a regency that is open changes nothing.
    public void lift(String slug, String reason) {
        var why = said(reason);
        var regency = regencies.at(slug);
        regency.tenant().run(() -> transaction.executeWithoutResult(status -> {
            var lifted = jdbc.sql("""
                    update suspension set lifted_at = :now, lifted_by = :actor, lift_reason = :reason
                     where regency = :regency and lifted_at is null""")
                    .param("regency", regency.code()).param("now", Timestamp.from(clock.instant()))
                    .param("actor", Actor.current().name()).param("reason", why).update();
            if (lifted == 1) {
                audit.record("regency.resumed", "regency", regency.code(), why);
            }
        }));
    }

    /// Every time the doors were closed, the latest first.
    public List<Suspension> of(Regency regency) {
        return jdbc.sql("select * from suspension where regency = :regency order by since desc")
                .param("regency", regency.code()).query(Suspensions::suspension).list();
    }

    private Optional<Suspension> current(Regency regency) {
        return jdbc.sql("select * from suspension where regency = :regency and lifted_at is null")
                .param("regency", regency.code()).query(Suspensions::suspension).optional();
    }

    private static String said(String reason) {
        if (reason.isBlank()) {
            throw new ReasonMissing();
        }
        return reason.strip();
    }

    private static Suspension suspension(ResultSet row, int n) throws SQLException {
        var lifted = row.getTimestamp("lifted_at");
        return new Suspension(row.getObject("id", UUID.class), row.getTimestamp("since").toInstant(),
                row.getString("ordered_by"), row.getString("reason"), lifted == null ? null : lifted.toInstant(),
                row.getString("lifted_by"), row.getString("lift_reason"));
    }
}
