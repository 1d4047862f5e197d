package id.lumbung.cooperative.workbook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.databind.json.JsonMapper;

import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.platform.identity.Actor;

/// The tables of uploaded workbooks.
@Repository
class Batches {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BATCHES = """
            select b.*, count(r.place) as row_count, count(*) filter (where r.is_open and not r.skipped) as open_count,
                   count(*) filter (where r.skipped) as skipped_count
              from workbook_batch b
              left join workbook_row r on r.tenant_id = b.tenant_id and r.batch_id = b.id
             where b.cooperative_id = :cooperative and (:id::uuid is null or b.id = :id)
             group by b.tenant_id, b.id order by b.uploaded_at desc limit 50""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Batches(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /// Whether a workbook stands under this id: the same one, another one, or none.
    Optional<Boolean> same(UUID id, byte[] hash) {
        return jdbc.sql("select content_hash from workbook_batch where id = ?").param(id).query(byte[].class)
                .optional().map(stored -> Arrays.equals(stored, hash));
    }

    Optional<Margin> margin(UUID cooperative) {
        return jdbc.sql("select permille from workbook_margin where cooperative_id = ?").param(cooperative)
                .query(Integer.class).optional().map(Margin::new);
    }

    void remember(UUID cooperative, Margin margin) {
        jdbc.sql("""
                insert into workbook_margin (cooperative_id, permille, said_by) values (?, ?, ?)
                on conflict (tenant_id, cooperative_id) do update
                   set permille = excluded.permille, said_by = excluded.said_by, said_at = now()""")
                .params(cooperative, margin.permille(), Actor.current().subject()).update();
    }

    /// False when the same content stands already.
    boolean insert(UUID id, UUID cooperative, String fileName, byte[] hash, String cashAccount, Unit unit,
            String passedOver,
            List<Draft> drafts) {
        var isNew = jdbc
                .sql("""
                        insert into workbook_batch (id, cooperative_id, file_name, content_hash, cash_account, unit, passed_over, uploaded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (tenant_id, cooperative_id, content_hash) where discarded_at is null do nothing""")
                .params(id, cooperative, fileName, hash, cashAccount, unit.code(), passedOver,
                        Actor.current().subject())
                .update() == 1;
        if (isNew) {
            template.batchUpdate("""
                    insert into workbook_row (batch_id, place, cooperative_id, draft, is_open, skipped)
                    values (?, ?, ?, ?::jsonb, ?, ?)""", drafts, 500, (statement, draft) -> {
                statement.setObject(1, id);
                statement.setInt(2, draft.place());
                statement.setObject(3, cooperative);
                statement.setString(4, JSON.writeValueAsString(Stored.of(draft)));
                statement.setBoolean(5, draft.isOpen());
                statement.setBoolean(6, draft.skipped());
            });
        }
        return isNew;
    }

    List<Batch> of(UUID cooperative) {
        return jdbc.sql(BATCHES).param("cooperative", cooperative).param("id", null).query(Batches::batch).list();
    }

    Optional<Batch> find(UUID cooperative, UUID id) {
        return jdbc.sql(BATCHES).param("cooperative", cooperative).param("id", id).query(Batches::batch).optional();
    }

    /// Holds the batch until the transaction ends.
    void lock(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 360))").param(id.toString()).query().listOfRows();
    }

    /// A page of rows after a place; with `asked` only those that wait for an answer.
    List<Draft> rows(UUID batch, int after, boolean asked, int size) {
        return jdbc.sql("""
                select draft from workbook_row where batch_id = :batch and place > :after
                   and (not :asked or is_open and not skipped) order by place limit :size""")
                .param("batch", batch).param("after", after).param("asked", asked).param("size", size)
                .query((row, _) -> JSON.readValue(row.getString(1), Stored.class).draft()).list();
    }

    Optional<Draft> row(UUID batch, int place) {
        return jdbc.sql("select draft from workbook_row where batch_id = ? and place = ?").params(batch, place)
                .query((row, _) -> JSON.readValue(row.getString(1), Stored.class).draft()).optional();
    }

    void update(UUID batch, Draft draft) {
        jdbc.sql("""
                update workbook_row set draft = ?::jsonb, is_open = ?, skipped = ? where batch_id = ? and place = ?""")
                .params(JSON.writeValueAsString(Stored.of(draft)), draft.isOpen(), draft.skipped(), batch,
                        draft.place())
                .update();
    }

    void posted(UUID batch, int place, UUID entry) {
        jdbc.sql("update workbook_row set entry_id = ? where batch_id = ? and place = ?").params(entry, batch, place)
                .update();
    }

    void confirmed(UUID batch) {
        jdbc.sql("update workbook_batch set confirmed_at = now() where id = ?").param(batch).update();
    }

    void discarded(UUID batch) {
        jdbc.sql("update workbook_batch set discarded_at = now() where id = ?").param(batch).update();
    }

    Map<Proposal.Learned, String> learned(UUID cooperative) {
        var learned = new HashMap<Proposal.Learned, String>();
        jdbc.sql("select direction, pattern, rule from workbook_rule where cooperative_id = ?").param(cooperative)
                .query(row -> {
                    learned.put(new Proposal.Learned(Direction.valueOf(row.getString(1)), row.getString(2)),
                            row.getString(3));
                });
        return learned;
    }

    void learn(UUID cooperative, Direction direction, String pattern, String rule) {
        jdbc.sql("""
                insert into workbook_rule (cooperative_id, direction, pattern, rule) values (?, ?, ?, ?)
                on conflict (tenant_id, cooperative_id, direction, pattern) do update
                   set rule = excluded.rule, learned_at = now()""")
                .params(cooperative, direction.name(), pattern, rule).update();
    }

    private static Batch batch(ResultSet row, int index) throws SQLException {
        return new Batch(row.getObject("id", UUID.class), row.getObject("cooperative_id", UUID.class),
                row.getString("file_name"), row.getString("cash_account"), row.getString("unit"),
                row.getString("passed_over"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(), instant(row, "confirmed_at"),
                instant(row, "discarded_at"), row.getInt("row_count"), row.getInt("open_count"),
                row.getInt("skipped_count"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
