package id.lumbung.cooperative.opening;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;

import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Ledger;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.Periods;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.cooperative.ledger.VoucherType;
import id.lumbung.cooperative.membership.MemberView;
import id.lumbung.cooperative.membership.Members;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.tenancy.Tenant;

/// The opening sheet: kept as a draft, confirmed as a whole. The treasurer in office does both.
@Service
@Transactional
class Openings {

    private static final EventCode OPENING = EventCode.of("J83");
    private static final AccountCode BETWEEN = AccountCode.of("3-1999");
    private static final AccountCode PRINCIPAL = AccountCode.of("3-1101");
    private static final int LINES_OF_AN_ENTRY = 499; // and one on 3-1999
    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final int MOST_LINES = 20_000;

    private final Drafts drafts;
    private final Books books;
    private final Ledger ledger;
    private final Periods periods;
    private final Members members;
    private final Profiles profiles;
    private final Audit audit;
    private final MeterRegistry meters;
    private final Clock clock;
    private final MessageSource sentences;

    Openings(Drafts drafts, Books books, Ledger ledger, Periods periods, Members members, Profiles profiles,
            Audit audit, MeterRegistry meters, Clock clock, MessageSource sentences) {
        this.drafts = drafts;
        this.books = books;
        this.ledger = ledger;
        this.periods = periods;
        this.members = members;
        this.profiles = profiles;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
        this.sentences = sentences;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    public Sheet sheet(UUID cooperative) {
        profiles.get(cooperative);
        var opened = books.opened(cooperative).orElseThrow(CannotConfirm::booksNotOpen);
        var lines = drafts.lines(cooperative);
        return new Sheet(opened.from(), books.chart(cooperative), lines, drafts.rounds(cooperative),
                !drafts.isConfirmed(cooperative, lines),
                periods.isClosed(cooperative, YearMonth.from(opened.from())));
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRecord(#cooperative)")
    public List<MemberView> members(UUID cooperative) {
        return members.active(cooperative);
    }

    /// Puts these lines in the place of those that are meant; the others stay.
    @PreAuthorize("@offices.mayRecord(#cooperative)")
    public Sheet replace(UUID cooperative, Predicate<OpeningLine> meant, List<OpeningLine> lines) {
        profiles.get(cooperative);
        ledger.lock(cooperative);
        var merged = new ArrayList<>(drafts.lines(cooperative).stream().filter(meant.negate()).toList());
        lines.stream().filter(line -> !line.amount().isZero()).forEach(merged::add);
        check(cooperative, merged);
        drafts.save(cooperative, merged);
        return sheet(cooperative);
    }

    /// Makes entries of the sheet, all or none, and takes back those of the round before. The new ones come first, so
    /// that cash which was spent since is never missing in between.
    @PreAuthorize("@offices.mayRecord(#cooperative)")
    public Sheet confirm(UUID cooperative, UUID key) {
        profiles.get(cooperative);
        ledger.lock(cooperative);
        var sheet = sheet(cooperative);
        if (sheet.lines().isEmpty()) {
            throw CannotConfirm.empty();
        } else if (!sheet.difference().isZero()) {
            throw CannotConfirm.unbalanced(sheet.difference().abs());
        } else if (sheet.closed()) {
            throw CannotConfirm.closed();
        } else if (!sheet.changed()) {
            throw CannotConfirm.unchanged();
        }
        check(cooperative, sheet.lines());
        int round = sheet.rounds() + 1;
        var posted = postings(cooperative, key, sheet).stream().map(posting -> ledger.post(posting).id()).toList();
        var place = posted.size();
        for (var before : drafts.entries(cooperative, sheet.rounds())) {
            ledger.reverse(idOf(key, place++), cooperative, before, sheet.on(), sentence("opening.entry.replaced"));
        }
        drafts.record(cooperative, round, sheet.lines(), posted);
        activate(cooperative, sheet);
        audit.record("opening.confirmed", "cooperative", cooperative, "putaran " + round);
        meters.counter("lumbung.openings", "again", Boolean.toString(round > 1)).increment();
        return sheet(cooperative);
    }

    /// Whoever has principal savings in the opening is a member who has paid.
    private void activate(UUID cooperative, Sheet sheet) {
        var today = LocalDate.ofInstant(clock.instant(), Tenant.current().zone());
        sheet.lines().stream().filter(line -> line.account().equals(PRINCIPAL.value()) && line.amount().isPositive())
                .forEach(line -> members.activated(cooperative, UUID.fromString(line.about()), today));
    }

    private List<Posting> postings(UUID cooperative, UUID key, Sheet sheet) {
        var lines = sheet.lines().stream().sorted(OpeningLine.ORDER)
                .map(line -> line.line(cooperative, sheet.chart().get(AccountCode.of(line.account())))).toList();
        var postings = new ArrayList<Posting>();
        for (int from = 0; from < lines.size(); from += LINES_OF_AN_ENTRY) {
            var part = new ArrayList<>(lines.subList(from, Math.min(lines.size(), from + LINES_OF_AN_ENTRY)));
            var rest = part.stream().map(Line::signed).reduce(Rupiah.ZERO, Rupiah::plus);
            if (!rest.isZero()) {
                part.add(rest.isNegative() ? Line.debit(BETWEEN, rest.negate()) : Line.credit(BETWEEN, rest));
            }
            postings.add(Posting.of(idOf(key, postings.size()), cooperative, sheet.on(), VoucherType.BM, OPENING,
                    sentence("opening.entry"), part));
        }
        return postings;
    }

    private void check(UUID cooperative, List<OpeningLine> lines) {
        if (lines.size() > MOST_LINES) {
            throw WrongOpening.tooMany(MOST_LINES);
        }
        var chart = books.chart(cooperative);
        var opened = books.opened(cooperative).orElseThrow(CannotConfirm::booksNotOpen).from();
        var known = new HashMap<String, Boolean>();
        var seen = new HashSet<String>();
        for (var line : lines) {
            if (!seen.add(line.account() + " " + line.about())) {
                throw WrongOpening.twice(line.account(), line.about());
            }
            check(cooperative, chart, line, known);
            if (line.since() != null && line.since().isAfter(opened)) {
                throw WrongOpening.since(line.since(), opened);
            }
        }
    }

    private void check(UUID cooperative, Chart chart, OpeningLine line, HashMap<String, Boolean> known) {
        var account = chart.get(AccountCode.of(line.account()));
        if (Section.of(account) == null || account.control() == null && !line.about().isEmpty()) {
            throw WrongOpening.account(line.account());
        }
        if (line.since() != null && !Section.mayStandSince(account)) {
            throw WrongOpening.sinceNot(line.account());
        }
        if (account.control() == Subject.Kind.ANGGOTA || account.control() == Subject.Kind.PINJAMAN) {
            var member = account.control() == Subject.Kind.ANGGOTA
                    ? line.about()
                    : OpeningLine.Loan.read(line.about()).map(loan -> loan.member().toString()).orElse("");
            if (!known.computeIfAbsent(member, about -> isMember(cooperative, about))) {
                throw WrongOpening.member(line.about());
            }
        } else if (account.control() != null && line.about().isBlank()) {
            throw WrongOpening.nameless(line.account());
        }
        line.line(cooperative, account); // which knows how large an amount and how long a name may be
    }

    private boolean isMember(UUID cooperative, String about) {
        try {
            return members.find(cooperative, UUID.fromString(about)).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String sentence(String key) {
        return sentences.getMessage(key, null, INDONESIAN);
    }

    private static UUID idOf(UUID key, int place) {
        return UUID.nameUUIDFromBytes((key + "/opening/" + place).getBytes(StandardCharsets.US_ASCII));
    }
}
