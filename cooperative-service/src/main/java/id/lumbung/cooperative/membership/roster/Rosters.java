package id.lumbung.cooperative.membership.roster;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Validator;

import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.membership.Admission;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.upload.TableCell;
import id.lumbung.cooperative.upload.TableRow;
import id.lumbung.cooperative.upload.TableSheet;
import id.lumbung.cooperative.upload.Tables;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.tenancy.Tenant;

/// Registers on their way: uploaded by the board or the Dinas, taken over as a whole by who may admit, or thrown away.
@Service
@Transactional
class Rosters {

    static final int MOST = 5_000;

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final int LONGEST_NAME = 200;

    private final RosterRows rows;
    private final Admission admission;
    private final Profiles profiles;
    private final Validator validator;
    private final Audit audit;
    private final MeterRegistry meters;
    private final MessageSource sentences;
    private final Clock clock;

    Rosters(RosterRows rows, Admission admission, Profiles profiles, Validator validator, Audit audit,
            MeterRegistry meters, MessageSource sentences, Clock clock) {
        this.rows = rows;
        this.admission = admission;
        this.profiles = profiles;
        this.validator = validator;
        this.audit = audit;
        this.meters = meters;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.maySeeMembers(#cooperative)")
    public List<RosterBatch> list(UUID cooperative) {
        profiles.get(cooperative);
        return rows.of(cooperative);
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.maySeeMembers(#cooperative)")
    public RosterBatch get(UUID cooperative, UUID batch) {
        profiles.get(cooperative);
        return rows.find(cooperative, batch).orElseThrow(RosterRefusal::unknown);
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.maySeeMembers(#cooperative)")
    public List<RosterRow> rows(UUID cooperative, UUID batch, int after, boolean wrong, int size) {
        return rows.rows(get(cooperative, batch).id(), after, wrong, size);
    }

    /// @param id made by the client; the same content under another id is refused
    @PreAuthorize("@offices.mayPropose(#cooperative) or @offices.mayReadAll()")
    public RosterBatch bring(UUID cooperative, UUID id, String fileName, byte[] content) {
        profiles.get(cooperative);
        var hash = sha256(content);
        if (rows.same(id, hash).isPresent()) {
            if (!rows.same(id, hash).orElseThrow()) {
                throw RosterRefusal.otherFile();
            }
            return get(cooperative, id);
        }
        var sheet = Tables.read(content).stream().filter(each -> !each.hidden()).findFirst()
                .orElseThrow(RosterRefusal::noHeadings);
        var headings = Headings.in(sheet);
        if (!rows.insert(id, cooperative, named(fileName), hash, headings, judged(cooperative, headings, sheet))) {
            throw RosterRefusal.uploadedBefore(today());
        }
        audit.record("roster.uploaded", "roster", id, null);
        return get(cooperative, id);
    }

    private List<Judged> judged(UUID cooperative, Headings headings, TableSheet sheet) {
        var candidates = new RosterReader(headings, validator, today()).read(sheet.rows());
        if (candidates.isEmpty()) {
            throw RosterRefusal.nobody();
        }
        if (candidates.size() > MOST) {
            throw RosterRefusal.tooMany(MOST);
        }
        return Judged.all(candidates, headings, admission.known(cooperative,
                candidates.stream().map(Candidate::nik).filter(Objects::nonNull).toList()));
    }

    /// Enters everybody who may come in, or nobody. Whoever was admitted another way meanwhile stays as she is. Asking
    /// again changes nothing.
    ///
    /// @param basis the decision that makes them members
    @PreAuthorize("@offices.mayApprove(#cooperative) or hasRole('dinas-admin')")
    public RosterBatch confirm(UUID cooperative, UUID id, String basis) {
        if (basis.strip().length() < 3) {
            throw RosterRefusal.noBasis();
        }
        profiles.lock(cooperative); // before asking who is a member
        rows.lock(id);
        var batch = get(cooperative, id);
        if (batch.confirmedAt() != null) {
            return batch;
        }
        if (!batch.isUnderWay()) {
            throw RosterRefusal.finished();
        }
        enter(cooperative, batch, basis.strip());
        rows.confirmed(id, basis.strip());
        var after = get(cooperative, id);
        if (after.entered() == 0) {
            throw RosterRefusal.nobodyToEnter();
        }
        audit.record("roster.taken-over", "roster", id, after.entered() + " anggota · " + basis.strip());
        Map.of("entered", after.entered(), "known", after.known(), "doubled", after.doubled(), "refused",
                after.refused()).forEach(
                        (outcome, count) -> meters
                                .counter("lumbung.members.roster.rows", "outcome", outcome).increment(count));
        return after;
    }

    private void enter(UUID cooperative, RosterBatch batch, String basis) {
        var headings = Headings.of(0, batch.headings());
        var reader = new RosterReader(headings, validator, today());
        var candidates = new HashMap<RosterRow, Candidate>();
        var standing = rows.rows(batch.id(), 0, false, MOST).stream().filter(RosterRow::isEntered).toList();
        for (var row : standing) {
            var candidate = reader.candidate(new TableRow(row.line(),
                    rows.open(row.id()).stream().map(TableCell::of).toList()));
            if (!candidate.isSound()) {
                var finding = candidate.findings().getFirst();
                throw RosterRefusal.row(row.line(),
                        sentences.getMessage(finding.code(), finding.arguments().toArray(), INDONESIAN));
            }
            candidates.put(row, candidate);
        }
        var known = admission.known(cooperative,
                candidates.values().stream().map(Candidate::nik).filter(Objects::nonNull).toList());
        for (var row : standing) {
            var candidate = Objects.requireNonNull(candidates.get(row));
            if (candidate.nik() != null && known.here().contains(candidate.nik())) {
                rows.judged(row.id(), Judgement.SUDAH_ADA, List.of(headings.finding(candidate.row(), RosterField.NIK,
                        "roster.finding.known")));
            } else if (candidate.applicant() != null) {
                admission.takeOver(cooperative, row.id(), candidate.applicant(), candidate.enteredOn(), basis);
                rows.entered(row.id());
            }
        }
    }

    @PreAuthorize("@offices.mayPropose(#cooperative) or @offices.mayReadAll()")
    public void discard(UUID cooperative, UUID id) {
        rows.lock(id);
        if (!get(cooperative, id).isUnderWay()) {
            throw RosterRefusal.finished();
        }
        rows.discarded(id);
        audit.record("roster.discarded", "roster", id, null);
    }

    /// A row as the file had it, with what is wrong with it.
    record Returned(RosterRow row, List<String> cells) {}

    /// The rows that did not come in. They hold what was sealed, so that the audit tells who took them.
    @PreAuthorize("@offices.mayPropose(#cooperative) or @offices.mayReadAll()")
    public List<Returned> giveBack(UUID cooperative, UUID id) {
        var batch = get(cooperative, id);
        if (batch.discardedAt() != null) {
            throw RosterRefusal.finished();
        }
        var returned = rows.rows(id, 0, true, MOST).stream().map(row -> new Returned(row, rows.open(row.id())))
                .toList();
        audit.record("roster.rows-given-back", "roster", id, returned.size() + " baris");
        return returned;
    }

    private static String named(String fileName) {
        var name = fileName.isBlank() ? "?" : fileName.replaceAll("\\d{9,}", "…").replaceAll("\\p{Cntrl}", " ");
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Tenant.current().zone());
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
