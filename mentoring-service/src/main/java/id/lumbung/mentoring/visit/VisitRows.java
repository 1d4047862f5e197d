package id.lumbung.mentoring.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.mentoring.directory.Cooperative;
import id.lumbung.mentoring.mentor.Mentor;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.problem.Violation;

/// The visits of the bound regency.
@Repository
class VisitRows {

    private static final String SELECT = """
            select v.*, s.step, s.act, s.day, s.arrived_at, s.left_at from visit v
            join visit_state s on s.tenant_id = v.tenant_id and s.visit_id = v.id
            """;
    private static final String PNG = "data:image/png;base64,";

    private final JdbcClient jdbc;

    VisitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Visit> find(UUID id) {
        return jdbc.sql(SELECT + "where v.id = ?").param(id).query(VisitRows::visit).optional();
    }

    /// @param mentor whose; everybody's when null
    List<Visit> between(LocalDate from, LocalDate until, @Nullable UUID mentor) {
        return jdbc.sql(SELECT + """
                where s.day between :from and :until and s.act <> 'DIBATALKAN'
                  and (cast(:mentor as uuid) is null or s.mentor_id = :mentor)
                order by s.day, v.district, v.village, v.id""").param("from", from).param("until", until)
                .param("mentor", mentor).query(VisitRows::visit).list();
    }

    /// Those that should have been made before this day, and those that somebody is at.
    List<Visit> open(LocalDate before, @Nullable UUID mentor) {
        return jdbc.sql(SELECT + """
                where (s.act = 'TIBA' or s.act in ('DIRENCANAKAN', 'DIJADWAL_ULANG') and s.day < :before)
                  and (cast(:mentor as uuid) is null or s.mentor_id = :mentor)
                order by s.day, v.village, v.id limit 100""").param("before", before).param("mentor", mentor)
                .query(VisitRows::visit).list();
    }

    List<Visit> ofCooperative(UUID cooperative) {
        return jdbc.sql(SELECT + "where v.cooperative_id = ? order by s.day desc, v.id desc limit 60")
                .param(cooperative)
                .query(VisitRows::visit).list();
    }

    /// Where this mentor is now.
    Optional<Visit> at(UUID mentor) {
        return jdbc.sql(SELECT + "where s.mentor_id = ? and s.act = 'TIBA'").param(mentor).query(VisitRows::visit)
                .optional();
    }

    List<Step> steps(UUID visit) {
        return jdbc.sql("select * from visit_event where visit_id = ? order by step").param(visit)
                .query(VisitRows::step).list();
    }

    Optional<Report> report(UUID visit) {
        var answers = jdbc.sql("select item, answer from visit_answer where visit_id = ?").param(visit)
                .query((row, index) -> Map.entry(row.getString(1), Report.Answer.valueOf(row.getString(2)))).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return jdbc.sql("select * from visit_report where visit_id = ?").param(visit).query((row, index) -> {
            var signature = row.getBytes("signature");
            return new Report(row.getString("people_met"), row.getString("findings"),
                    row.getString("recommendations"), row.getObject("next_day", LocalDate.class),
                    row.getString("signed_name"),
                    signature == null ? null : PNG + Base64.getEncoder().encodeToString(signature), answers);
        }).optional();
    }

    /// The checklist with which the report was written.
    Optional<String> instrument(UUID visit) {
        return jdbc.sql("select instrument from visit_report where visit_id = ?").param(visit).query(String.class)
                .optional();
    }

    void insert(UUID id, Mentor mentor, Cooperative cooperative, String purpose) {
        var actor = Actor.current();
        try {
            jdbc.sql("""
                    insert into visit (id, mentor_id, mentor_name, cooperative_id, cooperative_name, village, district,
                        purpose, planned_by, planned_by_name)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, mentor.id(), mentor.name(), cooperative.id(), cooperative.name(),
                            cooperative.villageName(), cooperative.districtName(), purpose, actor.subject(),
                            actor.name())
                    .update();
        } catch (DataIntegrityViolationException | UncategorizedSQLException broken) {
            if ("visit_to_an_assigned_cooperative".equals(Violation.constraint(broken))) {
                throw new VillageNotAssigned(cooperative.villageName(), mentor.name());
            }
            throw broken;
        }
    }

    /// @return whether the step was added; of two at once the second waits for the first and then adds nothing
    boolean add(UUID visit, int step, Visit.Act act, @Nullable LocalDate day, Instant at, Step.@Nullable Place place,
            @Nullable String reason) {
        var actor = Actor.current();
        return jdbc.sql("""
                insert into visit_event (visit_id, step, act, day, at, latitude, longitude, accuracy, reason, actor,
                    actor_name)
                values (:visit, :step, :act, :day, :at, :latitude, :longitude, :accuracy, :reason, :actor, :name)
                on conflict on constraint visit_event_one_per_step do nothing""")
                .param("visit", visit).param("step", step).param("act", act.name()).param("day", day)
                .param("at", Timestamp.from(at)).param("latitude", place == null ? null : place.latitude())
                .param("longitude", place == null ? null : place.longitude())
                .param("accuracy", place == null ? null : place.accuracy()).param("reason", reason)
                .param("actor", actor.subject()).param("name", actor.name()).update() == 1;
    }

    void insert(UUID visit, Report report, String instrument) {
        var drawn = report.signature() != null && report.signature().startsWith(PNG)
                ? Base64.getDecoder().decode(report.signature().substring(PNG.length()))
                : null;
        jdbc.sql("""
                insert into visit_report (visit_id, people_met, findings, recommendations, next_day, instrument,
                    signed_name, signature, written_by)
                values (:visit, :met, :findings, :recommendations, :next, :instrument, :name, :signature, :by)""")
                .param("visit", visit).param("met", report.peopleMet().strip())
                .param("findings", report.findings().strip()).param("recommendations", report.recommendations())
                .param("next", report.nextDay()).param("instrument", instrument)
                .param("name", report.signedName().strip()).param("signature", drawn)
                .param("by", Actor.current().subject()).update();
        report.given().forEach((item, answer) -> jdbc
                .sql("insert into visit_answer (visit_id, item, answer) values (?, ?, ?)")
                .params(visit, item, answer.name()).update());
    }

    private static Visit visit(ResultSet row, int index) throws SQLException {
        return new Visit(row.getObject("id", UUID.class), row.getObject("mentor_id", UUID.class),
                row.getString("mentor_name"), row.getObject("cooperative_id", UUID.class),
                row.getString("cooperative_name"), row.getString("village"), row.getString("district"),
                row.getString("purpose"), row.getInt("step"), Visit.Act.valueOf(row.getString("act")),
                row.getObject("day", LocalDate.class), instant(row, "arrived_at"), instant(row, "left_at"));
    }

    private static Step step(ResultSet row, int index) throws SQLException {
        var at = instant(row, "at");
        if (at == null) {
            throw new IllegalStateException("A step without its time");
        }
        return new Step(Visit.Act.valueOf(row.getString("act")), row.getObject("day", LocalDate.class), at,
                Step.Place.of(row.getBigDecimal("latitude"), row.getBigDecimal("longitude"),
                        row.getObject("accuracy", Integer.class)),
                row.getString("reason"), row.getString("actor_name"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
