package id.lumbung.cooperative.journal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.event.TreasurersBooks;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Ledger;
import id.lumbung.cooperative.ledger.LedgerRefusal;
import id.lumbung.cooperative.ledger.PostedEntry;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.VoucherType;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.outlet.OutletName;
import id.lumbung.cooperative.outlet.OutletNames;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.problem.Refusal;

/// Writes free entries. Only the treasurer in office does so, and each of them is audited: nothing guides her hand here.
@Service
class GeneralJournal {

    private final Profiles profiles;
    private final Offices offices;
    private final TreasurersBooks treasurersBooks;
    private final Ledger ledger;
    private final OutletNames outlets;
    private final Audit audit;

    GeneralJournal(Profiles profiles, Offices offices, TreasurersBooks treasurersBooks, Ledger ledger,
            OutletNames outlets, Audit audit) {
        this.profiles = profiles;
        this.offices = offices;
        this.treasurersBooks = treasurersBooks;
        this.ledger = ledger;
        this.outlets = outlets;
        this.audit = audit;
    }

    /// The chart that entries are written in.
    @Transactional(readOnly = true)
    public Chart chart(UUID cooperative) {
        return treasurersBooks.chart(cooperative).orElseGet(() -> {
            profiles.get(cooperative);
            offices.requireTreasurer(cooperative);
            throw new BooksNotOpen();
        });
    }

    /// The outlets that a line may be of.
    List<OutletName> outlets(UUID cooperative) {
        return outlets.of(cooperative);
    }

    /// @param cells the sheet as it was sent, see [Sheet#read]
    @Transactional
    PostedEntry write(UUID key, UUID cooperative, Map<String, String> cells) {
        return post(key, cooperative, Sheet.read(chart(cooperative), outlets.of(cooperative), cells));
    }

    /// @param key the id of the entry: the same sheet twice is one entry
    @Transactional
    @PreAuthorize("@offices.mayRecord(#cooperative)")
    public PostedEntry write(UUID key, UUID cooperative, Sheet sheet) {
        return post(key, cooperative, sheet);
    }

    private PostedEntry post(UUID key, UUID cooperative, Sheet sheet) {
        try {
            var lines = sheet.lines();
            var entry = ledger.post(Posting.of(key, cooperative, sheet.date(), VoucherType.BM, EventCode.UMUM,
                    sheet.description(), lines));
            if (!entry.replayed()) {
                audit.record("journal.written", "entry", key, null);
            }
            return entry;
        } catch (LedgerRefusal refusal) {
            throw placed(refusal);
        }
    }

    /// Beside the cell that it speaks of, where it speaks of one.
    private static Refusal placed(LedgerRefusal refusal) {
        return switch (refusal.rule()) {
            case AFTER_OPENING, NOT_IN_FUTURE, MONTH_OPEN, REVERSAL_NOT_BEFORE -> refusal.at("date");
            case TEXT_SHAPE -> refusal.at("description");
            case BALANCED, LINE_COUNT, AMOUNT_RANGE, UNIT_KNOWN, ACCOUNT_KNOWN, ACCOUNT_LEAF, CONTROL_EVENT,
                    CONTROL_SUBJECT, MEMBER_KNOWN,
                    CASH_COVERED, SUBJECT_COVERED ->
                refusal.at("lines");
            case BOOKS_OPEN, KEY_UNUSED, ENTRY_KNOWN, REVERSAL_EVENT, REVERSAL_MIRRORS, REVERSED_ONCE, REVERSAL_FINAL,
                    CLOSES_YEAR, EVENT_ON, INTEREST_PAID_OUT ->
                refusal;
        };
    }
}
