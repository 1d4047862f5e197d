package id.lumbung.cooperative.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.platform.file.FileMention;
import id.lumbung.platform.file.content.FileType;
import id.lumbung.platform.identity.Actor;

/// What stands about the files of the bound regency.
@Repository
class AttachmentRows implements FileMention {

    private static final String SELECT = """
            select a.*, w.reason, w.withdrawn_at from attachment a
              left join attachment_withdrawal w on w.tenant_id = a.tenant_id and w.attachment_id = a.id
            """;

    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean speaksOf(UUID cooperative, String sha256) {
        return find(cooperative, sha256).isPresent();
    }

    Optional<Attachment> find(UUID cooperative, String sha256) {
        return jdbc.sql(SELECT + "where a.cooperative_id = ? and a.sha256 = ?").param(cooperative)
                .param(HexFormat.of().parseHex(sha256)).query(AttachmentRows::attachment).optional();
    }

    Optional<Attachment> find(UUID id) {
        return jdbc.sql(SELECT + "where a.id = ?").param(id).query(AttachmentRows::attachment).optional();
    }

    void insert(UUID id, UUID cooperative, Attachments.Taken taken) {
        jdbc.sql("""
                insert into attachment (id, cooperative_id, sha256, size, type, name, sent_by, sent_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, cooperative, HexFormat.of().parseHex(taken.sha256()), taken.size(),
                        taken.type().mediaType(), taken.name(), Actor.current().subject(), Actor.current().name())
                .update();
    }

    /// Asking again changes nothing.
    void attach(UUID cooperative, UUID attachment, UUID entry) {
        jdbc.sql("""
                insert into attachment_entry (cooperative_id, attachment_id, entry_id, attached_by)
                values (?, ?, ?, ?) on conflict do nothing""")
                .params(cooperative, attachment, entry, Actor.current().subject()).update();
    }

    int withdraw(UUID attachment, String reason) {
        return jdbc.sql("""
                insert into attachment_withdrawal (attachment_id, reason, withdrawn_by) values (?, ?, ?)
                on conflict do nothing""").params(attachment, reason, Actor.current().subject()).update();
    }

    /// In the order in which they came.
    List<Attachment> of(UUID entry) {
        return jdbc.sql(SELECT + """
                join attachment_entry e on e.tenant_id = a.tenant_id and e.attachment_id = a.id
                where e.entry_id = ? order by e.attached_at, a.id""").param(entry)
                .query(AttachmentRows::attachment).list();
    }

    /// Those that prove nothing yet, the newest first.
    List<Attachment> waiting(UUID cooperative, int most) {
        return jdbc.sql(SELECT + """
                where a.cooperative_id = ? and w.reason is null and not exists (
                      select from attachment_entry e where e.tenant_id = a.tenant_id and e.attachment_id = a.id)
                order by a.sent_at desc, a.id limit ?""").params(cooperative, most)
                .query(AttachmentRows::attachment).list();
    }

    private static Attachment attachment(ResultSet row, int index) throws SQLException {
        var reason = row.getString("reason");
        return new Attachment(row.getObject("id", UUID.class), row.getObject("cooperative_id", UUID.class),
                HexFormat.of().formatHex(row.getBytes("sha256")), row.getInt("size"),
                FileType.ofMediaType(row.getString("type")), row.getString("name"), row.getString("sent_by_name"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                reason == null
                        ? null
                        : new Attachment.Withdrawal(reason,
                                row.getObject("withdrawn_at", OffsetDateTime.class).toInstant()));
    }
}
