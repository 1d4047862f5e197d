package id.lumbung.tenant.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

import id.lumbung.platform.identity.Actor;

/// The lists and their rows.
@Repository
class BatchRows {

    enum Outcome {
        BEGUN, ABOARD, REFUSED
    }

    /// What became of a row after the list was confirmed.
    record Settled(int line, Outcome outcome, @Nullable String problem) {}

    private static final String SELECT = """
            select b.*, (select count(*) from onboarding_batch_row r where r.batch = b.id) as size
              from onboarding_batch b
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    BatchRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// False when the key is taken.
    boolean insert(UUID id, String fileName, String hash) {
        return act("""
                insert into onboarding_batch (id, file_name, content_hash, brought_at, brought_by, brought_by_name)
                values (:id, :file, :hash, :now, :actor, :name) on conflict do nothing""", id)
                .param("file", fileName).param("hash", hash).update() == 1;
    }

    void insert(UUID batch, Line line) {
        jdbc.sql("""
                insert into onboarding_batch_row (batch, line, code, slug, admin_name, admin_phone)
                values (:batch, :line, :code, :slug, :name, :phone)""")
                .param("batch", batch).param("line", line.number()).param("code", line.code())
                .param("slug", line.slug()).param("name", line.name()).param("phone", line.phone()).update();
    }

    List<Batch> latest(int most) {
        return jdbc.sql(SELECT + " order by b.brought_at desc limit :most").param("most", most)
                .query(BatchRows::batch).list();
    }

    Optional<Batch> find(UUID id) {
        return jdbc.sql(SELECT + " where b.id = :id").param("id", id).query(BatchRows::batch).optional();
    }

    /// Two who confirm at once confirm one after the other.
    void lock(UUID id) {
        jdbc.sql("select 1 from onboarding_batch where id = :id for update").param("id", id).query(Integer.class)
                .optional().orElseThrow(NoSuchBatch::new);
    }

    void confirm(UUID id) {
        act("""
                update onboarding_batch set confirmed_at = :now, confirmed_by = :actor, confirmed_by_name = :name
                 where id = :id""", id).update();
    }

    List<Line> lines(UUID batch) {
        return lines("select * from onboarding_batch_row where batch = :batch order by line", batch);
    }

    List<Line> unsettled(UUID batch) {
        return lines("select * from onboarding_batch_row where batch = :batch and outcome is null order by line",
                batch);
    }

    Map<Integer, Settled> settled(UUID batch) {
        return jdbc.sql("select * from onboarding_batch_row where batch = :batch and outcome is not null")
                .param("batch", batch)
                .query((row, n) -> new Settled(row.getInt("line"), Outcome.valueOf(row.getString("outcome")),
                        row.getString("problem")))
                .list().stream().collect(Collectors.toMap(Settled::line, each -> each));
    }

    /// Confirmed lists of which some rows have not been begun yet.
    List<UUID> waiting() {
        return jdbc.sql("""
                select id from onboarding_batch b
                 where confirmed_at is not null
                   and exists (select from onboarding_batch_row r where r.batch = b.id and r.outcome is null)""")
                .query((row, n) -> row.getObject(1, UUID.class)).list();
    }

    /// Takes a row in hand for this transaction; false when another process has it or had it.
    boolean hold(UUID batch, int line) {
        return jdbc.sql("""
                select 1 from onboarding_batch_row
                 where batch = :batch and line = :line and outcome is null for update skip locked""")
                .param("batch", batch).param("line", line).query(Integer.class).optional().isPresent();
    }

    void settle(UUID batch, int line, Outcome outcome, @Nullable String problem) {
        jdbc.sql("""
                update onboarding_batch_row set outcome = :outcome, problem = :problem, settled_at = :now
                 where batch = :batch and line = :line and outcome is null""")
                .param("batch", batch).param("line", line).param("outcome", outcome.name())
                .param("problem", problem).param("now", Timestamp.from(clock.instant())).update();
    }

    private List<Line> lines(String sql, UUID batch) {
        return jdbc.sql(sql).param("batch", batch)
                .query((row, n) -> new Line(row.getInt("line"), row.getString("code"), row.getString("slug"),
                        row.getString("admin_name"), row.getString("admin_phone")))
                .list();
    }

    private StatementSpec act(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).param("now", Timestamp.from(clock.instant()))
                .param("actor", Actor.current().subject()).param("name", Actor.current().name());
    }

    private static Batch batch(ResultSet row, int n) throws SQLException {
        var confirmed = row.getTimestamp("confirmed_at");
        return new Batch(row.getObject("id", UUID.class), row.getString("file_name"), row.getString("content_hash"),
                row.getTimestamp("brought_at").toInstant(), row.getString("brought_by_name"), row.getInt("size"),
                confirmed == null ? null : confirmed.toInstant(), row.getString("confirmed_by_name"));
    }
}
