package id.lumbung.cooperative.legality.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.legality.LegalDocument;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.file.FileMention;
import id.lumbung.platform.file.SealedFiles;
import id.lumbung.platform.file.SealedFiles.Sealed;
import id.lumbung.platform.identity.Actor;

/// The scans of a cooperative's papers. Chair and secretary send them in, or the Dinas; the Dinas judges them, but nobody
/// judges what she has sent herself.
@Service
public class LegalFiles implements FileMention {

    private static final String SELECT = """
            select f.*, v.verdict, v.reason, v.actor_name, v.given_at from legal_file f
              left join legal_file_verdict v on v.tenant_id = f.tenant_id and v.file_id = f.id
            """;

    private final JdbcClient jdbc;
    private final SealedFiles store;
    private final Profiles profiles;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final MeterRegistry meters;

    LegalFiles(JdbcClient jdbc, SealedFiles store, Profiles profiles, TransactionTemplate transaction, Audit audit,
            MeterRegistry meters) {
        this.jdbc = jdbc;
        this.store = store;
        this.profiles = profiles;
        this.transaction = transaction;
        this.audit = audit;
        this.meters = meters;
    }

    /// @param id the client's: sent twice it is there once
    @PreAuthorize("@offices.mayReadAll() or @offices.mayApprove(#cooperative)")
    public LegalFile send(UUID cooperative, LegalDocument document, UUID id, @Nullable MultipartFile file) {
        profiles.get(cooperative);
        var taken = store.take(cooperative, file, document.name().toLowerCase(Locale.ROOT));
        return Objects.requireNonNull(transaction.execute(_ -> kept(cooperative, document, id, taken)));
    }

    private LegalFile kept(UUID cooperative, LegalDocument document, UUID id, Sealed taken) {
        store.keep(taken);
        var written = jdbc.sql("""
                insert into legal_file (id, cooperative_id, document, sha256, size, type, name, sent_by, sent_by_name)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(id, cooperative, document.name(), HexFormat.of().parseHex(taken.sha256()), taken.size(),
                        taken.mediaType(), taken.name(), Actor.current().subject(), Actor.current().name())
                .update();
        if (written == 0) {
            return of(cooperative, document).stream()
                    .filter(standing -> standing.id().equals(id) && standing.sha256().equals(taken.sha256())).findAny()
                    .orElseThrow(FileRefused::sentBefore);
        }
        audit.record("legality.file-sent", "legal-file", id, document.name());
        meters.counter("lumbung.legality.files", "outcome", "sent").increment();
        return find(cooperative, id);
    }

    @Transactional
    @PreAuthorize("@offices.mayReadAll()")
    public LegalFile judge(UUID cooperative, UUID id, boolean sound, @Nullable String reason) {
        profiles.lock(cooperative);
        var file = find(cooperative, id);
        if (file.verdict() != null) {
            if (file.verdict().sound() == sound) {
                return file;
            }
            throw FileRefused.judged();
        }
        if (file.sentBy().equals(Actor.current().subject())) {
            throw FileRefused.ownFile();
        }
        var why = reason == null ? "" : reason.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        if (!sound && why.length() < 3) {
            throw FileRefused.reasonNeeded();
        }
        jdbc.sql("""
                insert into legal_file_verdict (file_id, cooperative_id, verdict, reason, actor, actor_name)
                values (:id, :cooperative, :verdict, :reason, :actor, :name)""").param("id", id)
                .param("cooperative", cooperative).param("verdict", sound ? "SAH" : "DITOLAK")
                .param("reason", why.isEmpty() ? null : why).param("actor", Actor.current().subject())
                .param("name", Actor.current().name()).update();
        audit.record(sound ? "legality.file-verified" : "legality.file-rejected", "legal-file", id,
                why.isEmpty() ? null : why);
        meters.counter("lumbung.legality.files", "outcome", sound ? "verified" : "rejected").increment();
        return find(cooperative, id);
    }

    /// The newest first.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll() or @offices.mayApprove(#cooperative)")
    public List<LegalFile> of(UUID cooperative, LegalDocument document) {
        profiles.get(cooperative);
        return jdbc.sql(SELECT + "where f.cooperative_id = ? and f.document = ? order by f.sent_at desc, f.id")
                .params(cooperative, document.name()).query(LegalFiles::file).list();
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll() or @offices.mayApprove(#cooperative)")
    public LegalFile get(UUID cooperative, UUID id) {
        profiles.get(cooperative);
        return find(cooperative, id);
    }

    @PreAuthorize("@offices.mayReadAll() or @offices.mayApprove(#cooperative)")
    public ResponseEntity<byte[]> content(UUID cooperative, UUID id) {
        var file = find(cooperative, id);
        return store.answer(cooperative, file.sha256(), file.type(), file.name());
    }

    private LegalFile find(UUID cooperative, UUID id) {
        return Objects.requireNonNull(transaction.execute(_ -> jdbc
                .sql(SELECT + "where f.cooperative_id = ? and f.id = ?").params(cooperative, id)
                .query(LegalFiles::file).optional().orElseThrow(FileRefused::unknown)));
    }

    @Override
    public boolean speaksOf(UUID cooperative, String sha256) {
        return jdbc.sql("select exists (select from legal_file where cooperative_id = ? and sha256 = ?)")
                .params(cooperative, HexFormat.of().parseHex(sha256)).query(Boolean.class).single();
    }

    private static LegalFile file(ResultSet row, int index) throws SQLException {
        var verdict = row.getString("verdict");
        return new LegalFile(row.getObject("id", UUID.class), row.getObject("cooperative_id", UUID.class),
                LegalDocument.valueOf(row.getString("document")), HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getInt("size"), row.getString("type"), row.getString("name"), row.getString("sent_by"),
                row.getString("sent_by_name"), row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                verdict == null
                        ? null
                        : new LegalFile.Verdict(verdict.equals("SAH"), row.getString("reason"),
                                row.getString("actor_name"),
                                row.getObject("given_at", OffsetDateTime.class).toInstant()));
    }
}
