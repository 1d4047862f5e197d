package id.lumbung.mentoring.training.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.platform.id.UUIDv7;
import id.lumbung.platform.identity.Actor;

/// The certificates of the bound regency.
@Repository
class CertificateRows {

    private final JdbcClient jdbc;

    CertificateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether it is earned, and its number, the database says.
    int issue(UUID seat) {
        var actor = Actor.current();
        return jdbc.sql("""
                insert into training_certificate (id, seat_id, issued_by, issued_by_name)
                select ?, ?, ?, ? where not exists (select from training_certificate c where c.seat_id = ?)""")
                .params(UUIDv7.next(), seat, actor.subject(), actor.name(), seat).update();
    }

    int revoke(UUID certificate, String reason) {
        var actor = Actor.current();
        return jdbc.sql("""
                insert into training_certificate_revocation (certificate_id, reason, actor, actor_name)
                values (?, ?, ?, ?) on conflict on constraint training_certificate_revoked_once do nothing""")
                .params(certificate, reason, actor.subject(), actor.name()).update();
    }

    Optional<Certificate> find(UUID id) {
        return jdbc
                .sql("""
                        select c.id, c.seat_id, c.year, c.number, c.issued_at, c.issued_by_name, t.title, t.starts, t.ends, t.hours,
                            t.place, t.trainer, s.name, s.cooperative_name, s.office, r.reason
                        from training_certificate c
                        join training_seat s on s.tenant_id = c.tenant_id and s.id = c.seat_id
                        join training_now t on t.tenant_id = s.tenant_id and t.id = s.training_id
                        left join training_certificate_revocation r on r.tenant_id = c.tenant_id and r.certificate_id = c.id
                        where c.id = ?""")
                .param(id).query(CertificateRows::certificate).optional();
    }

    private static Certificate certificate(ResultSet row, int index) throws SQLException {
        return new Certificate(row.getObject("id", UUID.class), row.getObject("seat_id", UUID.class),
                "%04d/PLT/%d".formatted(row.getInt("number"), row.getInt("year")),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(), row.getString("issued_by_name"),
                row.getString("title"), row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getInt("hours"), row.getString("place"), row.getString("trainer"), row.getString("name"),
                row.getString("cooperative_name"), row.getString("office"), row.getString("reason"));
    }
}
