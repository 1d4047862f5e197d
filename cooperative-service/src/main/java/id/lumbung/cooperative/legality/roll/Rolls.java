package id.lumbung.cooperative.legality.roll;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.legality.DocumentStatus;
import id.lumbung.cooperative.legality.document.Documents;
import id.lumbung.cooperative.legality.document.EventForm;
import id.lumbung.cooperative.legality.document.Recording;
import id.lumbung.cooperative.legality.number.NomorRekening.Bank;
import id.lumbung.cooperative.legality.roll.RollCell.Judgement;
import id.lumbung.cooperative.upload.Tables;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.tenancy.Tenant;

/// Lists of numbers: brought, looked at, recorded as a whole.
@Service
class Rolls {

    static final int MOST = 2_000;
    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final RollRows rows;
    private final Documents documents;
    private final Audit audit;
    private final MeterRegistry meters;
    private final MessageSource sentences;

    Rolls(RollRows rows, Documents documents, Audit audit, MeterRegistry meters, MessageSource sentences) {
        this.rows = rows;
        this.documents = documents;
        this.audit = audit;
        this.meters = meters;
        this.sentences = sentences;
    }

    /// @param id the client's; the same content under another id is refused
    @Transactional
    @PreAuthorize("@offices.mayReadAll()")
    public Roll bring(UUID id, String fileName, byte[] content) {
        if (content.length == 0) {
            throw RollRefused.noFile();
        }
        var hash = sha256(content);
        if (rows.holds(id, hash)) {
            return get(id);
        }
        var sheet = Tables.read(content).stream().filter(each -> !each.hidden()).findFirst()
                .orElseThrow(RollRefused::noHeadings);
        var read = new RollReader(rows.known(), Tenant.current().code(), documents.today()).read(sheet);
        if (read.isEmpty()) {
            throw RollRefused.noHeadings();
        }
        if (read.size() > MOST) {
            throw RollRefused.tooMany(MOST);
        }
        if (!rows.insert(id, named(fileName), hash, read)) {
            throw RollRefused.uploadedBefore();
        }
        audit.record("legality.roll-uploaded", "number-roll", id, null);
        return get(id);
    }

    /// All cooperatives, for an empty list.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll()")
    public List<RollReader.Known> known() {
        return rows.known();
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll()")
    public List<Roll> list() {
        return rows.all();
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll()")
    public Roll get(UUID id) {
        return rows.find(id).orElseThrow(RollRefused::unknown);
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll()")
    public List<RollRow> rows(UUID id) {
        return rows.rows(get(id).id());
    }

    /// Records every new number, or none. Asking again changes nothing.
    @Transactional
    @PreAuthorize("@offices.mayReadAll()")
    public Roll confirm(UUID id) {
        rows.lock(id);
        var roll = get(id);
        if (roll.confirmedAt() != null) {
            return roll;
        }
        if (!roll.isUnderWay()) {
            throw RollRefused.finished();
        }
        long recorded = 0;
        for (var row : rows.rows(id)) {
            recorded += record(roll, row);
        }
        if (recorded == 0) {
            throw RollRefused.nothingNew();
        }
        rows.confirmed(id);
        audit.record("legality.roll-confirmed", "number-roll", id, recorded + " nomor");
        meters.counter("lumbung.legality.roll.numbers").increment(recorded);
        return get(id);
    }

    private long record(Roll roll, RollRow row) {
        if (row.fresh() == 0 || row.cooperative() == null) {
            return 0;
        }
        for (var cell : row.cells()) {
            if (cell.judgement() == Judgement.BARU && cell.date() != null) {
                try {
                    documents.record(row.cooperative(), key(roll, row, cell), new Recording(cell.document(),
                            DocumentStatus.TERBIT, cell.date(), EventForm.parse(cell.document(), cell.typed(),
                                    Bank.LAINNYA),
                            null, null, null, null, null, null, null, true));
                } catch (Refusal refusal) {
                    throw RollRefused.row(row.line(),
                            sentences.getMessage(refusal.code(), refusal.arguments(), INDONESIAN));
                }
            }
        }
        return row.fresh();
    }

    @Transactional
    @PreAuthorize("@offices.mayReadAll()")
    public void discard(UUID id) {
        rows.lock(id);
        if (!get(id).isUnderWay()) {
            throw RollRefused.finished();
        }
        rows.discarded(id);
        audit.record("legality.roll-discarded", "number-roll", id, null);
    }

    /// The same cell of the same list is the same event.
    private static UUID key(Roll roll, RollRow row, RollCell cell) {
        return UUID.nameUUIDFromBytes((roll.id() + "/" + row.line() + "/" + cell.document())
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String named(String typed) {
        var name = typed.replaceAll("[\\p{Cntrl}/\\\\\\u2028\\u2029]+", " ").strip();
        return name.isEmpty() ? "daftar" : name.length() > 200 ? name.substring(0, 200) : name;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
