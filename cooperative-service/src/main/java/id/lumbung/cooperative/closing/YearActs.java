package id.lumbung.cooperative.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.cooperative.ledger.PeriodRefusal;
import id.lumbung.platform.id.UUIDv7;
import id.lumbung.platform.identity.Actor;

/// The table `year_act`: years closed and reopened.
@Repository
class YearActs {

    private final JdbcClient jdbc;

    YearActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param closes whether the year was closed, or else opened again
    /// @param sequence where the journal stood before the entries of the act
    record YearAct(UUID id, int year, boolean closes, String actorName, Instant at, long sequence) {}

    /// Opens the journal to J76 and J77 of the year until the transaction ends.
    YearAct record(UUID cooperative, int year, boolean closes) {
        var actor = Actor.current();
        try {
            return jdbc
                    .sql("insert into year_act (id, cooperative_id, year, act, actor, actor_name) values (?, ?, ?, ?, ?, ?) returning *")
                    .params(UUIDv7.next(), cooperative, year, closes ? "TUTUP" : "BUKA", actor.subject(), actor.name())
                    .query(YearActs::act).single();
        } catch (DataAccessException e) {
            throw PeriodRefusal.of(e);
        }
    }

    /// Lets PostgreSQL look now, not only at commit, whether everything was carried over.
    void settle() {
        try {
            jdbc.sql("set constraints year_act_settled immediate").update();
            jdbc.sql("set constraints year_act_settled deferred").update();
        } catch (DataAccessException e) {
            throw PeriodRefusal.of(e);
        }
    }

    Optional<YearAct> latest(UUID cooperative, int year) {
        return jdbc.sql("select * from year_act where cooperative_id = ? and year = ? order by number desc limit 1")
                .params(cooperative, year).query(YearActs::act).optional();
    }

    List<YearAct> all(UUID cooperative) {
        return jdbc.sql("select * from year_act where cooperative_id = ? order by number desc").param(cooperative)
                .query(YearActs::act).list();
    }

    /// The entries that an act made, in their order.
    List<UUID> entries(UUID cooperative, YearAct act) {
        return jdbc.sql("""
                select id from entry where cooperative_id = ? and event in ('J76', 'J77') and sequence > ?
                   and entry_date between ? and ? order by sequence""")
                .params(cooperative, act.sequence(), LocalDate.of(act.year(), 12, 31),
                        LocalDate.of(act.year() + 1, 1, 1))
                .query((row, index) -> row.getObject("id", UUID.class)).list();
    }

    private static YearAct act(ResultSet row, int index) throws SQLException {
        return new YearAct(row.getObject("id", UUID.class), row.getInt("year"), row.getString("act").equals("TUTUP"),
                row.getString("actor_name"), row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("sequence"));
    }
}
