package id.lumbung.cooperative.membership.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import id.lumbung.platform.id.UUIDv7;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.vault.Vault;
import id.lumbung.platform.vault.Vault.Place;

/// The tables of uploaded registers. The cells of a row are sealed; beside them stands what may be shown.
@Repository
class RosterRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final String BATCHES = """
            select b.*, count(r.id) as row_count, count(*) filter (where r.judgement = 'MASUK') as entered,
                   count(*) filter (where r.judgement = 'SUDAH_ADA') as known,
                   count(*) filter (where r.judgement = 'GANDA') as doubled,
                   count(*) filter (where r.judgement = 'DITOLAK') as refused
              from roster_batch b
              left join roster_row r on r.tenant_id = b.tenant_id and r.batch_id = b.id
             where b.cooperative_id = :cooperative and (:id::uuid is null or b.id = :id)
             group by b.tenant_id, b.id order by b.uploaded_at desc limit 50""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Vault vault;

    RosterRows(JdbcClient jdbc, JdbcTemplate template, Vault vault) {
        this.jdbc = jdbc;
        this.template = template;
        this.vault = vault;
    }

    /// Whether a file stands under this id: the same one, another one, or none.
    Optional<Boolean> same(UUID id, byte[] hash) {
        return jdbc.sql("select content_hash from roster_batch where id = ?").param(id).query(byte[].class).optional()
                .map(stored -> Arrays.equals(stored, hash));
    }

    /// False when the same content stands already.
    boolean insert(UUID id, UUID cooperative, String fileName, byte[] hash, Headings headings, List<Judged> rows) {
        var actor = Actor.current();
        var isNew = jdbc
                .sql("""
                        insert into roster_batch (id, cooperative_id, file_name, content_hash, headings, unused, uploaded_by, uploaded_by_name)
                        values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)
                        on conflict (tenant_id, cooperative_id, content_hash) where discarded_at is null do nothing""")
                .params(id, cooperative, fileName, hash, JSON.writeValueAsString(headings.cells()),
                        JSON.writeValueAsString(headings.unused()), actor.subject(), actor.name())
                .update() == 1;
        if (isNew) {
            insertRows(id, cooperative, rows);
        }
        return isNew;
    }

    private void insertRows(UUID batch, UUID cooperative, List<Judged> rows) {
        var places = new int[1];
        template.batchUpdate(
                """
                        insert into roster_row (id, batch_id, place, cooperative_id, line, name, nik_masked, sealed, judgement, findings)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""",
                rows, 500, (statement, row) -> {
                    var id = UUIDv7.next();
                    var candidate = row.candidate();
                    statement.setObject(1, id);
                    statement.setObject(2, batch);
                    statement.setInt(3, ++places[0]);
                    statement.setObject(4, cooperative);
                    statement.setInt(5, candidate.row().number());
                    statement.setString(6, candidate.name());
                    statement.setString(7, candidate.nik() == null ? null : candidate.nik().masked());
                    statement.setBytes(8, vault.seal(JSON.writeValueAsString(candidate.cells()), cellsOf(id)));
                    statement.setString(9, row.judgement().name());
                    statement.setString(10, JSON.writeValueAsString(candidate.findings()));
                });
    }

    List<RosterBatch> of(UUID cooperative) {
        return jdbc.sql(BATCHES).param("cooperative", cooperative).param("id", null).query(RosterRows::batch).list();
    }

    Optional<RosterBatch> find(UUID cooperative, UUID id) {
        return jdbc.sql(BATCHES).param("cooperative", cooperative).param("id", id).query(RosterRows::batch)
                .optional();
    }

    /// Holds the batch until the transaction ends.
    void lock(UUID id) {
        jdbc.sql("select id from roster_batch where id = ? for update").param(id).query(UUID.class).optional();
    }

    /// A page of rows after a place; with `wrong` only those that do not come in.
    List<RosterRow> rows(UUID batch, int after, boolean wrong, int size) {
        return jdbc.sql("""
                select id, place, line, name, nik_masked, judgement, findings from roster_row
                 where batch_id = :batch and place > :after and (not :wrong or judgement <> 'MASUK')
                 order by place limit :size""")
                .param("batch", batch).param("after", after).param("wrong", wrong).param("size", size)
                .query((row, _) -> row(row)).list();
    }

    /// What the file said in this row.
    List<String> open(UUID row) {
        var sealed = jdbc.sql("select sealed from roster_row where id = ?").param(row).query(byte[].class).single();
        return JSON.readValue(vault.open(sealed, cellsOf(row)), TEXTS);
    }

    void entered(UUID row) {
        jdbc.sql("update roster_row set member_id = id, sealed = null where id = ?").param(row).update();
    }

    void judged(UUID row, Judgement judgement, List<Finding> findings) {
        jdbc.sql("update roster_row set judgement = ?, findings = ?::jsonb where id = ?")
                .params(judgement.name(), JSON.writeValueAsString(findings), row).update();
    }

    void confirmed(UUID batch, String basis) {
        jdbc.sql("update roster_batch set confirmed_at = now(), confirmed_by = ?, basis = ? where id = ?")
                .params(Actor.current().subject(), basis, batch).update();
    }

    /// What the file said is forgotten.
    void discarded(UUID batch) {
        jdbc.sql("update roster_row set sealed = null where batch_id = ?").param(batch).update();
        jdbc.sql("update roster_batch set discarded_at = now() where id = ?").param(batch).update();
    }

    private static Place cellsOf(UUID row) {
        return new Place("roster_row", "sealed", row);
    }

    private static RosterRow row(ResultSet row) throws SQLException {
        return new RosterRow(row.getObject("id", UUID.class), row.getInt("place"), row.getInt("line"),
                row.getString("name"), row.getString("nik_masked"), Judgement.valueOf(row.getString("judgement")),
                JSON.readValue(row.getString("findings"), FINDINGS));
    }

    private static RosterBatch batch(ResultSet row, int index) throws SQLException {
        return new RosterBatch(row.getObject("id", UUID.class), row.getString("file_name"),
                JSON.readValue(row.getString("headings"), TEXTS), JSON.readValue(row.getString("unused"), TEXTS),
                row.getString("uploaded_by_name"), row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                instant(row, "confirmed_at"), instant(row, "discarded_at"), row.getInt("row_count"),
                row.getInt("entered"), row.getInt("known"), row.getInt("doubled"), row.getInt("refused"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
