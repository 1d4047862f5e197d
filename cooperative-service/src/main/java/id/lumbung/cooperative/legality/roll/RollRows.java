package id.lumbung.cooperative.legality.roll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import id.lumbung.cooperative.legality.LegalDocument;
import id.lumbung.cooperative.legality.roll.RollReader.Known;
import id.lumbung.cooperative.legality.roll.RollRow.Verdict;
import id.lumbung.platform.identity.Actor;

/// The tables `number_roll` and `number_roll_row`, of the bound regency.
@Repository
class RollRows {

    private static final TypeReference<List<RollCell>> CELLS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RollRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// All cooperatives with the numbers that stand.
    List<Known> known() {
        var known = new LinkedHashMap<UUID, Known>();
        jdbc.sql("select id, village_code, village_name, district_name, name from cooperative order by village_code")
                .query((row, index) -> new Known(row.getObject("id", UUID.class), row.getString("village_code"),
                        row.getString("village_name"), row.getString("district_name"), row.getString("name"),
                        new EnumMap<>(LegalDocument.class)))
                .list().forEach(one -> known.put(one.cooperative(), one));
        jdbc.sql(
                """
                        select c.id, d.document, d.number from cooperative c cross join lateral legal_documents(c.id, 'infinity') d
                         where d.status = 'TERBIT' and d.number is not null""")
                .query(row -> {
                    var one = known.get(row.getObject(1, UUID.class));
                    if (one != null) {
                        one.numbers().put(LegalDocument.valueOf(row.getString(2)), row.getString(3));
                    }
                });
        return new ArrayList<>(known.values());
    }

    /// False when the same content is there already.
    boolean insert(UUID id, String fileName, byte[] hash, List<RollRow> rows) {
        var written = jdbc.sql("""
                insert into number_roll (id, file_name, content_hash, uploaded_by, uploaded_by_name)
                values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(id, fileName, hash, Actor.current().subject(), Actor.current().name()).update();
        if (written == 0) {
            return false;
        }
        for (var row : rows) {
            jdbc.sql("""
                    insert into number_roll_row (roll_id, line, written, cooperative_id, verdict, cells)
                    values (:roll, :line, :written, :cooperative, :verdict, cast(:cells as jsonb))""").param("roll", id)
                    .param("line", row.line()).param("written", row.written()).param("cooperative", row.cooperative())
                    .param("verdict", row.verdict().name()).param("cells", json.writeValueAsString(row.cells()))
                    .update();
        }
        return true;
    }

    Optional<Roll> find(UUID id) {
        return jdbc.sql("select * from number_roll where id = ?").param(id).query(RollRows::roll).optional();
    }

    boolean holds(UUID id, byte[] hash) {
        return jdbc.sql("select exists (select from number_roll where id = ? and content_hash = ?)").params(id, hash)
                .query(Boolean.class).single();
    }

    List<Roll> all() {
        return jdbc.sql("select * from number_roll order by uploaded_at desc limit 30").query(RollRows::roll).list();
    }

    void lock(UUID id) {
        jdbc.sql("select id from number_roll where id = ? for update").param(id).query(UUID.class).optional();
    }

    List<RollRow> rows(UUID roll) {
        return jdbc.sql("""
                select r.*, c.village_name from number_roll_row r
                  left join cooperative c on c.tenant_id = r.tenant_id and c.id = r.cooperative_id
                 where r.roll_id = ? order by r.line""").param(roll)
                .query((row, index) -> new RollRow(row.getInt("line"), row.getString("written"),
                        row.getObject("cooperative_id", UUID.class), row.getString("village_name"),
                        Verdict.valueOf(row.getString("verdict")), json.readValue(row.getString("cells"), CELLS)))
                .list();
    }

    void confirmed(UUID id) {
        jdbc.sql("update number_roll set confirmed_by = ?, confirmed_at = now() where id = ?")
                .params(Actor.current().subject(), id).update();
    }

    void discarded(UUID id) {
        jdbc.sql("update number_roll set discarded_at = now() where id = ?").param(id).update();
    }

    private static Roll roll(ResultSet row, int index) throws SQLException {
        return new Roll(row.getObject("id", UUID.class), row.getString("file_name"),
                row.getString("uploaded_by_name"), row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                instant(row, "confirmed_at"), instant(row, "discarded_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
