package id.lumbung.cooperative.proof;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.platform.audit.Audit;

/// The table `proof_result`: the last result of each kind.
@Repository
@Transactional
class Results {

    private static final int LONGEST = 300;

    private final JdbcClient jdbc;
    private final Audit audit;

    Results(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /// Where the journal ends; nothing when the books are not open.
    @Transactional(readOnly = true)
    @Nullable
    Long sequence(UUID cooperative) {
        return jdbc.sql("select sequence from book where cooperative_id = ?").param(cooperative).query(Long.class)
                .optional().orElse(null);
    }

    @Transactional(readOnly = true)
    List<Proofs.Result> of(UUID cooperative) {
        return jdbc.sql("select * from proof_result where cooperative_id = ? order by kind").param(cooperative)
                .query((row, index) -> {
                    var since = row.getObject("broken_since", OffsetDateTime.class);
                    return new Proofs.Result(row.getString("kind"),
                            row.getObject("looked_at", OffsetDateTime.class).toInstant(), row.getLong("sequence"),
                            row.getInt("flaws"), row.getString("first_flaw"), since == null ? null : since.toInstant());
                }).list();
    }

    /// Cooperatives with books, those that were looked at longest ago first.
    @Transactional(readOnly = true)
    List<UUID> oldestFirst() {
        return jdbc
                .sql("""
                        select b.cooperative_id from book b
                          left join (select cooperative_id, min(looked_at) as looked_at from proof_result group by cooperative_id) r
                            on r.cooperative_id = b.cooperative_id
                         order by r.looked_at nulls first, b.cooperative_id""")
                .query((row, index) -> row.getObject("cooperative_id", UUID.class)).list();
    }

    /// How many cooperatives of the regency have a flaw, by kind.
    @Transactional(readOnly = true)
    Map<String, Integer> broken() {
        var broken = new HashMap<String, Integer>();
        jdbc.sql("select kind, count(*) from proof_result where flaws > 0 group by kind")
                .query(row -> {
                    broken.put(row.getString(1), row.getInt(2));
                });
        return broken;
    }

    /// Keeps a result; what broke or was mended since the last one is told to the audit.
    void keep(UUID cooperative, String kind, Instant at, long sequence, List<String> flaws) {
        var first = flaws.isEmpty() ? null : flaws.getFirst();
        var before = jdbc.sql("select flaws from proof_result where cooperative_id = ? and kind = ? for update")
                .params(cooperative, kind).query(Integer.class).optional().orElse(0);
        jdbc.sql(
                """
                        insert into proof_result as r (cooperative_id, kind, looked_at, sequence, flaws, first_flaw, broken_since)
                        values (:cooperative, :kind, :at, :sequence, :flaws, :first, case when :flaws > 0 then :at::timestamptz end)
                        on conflict (tenant_id, cooperative_id, kind) do update
                           set looked_at = excluded.looked_at, sequence = excluded.sequence, flaws = excluded.flaws,
                               first_flaw = excluded.first_flaw,
                               broken_since = case when excluded.flaws > 0 then coalesce(r.broken_since, excluded.looked_at) end""")
                .param("cooperative", cooperative).param("kind", kind).param("at", Timestamp.from(at))
                .param("sequence", sequence).param("flaws", flaws.size())
                .param("first", first == null ? null : first.substring(0, Math.min(LONGEST, first.length()))).update();
        if (before == 0 != flaws.isEmpty()) {
            audit.record(flaws.isEmpty() ? "proof.mended" : "proof.broken", "cooperative", cooperative,
                    flaws.isEmpty() ? kind : kind + ": " + first);
        }
    }
}
