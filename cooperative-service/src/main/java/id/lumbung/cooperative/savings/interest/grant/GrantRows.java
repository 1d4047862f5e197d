package id.lumbung.cooperative.savings.interest.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.money.Rupiah;

/// What was given by hand. An entry that is taken back takes its jasa back.
@Component
public class GrantRows {

    private final JdbcClient jdbc;

    GrantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What each member was given by hand for a month.
    public Map<UUID, Credited> byHand(UUID cooperative, YearMonth month) {
        return credited("""
                select g.member_id, g.gross, g.tax from interest_grant g
                 where g.cooperative_id = ? and g.month = ?
                   and not exists (select from entry e where e.tenant_id = g.tenant_id and e.reverses = g.entry_id)""",
                cooperative, month);
    }

    /// What the run of a month gave each member.
    Map<UUID, Credited> byRun(UUID cooperative, YearMonth month) {
        return credited("""
                select l.member_id, l.gross, l.tax from interest_run r
                  join interest_line l on l.tenant_id = r.tenant_id and l.run_id = r.id
                 where r.cooperative_id = ? and r.month = ? and r.kind = 'SUKARELA' and r.taken_back_at is null""",
                cooperative, month);
    }

    void record(UUID cooperative, Grant grant) {
        jdbc.sql("""
                insert into interest_grant (entry_id, cooperative_id, member_id, month, gross, tax, given_by)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(grant.entry(), cooperative, grant.member(), grant.month().atDay(1), grant.gross().amount(),
                        grant.tax().amount(), Actor.current().subject())
                .update();
    }

    /// The newest first.
    List<Grant> all(UUID cooperative) {
        return jdbc.sql("""
                select g.*, exists (select from entry e where e.tenant_id = g.tenant_id and e.reverses = g.entry_id)
                                as taken_back
                  from interest_grant g where g.cooperative_id = ? order by g.month desc, g.given_at desc""")
                .param(cooperative).query(GrantRows::grant).list();
    }

    private Map<UUID, Credited> credited(String query, UUID cooperative, YearMonth month) {
        var credited = new HashMap<UUID, Credited>();
        jdbc.sql(query).param(cooperative).param(month.atDay(1)).query(row -> {
            credited.merge(row.getObject(1, UUID.class),
                    new Credited(Rupiah.of(row.getLong(2)), Rupiah.of(row.getLong(3))), Credited::plus);
        });
        return credited;
    }

    private static Grant grant(ResultSet row, int index) throws SQLException {
        return new Grant(row.getObject("entry_id", UUID.class), row.getObject("member_id", UUID.class),
                YearMonth.from(row.getObject("month", LocalDate.class)), Rupiah.of(row.getLong("gross")),
                Rupiah.of(row.getLong("tax")), !row.getBoolean("taken_back"));
    }
}
