package id.lumbung.cooperative.savings.term;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

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
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.cooperative.membership.Members;
import id.lumbung.cooperative.membership.Membership;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.savings.CashAccounts;
import id.lumbung.cooperative.savings.NoSuchMember;
import id.lumbung.cooperative.savings.rate.InterestRules;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.tenancy.Tenant;

/// Opens certificates (J05) and pays them out (J06): the amount, the jasa that was agreed whether runs have booked it or
/// not, less tax, and less the penalty when it is early.
@Service
@Transactional
class TermSavings {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final AccountCode ACCRUED = AccountCode.of("2-1204");
    private static final AccountCode EXPENSE = AccountCode.of("5-1202");
    private static final AccountCode TAX = AccountCode.of("2-1304");
    private static final AccountCode PENALTY = AccountCode.of("7-1105");

    private final Certificates certificates;
    private final Ledger ledger;
    private final Books books;
    private final Members members;
    private final Profiles profiles;
    private final InterestRules rules;
    private final Audit audit;
    private final MeterRegistry meters;
    private final MessageSource sentences;
    private final Clock clock;

    TermSavings(Certificates certificates, Ledger ledger, Books books, Members members, Profiles profiles,
            InterestRules rules, Audit audit, MeterRegistry meters, MessageSource sentences, Clock clock) {
        this.certificates = certificates;
        this.ledger = ledger;
        this.books = books;
        this.members = members;
        this.profiles = profiles;
        this.rules = rules;
        this.audit = audit;
        this.meters = meters;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// What a certificate gives on a day.
    ///
    /// @param interest all the jasa that is earned
    record Payout(Certificate certificate, LocalDate on, Rupiah interest, Rupiah tax, Rupiah penalty) {

        public Rupiah net() {
            return certificate.terms().amount().plus(interest).minus(tax).minus(penalty);
        }
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.maySeeMembers(#cooperative)")
    public List<Certificate> all(UUID cooperative) {
        profiles.get(cooperative);
        return certificates.of(cooperative);
    }

    @PreAuthorize("@offices.mayRecord(#cooperative)")
    public Certificate open(UUID cooperative, UUID key, UUID member, Terms terms, AccountCode cash) {
        if (!terms.amount().isPositive() || terms.months() < 1 || terms.months() > Terms.LONGEST) {
            throw new WrongTerms();
        }
        ledger.lock(cooperative);
        var owner = members.membership(cooperative, member).filter(Membership::belongs)
                .orElseThrow(NoSuchMember::new);
        var chart = books.chart(cooperative);
        ledger.post(Posting.of(key, cooperative, terms.started(), CashAccounts.voucherIn(chart, cash),
                EventCode.of("J05"), say("savings.term.entry.open", owner.number(), terms.months()),
                List.of(Line.debit(cash, terms.amount()),
                        Line.credit(terms.kind().account(), terms.amount()).about(Subject.member(member)))));
        certificates.open(cooperative, key, member, terms);
        audit.record("savings.certificate-opened", "member", member, terms.amount().grouped());
        meters.counter("lumbung.savings.certificates", "act", "opened").increment();
        return certificates.get(cooperative, key);
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRecord(#cooperative)")
    public Payout payout(UUID cooperative, UUID certificate, LocalDate on) {
        return reckon(certificates.get(cooperative, certificate), on);
    }

    @PreAuthorize("@offices.mayRecord(#cooperative)")
    public Payout payOut(UUID cooperative, UUID key, UUID certificate, LocalDate on, AccountCode cash) {
        ledger.lock(cooperative);
        var payout = reckon(certificates.get(cooperative, certificate), on);
        if (!payout.certificate().isOpen()) {
            throw new AlreadyPaidOut();
        }
        var one = payout.certificate();
        ledger.post(Posting.of(key, cooperative, on, CashAccounts.voucherOut(books.chart(cooperative), cash),
                EventCode.of("J06"), say("savings.term.entry.pay", one.number()), lines(payout, cash)));
        certificates.payOut(key, certificate, payout.interest(), payout.tax(), payout.penalty());
        audit.record("savings.certificate-paid", "member", one.member(), payout.net().grouped());
        meters.counter("lumbung.savings.certificates", "act", "paid").increment();
        return payout;
    }

    Chart chart(UUID cooperative) {
        return books.chart(cooperative);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.current().zone()));
    }

    private Payout reckon(Certificate certificate, LocalDate on) {
        var terms = certificate.terms();
        if (on.isBefore(terms.started())) {
            throw new WrongTerms();
        }
        var tax = rules.tax(YearMonth.from(on));
        return new Payout(certificate, on, terms.earnedAt(on), terms.taxAt(on, tax), terms.penaltyAt(on));
    }

    /// Jasa that was booked as owed is paid off; what is missing is expense now, what was booked too much is taken back.
    private static List<Line> lines(Payout payout, AccountCode cash) {
        var one = payout.certificate();
        var owner = Subject.member(one.member());
        var lines = new ArrayList<Line>();
        lines.add(Line.debit(one.terms().kind().account(), one.terms().amount()).about(owner));
        add(lines, ACCRUED, one.accrued(), owner);
        add(lines, EXPENSE, payout.interest().minus(one.accrued()), owner);
        add(lines, TAX, payout.tax().negate(), owner);
        add(lines, PENALTY, payout.penalty().negate(), owner);
        add(lines, cash, payout.net().negate(), Subject.NONE);
        return lines;
    }

    private static void add(List<Line> lines, AccountCode account, Rupiah debit, Subject about) {
        if (debit.isPositive()) {
            lines.add(Line.debit(account, debit).about(about));
        } else if (debit.isNegative()) {
            lines.add(Line.credit(account, debit.negate()).about(about));
        }
    }

    private String say(String key, Object... arguments) {
        return sentences.getMessage(key, arguments, INDONESIAN);
    }
}
