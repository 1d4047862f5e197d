package id.lumbung.cooperative.closing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.closing.YearActs.YearAct;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Ledger;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.Periods;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.Slices;
import id.lumbung.cooperative.ledger.Slices.Slice;
import id.lumbung.cooperative.ledger.VoucherType;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.id.UUIDv7;

/// Carries the result of a year over. On 31 December every account of income and expense is emptied onto 3-1901, and
/// that onto 3-1502 (J76); on 1 January 3-1502 becomes the result of the year before, 3-1501 (J77). Each unit and each
/// participation keeps its own part, so that the statement of an outlet stays right.
@Service
@Transactional
class Years {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final EventCode CLOSING = EventCode.of("J76");
    private static final EventCode OPENING = EventCode.of("J77");
    private static final AccountCode SUMMARY = AccountCode.of("3-1901");
    private static final AccountCode THIS_YEAR = AccountCode.of("3-1502");
    private static final AccountCode YEAR_BEFORE = AccountCode.of("3-1501");

    /// Each slice has a line that empties it and at most one that takes it up: together they fit one entry.
    private static final int SLICES_OF_AN_ENTRY = 250;

    private final YearActs acts;
    private final Periods periods;
    private final Slices slices;
    private final Ledger ledger;
    private final Books books;
    private final Profiles profiles;
    private final Offices offices;
    private final Audit audit;
    private final MessageSource words;

    Years(YearActs acts, Periods periods, Slices slices, Ledger ledger, Books books, Profiles profiles,
            Offices offices, Audit audit, MessageSource words) {
        this.acts = acts;
        this.periods = periods;
        this.slices = slices;
        this.ledger = ledger;
        this.books = books;
        this.profiles = profiles;
        this.offices = offices;
        this.audit = audit;
        this.words = words;
    }

    /// Closes a year whose months are all sealed; closing it again changes nothing.
    YearAct close(UUID cooperative, int year) {
        profiles.get(cooperative);
        offices.requireTreasurer(cooperative);
        if (periods.standing(cooperative).isEmpty()) {
            throw new BooksNotOpen();
        }
        ledger.lock(cooperative);
        if (periods.isYearClosed(cooperative, year)) {
            return acts.latest(cooperative, year).orElseThrow();
        }
        var act = acts.record(cooperative, year, true);
        var december = YearMonth.of(year, 12);
        var end = december.atEndOfMonth();
        carry(cooperative, end, CLOSING, slices.at(cooperative, december, List.of("4", "7")), SUMMARY, "income", year);
        carry(cooperative, end, CLOSING, slices.at(cooperative, december, List.of("5", "6", "8", "9")), SUMMARY,
                "expense", year);
        carry(cooperative, end, CLOSING, slices.at(cooperative, december, List.of(SUMMARY.value())), THIS_YEAR,
                "result", year);
        carry(cooperative, end.plusDays(1), OPENING, slices.at(cooperative, december, List.of(THIS_YEAR.value())),
                YEAR_BEFORE, "opening", year);
        acts.settle();
        audit.record("year.closed", "cooperative", cooperative, Integer.toString(year));
        return act;
    }

    /// Takes the closing of a year back by its mirror image, because its last month is opened again. The caller has
    /// seen to it that two people want it.
    @Transactional(propagation = Propagation.MANDATORY)
    void reopen(UUID cooperative, int year) {
        var closing = acts.latest(cooperative, year).orElseThrow();
        var made = acts.entries(cooperative, closing);
        acts.record(cooperative, year, false);
        for (var entry : made.reversed()) {
            var posted = books.entry(cooperative, entry);
            var posting = posted.posting();
            ledger.post(Posting.of(UUIDv7.next(), cooperative, posting.date(), VoucherType.BM, posting.event(),
                    words.getMessage("closing.entry.undone", new Object[]{posted.number(), Integer.toString(year)},
                            INDONESIAN),
                    posting.lines().stream().map(Years::mirrored).toList()));
        }
        acts.settle();
        audit.record("year.reopened", "cooperative", cooperative, Integer.toString(year));
    }

    private void carry(UUID cooperative, LocalDate on, EventCode event, List<Slice> from, AccountCode onto,
            String word, int year) {
        var description = words.getMessage("closing.entry." + word, new Object[]{Integer.toString(year)}, INDONESIAN);
        for (var first = 0; first < from.size(); first += SLICES_OF_AN_ENTRY) {
            var part = from.subList(first, Math.min(from.size(), first + SLICES_OF_AN_ENTRY));
            var lines = new ArrayList<Line>();
            part.forEach(slice -> lines.add(slice.emptied()));
            lines.addAll(taken(part, onto));
            ledger.post(Posting.of(UUIDv7.next(), cooperative, on, VoucherType.BM, event, description, lines));
        }
    }

    /// One line for each unit and participation; none where its accounts outweigh each other.
    private static List<Line> taken(List<Slice> part, AccountCode onto) {
        var sums = new ArrayList<Slice>();
        for (var slice : part) { // sorted, so what belongs together is together
            var last = sums.isEmpty() ? null : sums.getLast();
            if (last != null && last.unit().equals(slice.unit()) && last.participation() == slice.participation()) {
                sums.set(sums.size() - 1, new Slice(onto, last.unit(), last.participation(),
                        last.balance().plus(slice.balance())));
            } else {
                sums.add(slice);
            }
        }
        return sums.stream().filter(sum -> !sum.balance().isZero()).map(sum -> sum.onto(onto)).toList();
    }

    private static Line mirrored(Line line) {
        return new Line(line.account(), line.side().opposite(), line.amount(), line.subject(), line.participation(),
                line.unit(), line.period());
    }
}
