package id.lumbung.mentoring.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.mentoring.directory.Cooperative;
import id.lumbung.mentoring.mentor.Kind;
import id.lumbung.mentoring.mentor.Mentor;
import id.lumbung.platform.identity.Actor;

/// The assignments of the bound regency.
@Repository
class AssignmentRows {

    private static final String SELECT = """
            select a.*, m.name as mentor_name, e.reason from assignment a
            join mentor_now m on m.tenant_id = a.tenant_id and m.id = a.mentor_id
            left join assignment_end e on e.tenant_id = a.tenant_id and e.assignment_id = a.id
            """;

    private final JdbcClient jdbc;

    AssignmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Assignment> find(UUID id) {
        return jdbc.sql(SELECT + "where a.id = ?").param(id).query(AssignmentRows::assignment).optional();
    }

    /// The newest first.
    List<Assignment> of(UUID mentor) {
        return jdbc.sql(SELECT + "where a.mentor_id = ? order by a.district, a.village, a.starts desc").param(mentor)
                .query(AssignmentRows::assignment).list();
    }

    List<Assignment> ofCooperative(UUID cooperative) {
        return jdbc.sql(SELECT + "where a.cooperative_id = ? order by a.starts desc, a.kind").param(cooperative)
                .query(AssignmentRows::assignment).list();
    }

    List<Assignment> on(LocalDate day) {
        return jdbc.sql(SELECT + "where a.period @> cast(? as date) order by a.district, a.village, a.kind")
                .param(day).query(AssignmentRows::assignment).list();
    }

    List<Assignment> mine(String account, LocalDate day) {
        return jdbc.sql(SELECT + """
                where a.mentor_id = (select mentor_id from mentor_account where account = ?)
                  and a.period @> cast(? as date) order by a.district, a.village""").params(account, day)
                .query(AssignmentRows::assignment).list();
    }

    void insert(UUID id, Mentor mentor, Cooperative cooperative, LocalDate starts, @Nullable LocalDate endsBefore) {
        var actor = Actor.current();
        try {
            jdbc.sql("""
                    insert into assignment (id, mentor_id, kind, cooperative_id, cooperative_name, village, district,
                        starts, ends_before, assigned_by, assigned_by_name)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(id, mentor.id(), mentor.kind().name(), cooperative.id(), cooperative.name(),
                            cooperative.villageName(), cooperative.districtName(), starts)
                    .param(endsBefore).param(actor.subject()).param(actor.name()).update();
        } catch (DataIntegrityViolationException | UncategorizedSQLException broken) {
            throw switch (constraint(broken)) {
                case "assignment_one_of_its_kind" ->
                    new LookedAfterAlready(cooperative.name(), mentor.kind().name());
                case "assignment_once" -> new LookedAfterAlready(cooperative.name(), mentor.name());
                case "assignment_is_within_quota" -> new QuotaFull(mentor.name(), mentor.quota());
                case "assignment_is_within_contract" -> new OutsideContract(mentor.name());
                default -> broken;
            };
        }
    }

    void end(UUID id, LocalDate endsBefore, String reason) {
        var actor = Actor.current();
        try {
            jdbc.sql("""
                    insert into assignment_end (assignment_id, ends_before, reason, ended_by, ended_by_name)
                    values (?, ?, ?, ?, ?)""").params(id, endsBefore, reason, actor.subject(), actor.name()).update();
        } catch (DataIntegrityViolationException broken) {
            throw switch (constraint(broken)) {
                case "assignment_end_once", "assignment_end_is_earlier", "assignment_begins_before_it_ends" ->
                    new EndedEarlier();
                default -> broken;
            };
        }
    }

    private static String constraint(DataAccessException broken) {
        var constraint = broken.getRootCause() instanceof PSQLException refused
                && refused.getServerErrorMessage() != null ? refused.getServerErrorMessage().getConstraint() : null;
        return constraint == null ? "" : constraint;
    }

    private static Assignment assignment(ResultSet row, int index) throws SQLException {
        return new Assignment(row.getObject("id", UUID.class), row.getObject("mentor_id", UUID.class),
                Kind.valueOf(row.getString("kind")), row.getString("mentor_name"),
                row.getObject("cooperative_id", UUID.class), row.getString("cooperative_name"),
                row.getString("village"), row.getString("district"), row.getObject("starts", LocalDate.class),
                row.getObject("ends_before", LocalDate.class), row.getString("reason"));
    }
}
