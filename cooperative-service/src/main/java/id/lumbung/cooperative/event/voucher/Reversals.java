package id.lumbung.cooperative.event.voucher;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.event.Recorded;
import id.lumbung.cooperative.event.Recordings;
import id.lumbung.cooperative.event.ReversalCheck;
import id.lumbung.cooperative.event.Wording;
import id.lumbung.cooperative.event.origin.Companions;
import id.lumbung.cooperative.event.template.Definition;
import id.lumbung.cooperative.event.template.WrongFact;
import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.Ledger;
import id.lumbung.cooperative.ledger.LedgerRefusal;
import id.lumbung.cooperative.ledger.PostedEntry;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.problem.Refusal;

/// Takes back what was recorded: every entry of the event by its mirror image, so that no half of it remains.
@Service
class Reversals {

    private static final String DATE = "date";
    static final int LONGEST_REASON = 200;

    private final Offices offices;
    private final Profiles profiles;
    private final Books books;
    private final Ledger ledger;
    private final Companions companions;
    private final Audit audit;
    private final Wording wording;
    private final List<ReversalCheck> checks;

    Reversals(Offices offices, Profiles profiles, Books books, Ledger ledger, Companions companions, Audit audit,
            Wording wording, List<ReversalCheck> checks) {
        this.offices = offices;
        this.profiles = profiles;
        this.books = books;
        this.ledger = ledger;
        this.companions = companions;
        this.audit = audit;
        this.wording = wording;
        this.checks = List.copyOf(checks);
    }

    /// The entries that would be taken back together.
    @Transactional(readOnly = true)
    public Recorded together(UUID cooperative, UUID entry) {
        profiles.get(cooperative);
        offices.requireTreasurer(cooperative);
        var entries = companions.of(entry);
        objection(cooperative, entries).ifPresent(refusal -> {
            throw refusal;
        });
        return new Recorded(entries.stream().map(id -> books.entry(cooperative, id)).toList());
    }

    /// Why these entries may not be taken back by hand, if they may not.
    Optional<Refusal> objection(UUID cooperative, List<UUID> entries) {
        return entries.stream()
                .flatMap(one -> checks.stream().flatMap(check -> check.objection(cooperative, one).stream()))
                .findFirst();
    }

    @Transactional
    public Recorded reverse(UUID key, UUID cooperative, UUID entry, @Nullable LocalDate on,
            @Nullable String reason) {
        var originals = together(cooperative, entry).entries();
        var why = reason == null ? "" : reason.strip();
        if (why.length() < 3 || why.length() > LONGEST_REASON) {
            throw new NoReason();
        }
        if (on == null) {
            throw WrongFact.of(WrongFact.Reason.NOT_A_DATE, DATE);
        }
        var reversals = new ArrayList<PostedEntry>();
        for (var original : originals) {
            var words = wording.ofReversal(original.number(), why);
            try {
                reversals.add(
                        ledger.reverse(Definition.idOf(key, reversals.size()), cooperative, original.id(), on, words));
            } catch (LedgerRefusal refusal) {
                throw Recordings.placed(refusal, DATE);
            }
        }
        if (!reversals.getFirst().replayed()) {
            companions.record(reversals.stream().map(PostedEntry::id).toList());
            audit.record("entry.reversed", "entry", entry, why);
        }
        return new Recorded(reversals);
    }
}
