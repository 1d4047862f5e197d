package id.lumbung.cooperative.legality.document;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.cooperative.legality.DocumentStatus;
import id.lumbung.cooperative.legality.Doubt;
import id.lumbung.cooperative.legality.LegalDocument;
import id.lumbung.cooperative.legality.Stage;
import id.lumbung.cooperative.profile.FormationState;
import id.lumbung.platform.identity.Actor;

/// The table `legal_event`, of the bound regency.
@Repository
class LegalEventRows {

    private static final String SELECT = """
            select e.*, exists (select from legal_event r where r.tenant_id = e.tenant_id and r.replaces = e.id) as replaced
            from legal_event e
            """;

    private final JdbcClient jdbc;

    LegalEventRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, UUID cooperative, Recording recording, List<Doubt> passed) {
        jdbc.sql("""
                insert into legal_event (id, cooperative_id, document, status, happened_on, number, valid_until,
                    planned_for, place, party, institution, reason, passed, replaces, actor, actor_name)
                values (:id, :cooperative, :document, :status, :on, :number, :until, :planned, :place, :party, :bank,
                    :reason, :passed, :replaces, :actor, :name)""")
                .param("id", id).param("cooperative", cooperative).param("document", recording.document().name())
                .param("status", recording.status().name()).param("on", recording.happenedOn())
                .param("number", recording.number() == null ? null : recording.number().value())
                .param("until", recording.validUntil()).param("planned", recording.plannedFor())
                .param("place", recording.place()).param("party", recording.party())
                .param("bank", recording.bank() == null ? null : recording.bank().name())
                .param("reason", recording.reason())
                .param("passed", passed.stream().map(Doubt::name).toArray(String[]::new))
                .param("replaces", recording.replaces()).param("actor", Actor.current().subject())
                .param("name", Actor.current().name()).update();
    }

    Optional<LegalEvent> find(UUID id) {
        return jdbc.sql(SELECT + "where e.id = ?").param(id).query(LegalEventRows::event).optional();
    }

    /// What every paper is today.
    List<LegalEvent> current(UUID cooperative) {
        return jdbc.sql("select d.*, false as replaced from legal_documents(?, 'infinity') d").param(cooperative)
                .query(LegalEventRows::event).list();
    }

    /// Everything that was ever said, the newest first.
    List<LegalEvent> history(UUID cooperative, @Nullable LegalDocument document) {
        return jdbc.sql(SELECT + """
                where e.cooperative_id = :cooperative and (cast(:document as text) is null or e.document = :document)
                order by e.ordinal desc""").param("cooperative", cooperative)
                .param("document", document == null ? null : document.name()).query(LegalEventRows::event).list();
    }

    Stage stage(UUID cooperative, LocalDate day) {
        return jdbc.sql("select s.stage, s.since from legal_stage_of(?, ?) s").params(cooperative, day)
                .query((row, index) -> new Stage(FormationState.values()[row.getInt(1)],
                        row.getObject(2, LocalDate.class)))
                .single();
    }

    private static LegalEvent event(ResultSet row, int index) throws SQLException {
        return new LegalEvent(row.getObject("id", UUID.class), row.getObject("cooperative_id", UUID.class),
                LegalDocument.valueOf(row.getString("document")), DocumentStatus.valueOf(row.getString("status")),
                Objects.requireNonNull(date(row, "happened_on")), row.getString("number"), date(row, "valid_until"),
                date(row, "planned_for"), row.getString("place"), row.getString("party"), row.getString("institution"),
                row.getString("reason"), doubts(row.getArray("passed")), row.getObject("replaces", UUID.class),
                row.getBoolean("replaced"), row.getString("actor"), row.getString("actor_name"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static List<Doubt> doubts(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Doubt::valueOf).toList();
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
