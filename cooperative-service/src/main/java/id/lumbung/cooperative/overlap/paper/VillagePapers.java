package id.lumbung.cooperative.overlap.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;

import id.lumbung.cooperative.bumdes.BumdesRegister;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.file.FileMention;
import id.lumbung.platform.file.SealedFiles;
import id.lumbung.platform.file.SealedFiles.Sealed;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.problem.Violation;

/// The signed agreements and the minutes behind decisions, as scans. Whoever keeps what is said of the enterprise sends
/// them, and the chair of the council; whoever may look at the enterprise sees them.
@Service
public class VillagePapers implements FileMention {

    private final JdbcClient jdbc;
    private final SealedFiles store;
    private final BumdesRegister register;
    private final TransactionTemplate transaction;
    private final Audit audit;

    VillagePapers(JdbcClient jdbc, SealedFiles store, BumdesRegister register, TransactionTemplate transaction,
            Audit audit) {
        this.jdbc = jdbc;
        this.store = store;
        this.register = register;
        this.transaction = transaction;
        this.audit = audit;
    }

    /// @param id the client's: sent twice it is there once
    @PreAuthorize("@villageRights.mayKeep(#bumdes) or @villageRights.holds(#bumdes, 'KETUA_BPD')")
    public Paper send(UUID bumdes, Paper.Subject subject, UUID id, @Nullable MultipartFile file) {
        var cooperative = register.get(bumdes).cooperative();
        var taken = store.take(cooperative, file, subject.kind().name().toLowerCase(Locale.ROOT));
        try {
            return Objects.requireNonNull(transaction.execute(_ -> kept(bumdes, subject, id, taken)));
        } catch (DataAccessException e) {
            throw switch (Violation.constraint(e)) {
                case "overlap_paper_of_this_village", "overlap_paper_agreement", "overlap_paper_decision" ->
                    PaperRefused.ofAnother();
                case null, default -> e;
            };
        }
    }

    private Paper kept(UUID bumdes, Paper.Subject subject, UUID id, Sealed taken) {
        store.keep(taken);
        var agreement = subject.kind() == Paper.Kind.PERJANJIAN;
        var written = jdbc.sql("""
                insert into overlap_paper (id, cooperative_id, bumdes_id, agreement_id, decision_id, sha256, size, type,
                    name, sent_by, sent_by_name)
                values (:id, :cooperative, :bumdes, cast(:agreement as uuid), cast(:decision as uuid), :sha256, :size,
                    :type, :name, :by, :byName) on conflict do nothing""")
                .param("id", id).param("cooperative", taken.owner()).param("bumdes", bumdes)
                .param("agreement", agreement ? subject.id() : null).param("decision", agreement ? null : subject.id())
                .param("sha256", HexFormat.of().parseHex(taken.sha256())).param("size", taken.size())
                .param("type", taken.mediaType()).param("name", taken.name()).param("by", Actor.current().subject())
                .param("byName", Actor.current().name()).update();
        if (written == 0) {
            return found(subject).stream()
                    .filter(standing -> standing.id().equals(id) && standing.sha256().equals(taken.sha256())).findAny()
                    .orElseThrow(PaperRefused::sentBefore);
        }
        audit.record("overlap.paper-sent", "overlap-paper", id, subject.kind().name());
        return found(subject).stream().filter(paper -> paper.id().equals(id)).findAny().orElseThrow();
    }

    /// The newest first.
    @Transactional(readOnly = true)
    @PreAuthorize("@villageRights.mayRead(#bumdes)")
    public List<Paper> of(UUID bumdes, Paper.Subject subject) {
        return found(subject);
    }

    @PreAuthorize("@villageRights.mayRead(#bumdes)")
    public ResponseEntity<byte[]> content(UUID bumdes, UUID id) {
        var paper = Objects.requireNonNull(transaction.execute(_ -> jdbc
                .sql("select * from overlap_paper where bumdes_id = ? and id = ?").params(bumdes, id)
                .query(VillagePapers::paper).optional().orElseThrow(PaperRefused::unknown)));
        return store.answer(paper.cooperative(), paper.sha256(), paper.type(), paper.name());
    }

    @Override
    public boolean speaksOf(UUID cooperative, String sha256) {
        return jdbc.sql("select exists (select from overlap_paper where cooperative_id = ? and sha256 = ?)")
                .params(cooperative, HexFormat.of().parseHex(sha256)).query(Boolean.class).single();
    }

    private List<Paper> found(Paper.Subject subject) {
        return jdbc.sql("""
                select * from overlap_paper where :id in (agreement_id, decision_id) order by sent_at desc, id""")
                .param("id", subject.id()).query(VillagePapers::paper).list();
    }

    private static Paper paper(ResultSet row, int index) throws SQLException {
        return new Paper(row.getObject("id", UUID.class), row.getObject("cooperative_id", UUID.class),
                HexFormat.of().formatHex(row.getBytes("sha256")), row.getInt("size"), row.getString("type"),
                row.getString("name"), row.getString("sent_by_name"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }
}
