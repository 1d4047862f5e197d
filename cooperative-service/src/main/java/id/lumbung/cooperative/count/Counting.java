package id.lumbung.cooperative.count;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Ledger;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.Overdraft;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.VoucherType;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.CooperativeView;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.web.Dates;

/// Counts cash, and brings the book to what was counted when the treasurer says where the difference goes.
@Service
@Transactional
class Counting {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final EventCode DIFFERENCE = EventCode.of("J56");
    private static final int SHOWN = 50;

    private final Counts counts;
    private final Books books;
    private final Ledger ledger;
    private final Offices offices;
    private final Profiles profiles;
    private final Audit audit;
    private final MeterRegistry meters;
    private final MessageSource words;
    private final Clock clock;

    Counting(Counts counts, Books books, Ledger ledger, Offices offices, Profiles profiles, Audit audit,
            MeterRegistry meters, MessageSource words, Clock clock) {
        this.counts = counts;
        this.books = books;
        this.ledger = ledger;
        this.offices = offices;
        this.profiles = profiles;
        this.audit = audit;
        this.meters = meters;
        this.words = words;
        this.clock = clock;
    }

    /// @param drawers that can be counted; none before the books are open
    record Desk(CooperativeView cooperative, List<Account> drawers, List<CashCount> counts, boolean treasurer,
            LocalDate today) {

        public String name(AccountCode code) {
            return drawers.stream().filter(drawer -> drawer.code().equals(code)).map(Account::name).findFirst()
                    .orElse(code.value());
        }
    }

    /// @param open what still differs between the count and the book of its day as it stands now
    /// @param again whether the book moved on after the count, so that only another count can say what is missing
    record Sheet(CooperativeView cooperative, CashCount count, Account account, Rupiah open, boolean again,
            boolean maySettle, boolean mayWitness) {}

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    Desk desk(UUID cooperative) {
        return new Desk(profiles.get(cooperative), drawers(cooperative), counts.newest(cooperative, SHOWN),
                offices.mayRecord(cooperative), LocalDate.now(clock.withZone(Tenant.current().zone())));
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    Sheet sheet(UUID cooperative, UUID id) {
        var profile = profiles.get(cooperative);
        var count = counts.find(cooperative, id).orElseThrow(NoSuchCount::new);
        var open = open(cooperative, count);
        var again = !open.isZero() && (count.entry() != null || !count.explains(open));
        return new Sheet(profile, count, books.chart(cooperative).get(count.account()), open, again,
                offices.mayRecord(cooperative) && !open.isZero() && !again,
                count.witness() == null && mayWitness(cooperative)
                        && !Actor.current().subject().equals(count.counterSubject()));
    }

    /// Writes a count down; the treasurer does so.
    CashCount count(UUID key, UUID cooperative, @Nullable AccountCode account, @Nullable LocalDate day,
            Pieces pieces) {
        profiles.get(cooperative);
        offices.requireTreasurer(cooperative);
        if (account == null) {
            throw new NotCash();
        }
        if (day == null) {
            throw new CountDay();
        }
        ledger.lock(cooperative);
        counts.add(key, cooperative, account, day, pieces);
        var count = counts.find(cooperative, key).orElseThrow();
        audit.record("cash.counted", "cash-count", key, null);
        meters.counter("lumbung.cash.counts", "outcome",
                count.difference().isZero() ? "equal" : count.difference().isNegative() ? "short" : "over").increment();
        return count;
    }

    /// Posts what the drawer holds more or less than the book (J56), dated on the day of the count. What the book moved
    /// after the count is no difference of it.
    CashCount settle(UUID key, UUID cooperative, UUID id, @Nullable Way way) {
        profiles.get(cooperative);
        offices.requireTreasurer(cooperative);
        var count = counts.find(cooperative, id).orElseThrow(NoSuchCount::new);
        ledger.lock(cooperative); // before reading what the book says now
        var open = open(cooperative, count);
        if (count.entry() != null || open.isZero()) {
            throw new NothingDiffers();
        }
        if (!count.explains(open)) {
            throw new CountAgain();
        }
        if (way == null || way.isForSurplus() != open.isPositive()) {
            throw new WrongWay();
        }
        var surplus = open.isPositive();
        var description = words.getMessage(surplus ? "count.entry.over" : "count.entry.short",
                new Object[]{books.chart(cooperative).get(count.account()).name(), Dates.panjang(count.day())},
                INDONESIAN);
        ledger.post(Posting.of(key, cooperative, count.day(), surplus ? VoucherType.BKM : VoucherType.BKK, DIFFERENCE,
                description, List.of(
                        surplus ? Line.debit(count.account(), open) : Line.debit(way.account(), open.negate()),
                        surplus ? Line.credit(way.account(), open) : Line.credit(count.account(), open.negate()))));
        counts.settle(id, key);
        audit.record("cash.difference-settled", "cash-count", id, way.name());
        return counts.find(cooperative, id).orElseThrow();
    }

    /// Somebody else in office says that this was counted; saying so again changes nothing.
    @PreAuthorize("@offices.mayRead(#cooperative)")
    CashCount witness(UUID cooperative, UUID id) {
        profiles.get(cooperative);
        if (!mayWitness(cooperative)) {
            throw new NotAnOfficer();
        }
        var before = counts.find(cooperative, id).orElseThrow(NoSuchCount::new);
        if (before.witness() == null) {
            counts.witness(id);
            audit.record("cash.count-witnessed", "cash-count", id, null);
        }
        return counts.find(cooperative, id).orElseThrow();
    }

    private boolean mayWitness(UUID cooperative) {
        return offices.holds(cooperative, Office.values());
    }

    private Rupiah open(UUID cooperative, CashCount count) {
        return count.total().minus(books.balance(cooperative, count.account(), count.day()).closing());
    }

    private List<Account> drawers(UUID cooperative) {
        return books.chart(cooperative).cashAccounts().stream()
                .filter(account -> account.overdraft() == Overdraft.TOLAK).toList();
    }
}
