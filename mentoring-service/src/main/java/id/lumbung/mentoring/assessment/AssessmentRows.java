package id.lumbung.mentoring.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.mentoring.directory.Cooperative;
import id.lumbung.mentoring.instrument.ScoredInstrument;
import id.lumbung.platform.identity.Actor;

/// The assessments of the bound regency.
@Repository
class AssessmentRows {

    private final JdbcClient jdbc;

    AssessmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Assessment> find(UUID id) {
        return jdbc.sql("select * from assessment where id = ?").param(id).query(AssessmentRows::assessment)
                .optional();
    }

    /// The oldest first.
    List<Assessment> of(UUID cooperative) {
        return jdbc.sql("select * from assessment where cooperative_id = ? order by day, assessed_at")
                .param(cooperative)
                .query(AssessmentRows::assessment).list();
    }

    /// The newest of each cooperative with one instrument, whichever version.
    List<Assessment> newest(String family) {
        return jdbc.sql("""
                select distinct on (cooperative_id) * from assessment where family = ?
                order by cooperative_id, day desc, assessed_at desc""").param(family)
                .query(AssessmentRows::assessment).list();
    }

    List<Assessment.Answer> answers(UUID assessment) {
        return jdbc.sql("select * from assessment_answer where assessment_id = ?").param(assessment)
                .query((row, index) -> new Assessment.Answer(row.getString("item"), row.getInt("weight"),
                        row.getInt("points"), row.getInt("most"), row.getObject("proposed", Integer.class),
                        row.getString("reason")))
                .list();
    }

    void insert(UUID id, ScoredInstrument instrument, Cooperative cooperative, LocalDate day, int score,
            @Nullable String remark) {
        var actor = Actor.current();
        var grade = instrument.grade(score);
        jdbc.sql("""
                insert into assessment (id, instrument, cooperative_id, cooperative_name, village, district, day, score,
                    grade, grade_label, grade_from, grade_below, remark, assessed_by, assessed_by_name)
                values (:id, :instrument, :cooperative, :name, :village, :district, :day, :score, :grade, :label, :from,
                    :below, :remark, :by, :byName)""").param("id", id).param("instrument", instrument.code())
                .param("cooperative", cooperative.id()).param("name", cooperative.name())
                .param("village", cooperative.villageName()).param("district", cooperative.districtName())
                .param("day", day).param("score", score).param("grade", grade.code()).param("label", grade.label())
                .param("from", grade.from()).param("below", instrument.below(grade).orElse(null))
                .param("remark", remark).param("by", actor.subject()).param("byName", actor.name()).update();
    }

    void insert(UUID assessment, Assessment.Answer answer) {
        jdbc.sql("""
                insert into assessment_answer (assessment_id, item, weight, points, most, proposed, reason)
                values (:assessment, :item, :weight, :points, :most, :proposed, :reason)""")
                .param("assessment", assessment).param("item", answer.item()).param("weight", answer.weight())
                .param("points", answer.points()).param("most", answer.most()).param("proposed", answer.proposed())
                .param("reason", answer.reason()).update();
    }

    private static Assessment assessment(ResultSet row, int index) throws SQLException {
        return new Assessment(row.getObject("id", UUID.class), row.getString("instrument"),
                row.getObject("cooperative_id", UUID.class), row.getString("cooperative_name"),
                row.getString("village"), row.getString("district"), row.getObject("day", LocalDate.class),
                row.getInt("score"), row.getString("grade"), row.getString("grade_label"), row.getString("remark"),
                row.getString("assessed_by_name"));
    }
}
