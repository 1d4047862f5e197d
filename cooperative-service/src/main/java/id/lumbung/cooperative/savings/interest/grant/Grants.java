package id.lumbung.cooperative.savings.interest.grant;

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

import id.lumbung.cooperative.event.Recordings;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.ledger.Ledger;
import id.lumbung.cooperative.ledger.LedgerRefusal;
import id.lumbung.cooperative.ledger.Line;
import id.lumbung.cooperative.ledger.Posting;
import id.lumbung.cooperative.ledger.VoucherType;
import id.lumbung.cooperative.membership.Members;
import id.lumbung.cooperative.membership.Membership;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.savings.NoSuchMember;
import id.lumbung.cooperative.savings.SavingsKind;
import id.lumbung.cooperative.savings.rate.InterestRules;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.tenancy.Tenant;

/// Gives one member jasa by hand, for the month of its day. What the run of that month already gave her counts for the
/// tax; a run that comes afterwards gives only what is still missing.
@Service
@Transactional
class Grants {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final AccountCode EXPENSE = AccountCode.of("5-1201");
    private static final AccountCode TAX = AccountCode.of("2-1304");

    private final GrantRows rows;
    private final InterestRules rules;
    private final Ledger ledger;
    private final Members members;
    private final Profiles profiles;
    private final Audit audit;
    private final MessageSource sentences;
    private final Clock clock;

    Grants(GrantRows rows, InterestRules rules, Ledger ledger, Members members, Profiles profiles, Audit audit,
            MessageSource sentences, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.ledger = ledger;
        this.members = members;
        this.profiles = profiles;
        this.audit = audit;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.maySeeMembers(#cooperative)")
    public List<Grant> all(UUID cooperative) {
        profiles.get(cooperative);
        return rows.all(cooperative);
    }

    @PreAuthorize("@offices.mayRecord(#cooperative)")
    public Grant give(UUID cooperative, UUID key, UUID member, LocalDate on, Rupiah gross, String reason) {
        ledger.lock(cooperative); // before reading what the month already gave
        var owner = members.membership(cooperative, member).filter(Membership::belongs)
                .orElseThrow(NoSuchMember::new);
        var month = YearMonth.from(on);
        var tax = on.isAfter(today()) ? Rupiah.ZERO : tax(cooperative, member, month, gross); // the ledger refuses the day
        var grant = new Grant(key, member, month, gross, tax, true);
        post(cooperative, grant, on, sentences.getMessage("savings.interest.entry.grant",
                new Object[]{owner.number(), reason.strip()}, INDONESIAN));
        rows.record(cooperative, grant);
        audit.record("savings.interest-given", "member", member, month + " " + gross.grouped());
        return grant;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.current().zone()));
    }

    private Rupiah tax(UUID cooperative, UUID member, YearMonth month, Rupiah gross) {
        return rows.byHand(cooperative, month).getOrDefault(member, Credited.NOTHING)
                .plus(rows.byRun(cooperative, month).getOrDefault(member, Credited.NOTHING))
                .taxOnTop(rules.tax(month), gross);
    }

    private void post(UUID cooperative, Grant grant, LocalDate on, String words) {
        var event = EventCode.of(grant.tax().isPositive() ? "J08" : "J07");
        try {
            ledger.post(Posting.of(grant.entry(), cooperative, on, VoucherType.BM, event, words, lines(grant)));
        } catch (LedgerRefusal refusal) {
            throw Recordings.placed(refusal, "gross");
        }
    }

    private static List<Line> lines(Grant grant) {
        var lines = new ArrayList<Line>();
        lines.add(Line.debit(EXPENSE, grant.gross()));
        SavingsKind.SUKARELA.give(grant.member(), grant.net()).ifPresent(lines::add);
        if (grant.tax().isPositive()) {
            lines.add(Line.credit(TAX, grant.tax()));
        }
        return lines;
    }
}
