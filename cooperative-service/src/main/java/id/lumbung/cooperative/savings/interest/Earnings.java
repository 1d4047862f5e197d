package id.lumbung.cooperative.savings.interest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.springframework.stereotype.Component;

import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.SubLedger;
import id.lumbung.cooperative.savings.SavingsKind;
import id.lumbung.cooperative.savings.interest.grant.Credited;
import id.lumbung.cooperative.savings.interest.grant.GrantRows;
import id.lumbung.cooperative.savings.rate.InterestRules;
import id.lumbung.cooperative.savings.term.Certificates;
import id.lumbung.platform.money.Rupiah;

/// Reckons who earned what in a month and does not have it yet. The month's own jasa earns nothing itself.
@Component
class Earnings {

    private static final Set<EventCode> JASA = Set.of(EventCode.of("J07"), EventCode.of("J08"));

    private final SubLedger subLedger;
    private final InterestRules rules;
    private final Certificates certificates;
    private final GrantRows grants;

    Earnings(SubLedger subLedger, InterestRules rules, Certificates certificates, GrantRows grants) {
        this.subLedger = subLedger;
        this.rules = rules;
        this.certificates = certificates;
        this.grants = grants;
    }

    Preview of(UUID cooperative, SavingsKind kind, YearMonth month) {
        return kind == SavingsKind.SUKARELA ? sukarela(cooperative, month) : term(cooperative, month);
    }

    private Preview sukarela(UUID cooperative, YearMonth month) {
        var rule = rules.of(cooperative, month).orElseThrow(NoRule::new);
        var tax = rules.tax(month);
        var account = SavingsKind.SUKARELA.account();
        var openings = new HashMap<UUID, Rupiah>();
        subLedger.shares(cooperative, account, month.atDay(1).minusDays(1))
                .forEach(share -> openings.put(share.subject(), share.balance().negate()));
        var moved = new HashMap<UUID, Map<LocalDate, Rupiah>>();
        subLedger.moved(cooperative, account, month.atDay(1), month.atEndOfMonth(), JASA)
                .forEach(day -> moved.computeIfAbsent(day.subject(), _ -> new HashMap<>()).put(day.day(),
                        day.balance().negate()));
        var members = new TreeSet<>(openings.keySet());
        members.addAll(moved.keySet());
        var given = grants.byHand(cooperative, month);
        var shares = new ArrayList<InterestShare>();
        for (var member : members) {
            var savings = new MonthOfSavings(month, openings.getOrDefault(member, Rupiah.ZERO),
                    moved.getOrDefault(member, Map.of()));
            var has = given.getOrDefault(member, Credited.NOTHING);
            var missing = savings.earns(rule).minus(has.gross());
            if (missing.isPositive()) {
                shares.add(new InterestShare(member, member, savings.base(rule), missing,
                        has.taxOnTop(tax, missing)));
            }
        }
        return new Preview(SavingsKind.SUKARELA, month, rule, tax, List.copyOf(shares));
    }

    /// Tax on certificates is taken when they are paid out.
    private Preview term(UUID cooperative, YearMonth month) {
        var shares = certificates.earned(cooperative, month).stream().map(one -> new InterestShare(one.certificate(),
                one.member(), one.amount(), one.interest(), Rupiah.ZERO)).toList();
        return new Preview(SavingsKind.BERJANGKA, month, null, rules.tax(month), shares);
    }
}
