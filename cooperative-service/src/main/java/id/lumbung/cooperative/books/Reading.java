package id.lumbung.cooperative.books;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.AccountPage;
import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.ChainVerifier;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.JournalPage;
import id.lumbung.cooperative.ledger.PostedEntry;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.cooperative.ledger.TrialBalance;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.ledger.Verdict;
import id.lumbung.cooperative.membership.MemberView;
import id.lumbung.cooperative.membership.Members;
import id.lumbung.cooperative.outlet.OutletName;
import id.lumbung.cooperative.outlet.OutletNames;
import id.lumbung.cooperative.profile.CooperativeView;
import id.lumbung.cooperative.profile.Profiles;

/// Reads the books for whoever may: those who belong to the cooperative, and the Dinas.
@Service
@Transactional(readOnly = true)
@PreAuthorize("@offices.mayRead(#cooperative)")
class Reading {

    private final Books books;
    private final ChainVerifier verifier;
    private final Members members;
    private final Profiles profiles;
    private final OutletNames outlets;
    private final Clock clock;
    private final Today today;

    Reading(Books books, ChainVerifier verifier, Members members, Profiles profiles, OutletNames outlets,
            Clock clock, Today today) {
        this.books = books;
        this.verifier = verifier;
        this.members = members;
        this.profiles = profiles;
        this.outlets = outlets;
        this.clock = clock;
        this.today = today;
    }

    /// The books as a whole.
    ///
    /// @param latest the month of the entry that was posted last, where a reader most likely wants to begin
    public record Shelf(CooperativeView cooperative, LocalDate from, Chart chart, YearMonth latest) {}

    /// @param at when it was looked at
    public record Proof(Verdict verdict, Instant at, long millis) {}

    public CooperativeView cooperative(UUID cooperative) {
        return profiles.get(cooperative);
    }

    /// Nothing when the books are not open yet.
    public Optional<Shelf> shelf(UUID cooperative) {
        var profile = profiles.get(cooperative);
        return books.opened(cooperative).map(opened -> new Shelf(profile, opened.from(), books.chart(cooperative),
                books.journal(cooperative, null, 1).entries().stream().findFirst()
                        .map(entry -> YearMonth.from(entry.posting().date()))
                        .orElseGet(() -> YearMonth.from(today.date()))));
    }

    public Optional<Books.Opened> opened(UUID cooperative) {
        profiles.get(cooperative);
        return books.opened(cooperative);
    }

    public Chart chart(UUID cooperative) {
        profiles.get(cooperative);
        return books.chart(cooperative);
    }

    /// The outlets that one may ask for; none where the cooperative has only its office.
    public List<OutletName> outlets(UUID cooperative) {
        profiles.get(cooperative);
        return outlets.of(cooperative);
    }

    /// At the end of a day, with all movements since the opening.
    public TrialBalance trialBalance(UUID cooperative, @Nullable Unit unit, LocalDate at) {
        profiles.get(cooperative);
        var from = books.opened(cooperative).map(Books.Opened::from).orElse(at);
        return books.trialBalance(cooperative, unit, at.isBefore(from) ? at : from, at);
    }

    public TrialBalance trialBalance(UUID cooperative, @Nullable Unit unit, LocalDate from, LocalDate to) {
        profiles.get(cooperative);
        return books.trialBalance(cooperative, unit, from, inOrder(from, to));
    }

    public AccountPage account(UUID cooperative, AccountCode account, @Nullable Unit unit, LocalDate from, LocalDate to,
            @Nullable String after, int size) {
        profiles.get(cooperative);
        return books.account(cooperative, account, unit, from, inOrder(from, to), after == null ? null : place(after),
                size);
    }

    public JournalPage journal(UUID cooperative, @Nullable Long before, int size) {
        profiles.get(cooperative);
        return books.journal(cooperative, before, size);
    }

    public PostedEntry entry(UUID cooperative, UUID entry) {
        profiles.get(cooperative);
        return books.entry(cooperative, entry);
    }

    /// Whom or what a line is about, by name.
    public @Nullable String about(UUID cooperative, Subject subject) {
        return switch (subject) {
            case Subject.Member(var id) -> members.find(cooperative, id).map(MemberView::name).orElse(null);
            case Subject.Creditor(var _, var name) -> name;
            case Subject.Item(var _, var name) -> name;
            case Subject.Loan _,Subject.None _ -> null;
        };
    }

    public List<@Nullable String> about(UUID cooperative, PostedEntry entry) {
        return entry.posting().lines().stream().<@Nullable String>map(line -> about(cooperative, line.subject()))
                .toList();
    }

    public Proof verify(UUID cooperative) {
        profiles.get(cooperative);
        var start = clock.instant();
        var verdict = verifier.verify(cooperative);
        return new Proof(verdict, start, start.until(clock.instant()).toMillis());
    }

    private static LocalDate inOrder(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new WrongPeriod();
        }
        return to;
    }

    private static AccountPage.Place place(String text) {
        try {
            return AccountPage.Place.parse(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new NotAPlace();
        }
    }
}
