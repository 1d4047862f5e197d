package id.lumbung.cooperative.savings.leaving;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.event.EventEntries;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Ledger;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.SubLedger;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.cooperative.ledger.VoucherType;
import id.lumbung.cooperative.membership.Leaving;
import id.lumbung.cooperative.membership.LeavingCause;
import id.lumbung.cooperative.membership.Members;
import id.lumbung.cooperative.membership.Membership;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.savings.CashAccounts;
import id.lumbung.cooperative.savings.NoSuchMember;
import id.lumbung.cooperative.savings.SavingsKind;
import id.lumbung.cooperative.savings.term.Certificates;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.tenancy.Tenant;

/// How somebody leaves: the wish, the board's decision, which ends the membership and makes her share of equity a debt of
/// the cooperative (J10), and the payment (J11).
@Service
@Transactional
class Departures {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final AccountCode PAID_AHEAD = AccountCode.of("2-1206");

    private final LeavingRequests requests;
    private final Leaving leaving;
    private final Members members;
    private final Certificates certificates;
    private final SubLedger subLedger;
    private final Ledger ledger;
    private final Books books;
    private final Profiles profiles;
    private final Audit audit;
    private final MeterRegistry meters;
    private final MessageSource sentences;
    private final Clock clock;

    Departures(LeavingRequests requests, Leaving leaving, Members members, Certificates certificates,
            SubLedger subLedger, Ledger ledger, Books books, Profiles profiles, Audit audit, MeterRegistry meters,
            MessageSource sentences, Clock clock) {
        this.requests = requests;
        this.leaving = leaving;
        this.members = members;
        this.certificates = certificates;
        this.subLedger = subLedger;
        this.ledger = ledger;
        this.books = books;
        this.profiles = profiles;
        this.audit = audit;
        this.meters = meters;
        this.sentences = sentences;
        this.clock = clock;
    }

    /// A request with what there is to decide upon.
    ///
    /// @param remaining how many members there are now
    record File(LeavingRequest request, Settlement settlement, int remaining) {

        /// Whether the cooperative has, or after this decision would have, fewer than the nine that the law asks for.
        public boolean warns() {
            return request.state() == LeavingRequest.State.DIAJUKAN
                    ? remaining <= Members.FOUNDERS
                    : remaining < Members.FOUNDERS;
        }
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.maySeeMembers(#cooperative)")
    public List<LeavingRequest> all(UUID cooperative) {
        profiles.get(cooperative);
        return requests.of(cooperative);
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.maySeeMembers(#cooperative)")
    public File file(UUID cooperative, UUID request) {
        var one = requests.get(cooperative, request);
        return new File(one, settlement(cooperative, one.member(), today()), members.count(cooperative));
    }

    /// Anybody of the board notes the wish; also for somebody whose line of the register is closed already.
    @PreAuthorize("@offices.mayPropose(#cooperative)")
    public LeavingRequest ask(UUID cooperative, UUID key, UUID member, LocalDate on, LeavingCause cause,
            String reason) {
        members.membership(cooperative, member).orElseThrow(NoSuchMember::new);
        requests.ask(cooperative, key, member, on, cause, reason);
        audit.record("savings.leaving-asked", "member", member, reason.strip());
        return requests.get(cooperative, key);
    }

    @PreAuthorize("@offices.mayApprove(#cooperative)")
    public File approve(UUID cooperative, UUID request, LocalDate on) {
        profiles.lock(cooperative);
        ledger.lock(cooperative); // before reading the savings we decide upon
        var one = requests.get(cooperative, request);
        if (one.state() == LeavingRequest.State.DITOLAK) {
            throw new DecidedOtherwise();
        }
        if (one.state() != LeavingRequest.State.DIAJUKAN) {
            return file(cooperative, request);
        }
        var settlement = settlement(cooperative, one.member(), on);
        if (settlement.certificate()) {
            throw new CertificateRuns();
        }
        if (settlement.net().isNegative()) {
            throw new DebtsExceed(settlement.owed(), settlement.saved());
        }
        if (settlement(cooperative, one.member(), today()).equity().compareTo(settlement.equity()) != 0) {
            throw new LaterSavings();
        }
        requests.decide(request, true, on, null, becomesDebt(cooperative, one, settlement, on));
        if (members.membership(cooperative, one.member()).filter(Membership::belongs).isPresent()) {
            leaving.close(cooperative, one.member(), on, one.cause(), one.reason());
        }
        audit.record("savings.leaving-approved", "member", one.member(), null);
        meters.counter("lumbung.savings.leavings", "decision", "approved").increment();
        return file(cooperative, request);
    }

    @PreAuthorize("@offices.mayApprove(#cooperative)")
    public File refuse(UUID cooperative, UUID request, LocalDate on, String remark) {
        profiles.lock(cooperative);
        if (remark.strip().length() < 3) {
            throw new NoRemark("savings.leaving.no-remark");
        }
        var one = requests.get(cooperative, request);
        if (one.state() == LeavingRequest.State.DIAJUKAN) {
            requests.decide(request, false, on, remark.strip(), null);
            audit.record("savings.leaving-refused", "member", one.member(), remark.strip());
            meters.counter("lumbung.savings.leavings", "decision", "refused").increment();
        } else if (one.state() != LeavingRequest.State.DITOLAK) {
            throw new DecidedOtherwise();
        }
        return file(cooperative, request);
    }

    /// Pays all that is hers, less what she owes.
    @PreAuthorize("@offices.mayRecord(#cooperative)")
    public File pay(UUID cooperative, UUID key, UUID request, LocalDate on, AccountCode cash) {
        ledger.lock(cooperative);
        var one = requests.get(cooperative, request);
        var settlement = settlement(cooperative, one.member(), on);
        if (one.state() != LeavingRequest.State.DISETUJUI || settlement.isEmpty()) {
            throw new NothingToPay();
        }
        if (settlement.net().isNegative()) {
            throw new DebtsExceed(settlement.owed(), settlement.saved());
        }
        var owner = Subject.member(one.member());
        var lines = new ArrayList<Line>();
        settlement.savings()
                .forEach(saved -> lines.add(Line.debit(saved.kind().account(), saved.amount()).about(owner)));
        settlement.held()
                .forEach(held -> lines.add(Line.debit(held.account(), held.balance().negate()).about(owner)));
        settlement.debts().forEach(debt -> lines.add(Line.credit(debt.account(), debt.balance())
                .about(Subject.of(debt.kind(), debt.subject(), null))));
        var voucher = CashAccounts.voucherOut(books.chart(cooperative), cash);
        if (settlement.net().isPositive()) {
            lines.add(Line.credit(cash, settlement.net()));
        }
        ledger.post(Posting.of(key, cooperative, on, settlement.net().isPositive() ? voucher : VoucherType.BM,
                EventCode.of("J11"), say("savings.leaving.entry.pay", one.number()), lines));
        requests.pay(key, request);
        audit.record("savings.leaving-paid", "member", one.member(), settlement.net().grouped());
        return file(cooperative, request);
    }

    Chart chart(UUID cooperative) {
        return books.chart(cooperative);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.current().zone()));
    }

    /// J10. Its id follows from the request, so a decision means one entry.
    private @Nullable UUID becomesDebt(UUID cooperative, LeavingRequest request, Settlement settlement, LocalDate on) {
        var owner = Subject.member(request.member());
        var lines = new ArrayList<Line>();
        var sum = Rupiah.ZERO;
        for (var kind : List.of(SavingsKind.POKOK, SavingsKind.WAJIB)) {
            var amount = settlement.of(kind);
            if (amount.isPositive()) {
                lines.add(Line.debit(kind.account(), amount).about(owner));
                sum = sum.plus(amount);
            }
        }
        if (lines.isEmpty()) {
            return null;
        }
        lines.add(Line.credit(SavingsKind.KELUAR.account(), sum).about(owner));
        var id = UUID.nameUUIDFromBytes((request.id() + "/J10").getBytes(StandardCharsets.US_ASCII));
        ledger.post(Posting.of(id, cooperative, on, VoucherType.BM, EventCode.of("J10"),
                say("savings.leaving.entry.debt", request.number()), lines));
        return id;
    }

    private Settlement settlement(UUID cooperative, UUID member, LocalDate at) {
        var savings = new ArrayList<Settlement.Saved>();
        var held = new ArrayList<SubLedger.Share>();
        var debts = new ArrayList<SubLedger.Share>();
        for (var share : subLedger.of(cooperative, member, at)) {
            SavingsKind.of(share.account()).filter(_ -> share.balance().isNegative())
                    .ifPresent(kind -> savings.add(new Settlement.Saved(kind, share.balance().negate())));
            if (share.account().equals(PAID_AHEAD) && share.balance().isNegative()) {
                held.add(share);
            }
            if (share.account().value().startsWith("1-") && share.balance().isPositive()) {
                debts.add(share);
            }
        }
        debts.addAll(subLedger.owed(cooperative, EventEntries.loans(cooperative, member), at));
        return new Settlement(savings, held, debts, certificates.has(cooperative, member));
    }

    private String say(String key, Object... arguments) {
        return sentences.getMessage(key, arguments, INDONESIAN);
    }
}
