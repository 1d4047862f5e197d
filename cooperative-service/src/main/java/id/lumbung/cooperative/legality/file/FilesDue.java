package id.lumbung.cooperative.legality.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.notice.Notice;
import id.lumbung.platform.notice.Reminders;

/// Scans that wait for a second person of the Dinas, and those that were rejected and not sent again.
@Component
class FilesDue implements Reminders {

    private final JdbcClient jdbc;
    private final Offices offices;

    FilesDue(JdbcClient jdbc, Offices offices) {
        this.jdbc = jdbc;
        this.offices = offices;
    }

    private record Scan(UUID id, UUID cooperative, String name, String document, LocalDate day) {}

    @Override
    public List<Notice> due(Actor person, LocalDate today) {
        if (offices.mayReadAll()) {
            return Stream.concat(toJudge(person.subject()).stream(),
                    rejected(person.subject(), new UUID[0], "dinas").stream()).toList();
        }
        var mine = offices.where(Office.KETUA, Office.SEKRETARIS);
        return mine.isEmpty() ? List.of() : rejected("", mine.toArray(UUID[]::new), "pengurus");
    }

    private List<Notice> toJudge(String judge) {
        var waiting = jdbc.sql("""
                select f.id, f.cooperative_id, c.name, f.document, cast(f.sent_at as date) from legal_file f
                  join cooperative c on c.tenant_id = f.tenant_id and c.id = f.cooperative_id
                 where f.sent_by <> ? and not exists (select from legal_file_verdict v
                        where v.tenant_id = f.tenant_id and v.file_id = f.id)
                 order by f.sent_at, f.id""").param(judge).query(FilesDue::scan).list();
        return Notice.fewOr(waiting.stream()
                .map(scan -> Notice.of("legality.file-to-judge", scan.id(), "dinas")
                        .at("/koperasi/{c}/legalitas/berkas/{f}/putusan", scan.cooperative(), scan.id())
                        .saying(Notice.word("legality.document." + scan.document()), scan.name()).since(scan.day()))
                .toList(),
                many -> Notice.of("legality.files-to-judge", waiting.getLast().id(), "dinas")
                        .at("/koperasi/{c}/legalitas/berkas/{f}/putusan", waiting.getFirst().cooperative(),
                                waiting.getFirst().id())
                        .saying(many, waiting.getFirst().name()).since(waiting.getFirst().day()));
    }

    private List<Notice> rejected(String sender, UUID[] mine, String as) {
        return jdbc.sql("""
                select f.id, f.cooperative_id, c.name, f.document, cast(v.given_at as date) from legal_file_verdict v
                  join legal_file f on f.tenant_id = v.tenant_id and f.id = v.file_id
                  join cooperative c on c.tenant_id = f.tenant_id and c.id = f.cooperative_id
                 where v.verdict = 'DITOLAK' and (f.cooperative_id = any (:mine) or f.sent_by = :sender)
                   and not exists (select from legal_file g where g.tenant_id = f.tenant_id
                        and g.cooperative_id = f.cooperative_id and g.document = f.document and g.sent_at > f.sent_at)
                 order by v.given_at limit 20""").param("mine", mine).param("sender", sender).query(FilesDue::scan)
                .list().stream()
                .map(scan -> Notice.of("legality.file-rejected", scan.id(), as)
                        .at("/koperasi/{c}/legalitas/dokumen/{d}/berkas", scan.cooperative(), scan.document())
                        .saying(Notice.word("legality.document." + scan.document()), scan.name()).since(scan.day())
                        .urgent().sharing("notice.legality.returned.share", scan.name(),
                                Notice.word("legality.document." + scan.document())))
                .toList();
    }

    private static Scan scan(ResultSet row, int index) throws SQLException {
        return new Scan(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
                row.getString(4), row.getObject(5, LocalDate.class));
    }
}
