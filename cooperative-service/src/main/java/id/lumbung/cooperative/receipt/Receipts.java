package id.lumbung.cooperative.receipt;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.Ledger;
import id.lumbung.cooperative.ledger.PostedEntry;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.cooperative.membership.MemberView;
import id.lumbung.cooperative.membership.Members;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.organ.Organs;
import id.lumbung.cooperative.profile.CooperativeView;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.id.UUIDv7;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.money.Rupiah;

/// Issues receipts, and finds them again.
@Service
public class Receipts {

    static final int PAGE = 50;

    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cc}\\u2028\\u2029\\p{Cs}]+");
    private static final int LONGEST_PAYER = 120;
    private static final int LONGEST_PURPOSE = 300;

    private final ReceiptRows rows;
    private final Purposes purposes;
    private final Books books;
    private final Ledger ledger;
    private final Members members;
    private final Organs organs;
    private final Offices offices;
    private final Profiles profiles;
    private final Audit audit;
    private final MeterRegistry meters;
    private final MessageSource messages;

    Receipts(ReceiptRows rows, Purposes purposes, Books books, Ledger ledger, Members members, Organs organs,
            Offices offices, Profiles profiles, Audit audit, MeterRegistry meters, MessageSource messages) {
        this.rows = rows;
        this.purposes = purposes;
        this.books = books;
        this.ledger = ledger;
        this.members = members;
        this.organs = organs;
        this.offices = offices;
        this.profiles = profiles;
        this.audit = audit;
        this.meters = meters;
        this.messages = messages;
    }

    /// One receipt that could be issued.
    ///
    /// @param payer who it would name: the member, or whom the entry itself names; else nobody yet
    record Part(Receipt.Kind kind, @Nullable MemberView member, @Nullable String payer, Rupiah amount,
            String purpose) {}

    /// What an entry has in receipts, and what it still could have.
    record Offer(CooperativeView cooperative, PostedEntry entry, List<Receipt> issued, List<Part> open) {

        /// Whether the treasurer has to say who paid, and for what.
        public boolean asks() {
            return open.size() == 1 && open.getFirst().member() == null;
        }
    }

    /// @param next where the list goes on, or null at its end
    record Page(List<Receipt> receipts, @Nullable ReceiptPlace next) {}

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    Offer offer(UUID cooperative, UUID entry) {
        var profile = profiles.get(cooperative);
        var posted = books.entry(cooperative, entry);
        var issued = rows.of(entry);
        if (posted.reversedBy() != null) {
            return new Offer(profile, posted, issued, List.of());
        }
        var chart = books.chart(cooperative);
        var open = rows.lacking(entry).stream().map(moved -> {
            var member = moved.member() == null
                    ? null
                    : members.find(cooperative, moved.member()).orElseThrow(NothingToReceipt::new);
            return new Part(moved.kind(), member, member == null ? named(posted) : member.name(), moved.amount(),
                    purposes.of(posted, chart, moved.kind(), moved.member()));
        }).toList();
        return new Offer(profile, posted, issued, open);
    }

    /// Issues what the entry still lacks. Asked again it finds nothing lacking and answers with what stands.
    ///
    /// @param payer who paid (or was paid), where the entry names no member
    /// @param purpose for what; the entry's own words if nothing is said
    @Transactional
    List<Receipt> issue(UUID cooperative, UUID entry, @Nullable String payer, @Nullable String purpose) {
        profiles.get(cooperative);
        offices.requireTreasurer(cooperative);
        books.entry(cooperative, entry);
        ledger.lock(cooperative); // two who ask at once, and whoever takes the entry back, go in turn
        var offer = offer(cooperative, entry);
        if (offer.open().isEmpty() && offer.issued().isEmpty()) {
            throw new NothingToReceipt();
        }
        var treasurer = organs.inOffice(cooperative).stream().filter(term -> term.office() == Office.BENDAHARA)
                .findFirst().orElseThrow();
        var office = messages.getMessage("organ.office." + treasurer.office(), null, Purposes.INDONESIAN);
        for (var part : offer.open()) {
            var member = part.member();
            var id = UUIDv7.next();
            rows.insert(new ReceiptRows.Draft(id, cooperative, entry, member == null ? null : member.id(),
                    member == null ? payer(payer) : null,
                    member == null && purpose != null && !purpose.isBlank()
                            ? line(purpose, LONGEST_PURPOSE, "purpose")
                            : part.purpose(),
                    offer.cooperative().villageName(), treasurer.name(), office, Actor.current().subject()));
            audit.record("receipt.issued", "receipt", id, null);
            meters.counter("lumbung.receipts", "kind", part.kind().name()).increment();
        }
        return rows.of(entry);
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    public Receipt get(UUID cooperative, UUID receipt) {
        profiles.get(cooperative);
        return rows.find(receipt).filter(found -> found.cooperative().equals(cooperative))
                .orElseThrow(NoSuchReceipt::new);
    }

    /// For whoever proved by a signed address that she was meant to see it; everybody else asks [#get].
    @Transactional(readOnly = true)
    public Optional<Receipt> proven(UUID receipt) {
        return rows.find(receipt);
    }

    /// The newest first.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    Page page(UUID cooperative, ReceiptPlace before) {
        profiles.get(cooperative);
        var found = rows.before(cooperative, before, PAGE + 1);
        return found.size() > PAGE
                ? new Page(found.subList(0, PAGE), ReceiptPlace.of(found.get(PAGE - 1)))
                : new Page(found, null);
    }

    /// Whom the entry itself names: a supplier who is paid.
    private static @Nullable String named(PostedEntry entry) {
        var names = entry.posting().lines().stream().map(line -> line.subject())
                .filter(Subject.Creditor.class::isInstance).map(subject -> ((Subject.Creditor) subject).name())
                .distinct().toList();
        return names.size() == 1 ? names.getFirst() : null;
    }

    private static String payer(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw new NobodyNamed();
        }
        return line(typed, LONGEST_PAYER, "payer");
    }

    private static String line(String typed, int longest, String field) {
        var line = BREAKS.matcher(typed).replaceAll(" ").strip();
        if (line.isEmpty() || line.length() > longest) {
            throw new TooLong(longest).at(field);
        }
        return line;
    }
}
