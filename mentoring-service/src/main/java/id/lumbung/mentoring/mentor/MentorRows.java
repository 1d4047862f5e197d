package id.lumbung.mentoring.mentor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.platform.identity.Actor;

/// The mentors of the bound regency.
@Repository
class MentorRows {

    private static final String SELECT = """
            select m.*, exists (select from mentor_account a where a.tenant_id = m.tenant_id and a.mentor_id = m.id)
                as has_account
            from mentor_now m
            """;

    private final JdbcClient jdbc;

    MentorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Mentor> all() {
        return jdbc.sql(SELECT + "order by m.kind, m.name, m.id").query(MentorRows::mentor).list();
    }

    Optional<Mentor> find(UUID id) {
        return jdbc.sql(SELECT + "where m.id = ?").param(id).query(MentorRows::mentor).optional();
    }

    Optional<Mentor> of(String account) {
        return jdbc.sql(SELECT + "where m.id = (select mentor_id from mentor_account where account = ?)").param(account)
                .query(MentorRows::mentor).optional();
    }

    void insert(UUID id, Kind kind) {
        var actor = Actor.current();
        jdbc.sql("insert into mentor (id, kind, recorded_by, recorded_by_name) values (?, ?, ?, ?)")
                .params(id, kind.name(), actor.subject(), actor.name()).update();
    }

    /// @return whether the revision was written: 1, or 0 when somebody was faster
    int write(UUID mentor, int revision, MentorForm form) {
        var actor = Actor.current();
        return jdbc.sql("""
                insert into mentor_term (mentor_id, revision, name, phone, employer, starts, ends, quota, districts,
                    recorded_by, recorded_by_name)
                values (:mentor, :revision, :name, :phone, :employer, :starts, :ends, :quota,
                    cast(:districts as text[]), :by, :byName)
                on conflict on constraint mentor_term_one_per_revision do nothing""")
                .param("mentor", mentor).param("revision", revision).param("name", form.name().strip())
                .param("phone", form.digits()).param("employer", form.employer().strip())
                .param("starts", form.starts()).param("ends", form.ends()).param("quota", form.quota())
                .param("districts", form.districts().stream().distinct().toArray(String[]::new))
                .param("by", actor.subject()).param("byName", actor.name()).update();
    }

    /// Asking again changes nothing.
    int tie(String account, UUID mentor) {
        return jdbc.sql("""
                insert into mentor_account (account, mentor_id, tied_by) values (?, ?, ?)
                on conflict on constraint mentor_account_of_one_mentor do nothing""")
                .params(account, mentor, Actor.current().subject()).update();
    }

    private static Mentor mentor(ResultSet row, int index) throws SQLException {
        return new Mentor(row.getObject("id", UUID.class), Kind.valueOf(row.getString("kind")), row.getInt("revision"),
                row.getString("name"), row.getString("phone"), row.getString("employer"),
                row.getObject("starts", LocalDate.class), row.getObject("ends", LocalDate.class), row.getInt("quota"),
                List.of((String[]) row.getArray("districts").getArray()), row.getBoolean("has_account"));
    }
}
