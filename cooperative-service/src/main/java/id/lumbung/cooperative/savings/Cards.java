package id.lumbung.cooperative.savings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.SubLedger;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.cooperative.membership.Members;
import id.lumbung.cooperative.membership.Membership;
import id.lumbung.cooperative.profile.CooperativeView;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.savings.due.Arrears;
import id.lumbung.cooperative.savings.due.Tariffs;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.tenancy.Tenant;

/// Buku simpanan and kartu simpanan: read from the ledger, for the board, the supervisors, the Dinas, and the member herself.
@Service
@Transactional(readOnly = true)
class Cards {

    private final SubLedger subLedger;
    private final Books books;
    private final Members members;
    private final Profiles profiles;
    private final Tariffs tariffs;
    private final Arrears arrears;
    private final Clock clock;

    Cards(SubLedger subLedger, Books books, Members members, Profiles profiles, Tariffs tariffs, Arrears arrears,
            Clock clock) {
        this.subLedger = subLedger;
        this.books = books;
        this.members = members;
        this.profiles = profiles;
        this.tariffs = tariffs;
        this.arrears = arrears;
        this.clock = clock;
    }

    /// The savings of all members on a day, beside what the control accounts say.
    @PreAuthorize("@offices.maySeeMembers(#cooperative)")
    public SavingsBook book(UUID cooperative, LocalDate at) {
        profiles.get(cooperative);
        if (books.opened(cooperative).isEmpty()) {
            return new SavingsBook(at, List.of(), new EnumMap<>(SavingsKind.class), new EnumMap<>(SavingsKind.class));
        }
        var shares = new HashMap<UUID, Map<SavingsKind, Rupiah>>();
        var totals = new EnumMap<SavingsKind, Rupiah>(SavingsKind.class);
        var controls = new EnumMap<SavingsKind, Rupiah>(SavingsKind.class);
        for (var kind : SavingsKind.values()) {
            var total = Rupiah.ZERO;
            for (var share : subLedger.shares(cooperative, kind.account(), at)) {
                var balance = share.balance().negate();
                shares.computeIfAbsent(share.subject(), _ -> new EnumMap<>(SavingsKind.class)).put(kind, balance);
                total = total.plus(balance);
            }
            totals.put(kind, total);
            controls.put(kind, books.balance(cooperative, kind.account(), at).natural());
        }
        var rows = members.memberships(cooperative).stream()
                .filter(member -> member.belongs() || shares.containsKey(member.id()))
                .map(member -> new SavingsBook.Row(member, shares.getOrDefault(member.id(), Map.of()))).toList();
        return new SavingsBook(at, rows, totals, controls);
    }

    /// What one member has, what moved between two days, and what she still owes.
    @PreAuthorize("@offices.maySeeMembers(#cooperative) or @members.isMine(#cooperative, #member)")
    public Card card(UUID cooperative, UUID member, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new PeriodReversed();
        }
        var membership = members.membership(cooperative, member).orElseThrow(NoSuchMember::new);
        var balances = new EnumMap<SavingsKind, Rupiah>(SavingsKind.class);
        for (var share : subLedger.of(cooperative, member, from.minusDays(1))) {
            SavingsKind.of(share.account()).ifPresent(kind -> balances.put(kind, share.balance().negate()));
        }
        var opening = Map.copyOf(balances);
        var lines = new ArrayList<Card.Line>();
        for (var told : subLedger.lines(cooperative, new Subject.Member(member), from, to)) {
            SavingsKind.of(told.account()).ifPresent(kind -> {
                var balance = balances.merge(kind, told.credit().minus(told.debit()), Rupiah::plus);
                lines.add(new Card.Line(told, kind, balance));
            });
        }
        var dues = arrears.of(cooperative, membership, month(to));
        return new Card(membership, from, to, kinds(opening, balances), lines,
                remainingPokok(cooperative, membership, to),
                dues);
    }

    /// What is missing of the simpanan pokok that the tariff of her entry asks for; nothing once she has left.
    private Rupiah remainingPokok(UUID cooperative, Membership member, LocalDate at) {
        var asked = tariffs.table(cooperative, SavingsKind.POKOK).of(YearMonth.from(member.entered()));
        var paid = subLedger.balance(cooperative, SavingsKind.POKOK.account(), new Subject.Member(member.id()), at)
                .negate();
        return member.belongs() && asked.compareTo(paid) > 0 ? asked.minus(paid) : Rupiah.ZERO;
    }

    /// The kinds that every card shows, and others where something is or was.
    private static List<Card.Kind> kinds(Map<SavingsKind, Rupiah> opening, Map<SavingsKind, Rupiah> closing) {
        return Arrays.stream(SavingsKind.values())
                .filter(kind -> kind.compareTo(SavingsKind.SUKARELA) <= 0 || closing.containsKey(kind))
                .map(kind -> new Card.Kind(kind, opening.getOrDefault(kind, Rupiah.ZERO),
                        closing.getOrDefault(kind, Rupiah.ZERO)))
                .toList();
    }

    /// Arrears are reckoned up to the month of the card, and never for months that are still to come.
    private YearMonth month(LocalDate to) {
        var asked = YearMonth.from(to);
        var now = YearMonth.from(today());
        return asked.isAfter(now) ? now : asked;
    }

    CooperativeView cooperative(UUID cooperative) {
        return profiles.get(cooperative);
    }

    List<UUID> mine(UUID cooperative) {
        return members.mine(cooperative);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.current().zone()));
    }
}
