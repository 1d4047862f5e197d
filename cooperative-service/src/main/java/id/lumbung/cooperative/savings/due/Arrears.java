package id.lumbung.cooperative.savings.due;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.ledger.SubLedger;
import id.lumbung.cooperative.membership.Members;
import id.lumbung.cooperative.membership.Membership;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.savings.SavingsKind;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.tenancy.Tenant;

/// Tunggakan: what members owe of simpanan wajib, by tariff or bill of each month since they came, less what was paid.
@Service
@Transactional(readOnly = true)
public class Arrears {

    private final JdbcClient jdbc;
    private final Tariffs tariffs;
    private final SubLedger subLedger;
    private final Members members;
    private final Profiles profiles;
    private final Clock clock;

    Arrears(JdbcClient jdbc, Tariffs tariffs, SubLedger subLedger, Members members, Profiles profiles, Clock clock) {
        this.jdbc = jdbc;
        this.tariffs = tariffs;
        this.subLedger = subLedger;
        this.members = members;
        this.profiles = profiles;
        this.clock = clock;
    }

    /// @param unpaid how many months are not wholly paid
    public record Debtor(UUID member, String number, String name, int unpaid, Rupiah owing,
            Dues.@Nullable Proposal proposal) {}

    /// @param total of all members, also of those the words leave out
    public record Listing(YearMonth until, List<Debtor> debtors, Rupiah total) {}

    /// Who owes most comes first.
    ///
    /// @param words part of a name or number
    @PreAuthorize("@offices.maySeeMembers(#cooperative)")
    public Listing list(UUID cooperative, YearMonth until, String words) {
        profiles.get(cooperative);
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        var debtors = reckoned(cooperative, until).entrySet().stream()
                .filter(one -> one.getValue().owing().isPositive()).map(one -> debtor(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Debtor::owing).reversed().thenComparing(Debtor::number)).toList();
        var total = debtors.stream().map(Debtor::owing).reduce(Rupiah.ZERO, Rupiah::plus);
        return new Listing(until, debtors.stream()
                .filter(one -> (one.number() + " " + one.name()).toLowerCase(Locale.ROOT).contains(wanted))
                .toList(), total);
    }

    /// The months of one member, for her card.
    public Dues of(UUID cooperative, Membership member, YearMonth until) {
        return reckon(member, until, tariffs.table(cooperative, SavingsKind.WAJIB),
                byMember(bills(cooperative), member.id()), byMember(paid(cooperative), member.id()));
    }

    public YearMonth thisMonth() {
        return YearMonth.from(LocalDate.now(clock.withZone(Tenant.current().zone())));
    }

    private Map<Membership, Dues> reckoned(UUID cooperative, YearMonth until) {
        var table = tariffs.table(cooperative, SavingsKind.WAJIB);
        var bills = bills(cooperative);
        var paid = paid(cooperative);
        var dues = new HashMap<Membership, Dues>();
        members.memberships(cooperative).stream().filter(Membership::belongs).forEach(member -> dues.put(member,
                reckon(member, until, table, byMember(bills, member.id()), byMember(paid, member.id()))));
        return dues;
    }

    private static Dues reckon(Membership member, YearMonth until, TariffTable table, Map<YearMonth, Rupiah> bills,
            Map<YearMonth, Rupiah> paid) {
        return Dues.reckon(YearMonth.from(member.entered()), until, table, bills, paid);
    }

    private static Debtor debtor(Membership member, Dues dues) {
        return new Debtor(member.id(), member.number(), member.name(),
                (int) dues.months().stream().filter(month -> month.missing().isPositive()).count(), dues.owing(),
                dues.proposal());
    }

    private Map<UUID, Map<YearMonth, Rupiah>> paid(UUID cooperative) {
        var paid = new HashMap<UUID, Map<YearMonth, Rupiah>>();
        subLedger.meant(cooperative, SavingsKind.WAJIB.account())
                .forEach(meant -> paid.computeIfAbsent(meant.subject(), _ -> new HashMap<>()).put(meant.period(),
                        meant.balance().negate()));
        return paid;
    }

    private Map<UUID, Map<YearMonth, Rupiah>> bills(UUID cooperative) {
        var bills = new HashMap<UUID, Map<YearMonth, Rupiah>>();
        jdbc.sql(
                "select member_id, month, case when removed then 0 else amount end from savings_bill where cooperative_id = ?")
                .param(cooperative).query(row -> {
                    bills.computeIfAbsent(row.getObject(1, UUID.class), _ -> new HashMap<>())
                            .put(YearMonth.from(row.getObject(2, LocalDate.class)), Rupiah.of(row.getLong(3)));
                });
        return bills;
    }

    private static Map<YearMonth, Rupiah> byMember(Map<UUID, Map<YearMonth, Rupiah>> all, UUID member) {
        return all.getOrDefault(member, Map.of());
    }
}
