package id.lumbung.cooperative.handover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.organ.Belonging;
import id.lumbung.cooperative.organ.Concern;
import id.lumbung.cooperative.organ.Concerns;
import id.lumbung.cooperative.organ.TermView;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.tenancy.Tenant;

/// Handing over the treasurer's office, and what is amiss as long as it was not.
///
/// Whoever handed over and has not agreed yet still reads the cooperative, for two months: nobody signs unseen.
@Service
public class Handovers implements Concerns, Belonging {

    static final String RECORDS = "hasRole('dinas-admin') or @offices.mayApprove(#cooperative)"
            + " or @offices.mayRecord(#cooperative)";

    static final int DAYS_TO_AGREE = 60;
    private static final int DAYS_OF_COUNTS = 31;
    private static final int HOLDERS = 2;

    private final HandoverRows rows;
    private final Profiles profiles;
    private final Audit audit;
    private final MeterRegistry meters;
    private final Clock clock;

    Handovers(HandoverRows rows, Profiles profiles, Audit audit, MeterRegistry meters, Clock clock) {
        this.rows = rows;
        this.profiles = profiles;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    /// @param open a change of treasurers that no act tells of
    record Acts(List<Handover> all, @Nullable Change open) {}

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    Acts of(UUID cooperative) {
        profiles.get(cooperative);
        return new Acts(rows.of(cooperative), rows.openChange(cooperative, today()).orElse(null));
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    Handover get(UUID cooperative, UUID id) {
        return rows.find(cooperative, id).orElseThrow(HandoverRefused::noSuch);
    }

    /// The change for which an act can be written now.
    @Transactional(readOnly = true)
    @PreAuthorize(RECORDS)
    Change open(UUID cooperative) {
        return rows.openChange(cooperative, today()).orElseThrow(HandoverRefused::nothingToHandOver);
    }

    @Transactional(readOnly = true)
    @PreAuthorize(RECORDS)
    List<HandoverRows.Counted> counts(UUID cooperative) {
        return rows.counts(cooperative, today().minusDays(DAYS_OF_COUNTS));
    }

    /// @param id the caller's: the same act twice is one
    @Transactional
    @PreAuthorize(RECORDS)
    Handover record(UUID cooperative, UUID id, HandoverForm form) {
        profiles.lock(cooperative);
        var recorded = rows.find(cooperative, id);
        if (recorded.isPresent()) {
            return recorded.get();
        }
        rows.add(id, cooperative, open(cooperative), form);
        audit.record("handover.recorded", "handover", id, form.minutes());
        meters.counter("lumbung.handovers", "step", "recorded").increment();
        return rows.find(cooperative, id).orElseThrow();
    }

    /// One of the two agrees herself; saying so again changes nothing.
    @Transactional
    @PreAuthorize("@offices.mayRead(#cooperative)")
    Handover agree(UUID cooperative, UUID id, Side side) {
        var act = get(cooperative, id);
        if (!Actor.current().subject().equals(act.change().subjectOf(side))) {
            throw HandoverRefused.notYours();
        }
        return noted(cooperative, id, side, null);
    }

    /// The Dinas has seen the paper on which the one who left signed, because she could not do so here.
    @Transactional
    @PreAuthorize("hasRole('dinas-admin')")
    Handover agreedOnPaper(UUID cooperative, UUID id, String paper) {
        get(cooperative, id);
        return noted(cooperative, id, Side.LAMA, paper.strip());
    }

    private Handover noted(UUID cooperative, UUID id, Side side, @Nullable String paper) {
        if (rows.consent(id, side, paper)) {
            audit.record("handover.agreed-" + (side == Side.LAMA ? "left" : "took"), "handover", id, paper);
            meters.counter("lumbung.handovers", "step", "agreed").increment();
        }
        return rows.find(cooperative, id).orElseThrow();
    }

    /// Whether the one who left needs her account for nothing else, so that the Dinas may close it.
    @Transactional(readOnly = true)
    boolean leavesAnIdleAccount(Handover act) {
        var subject = act.change().fromSubject();
        return act.signed() && subject != null && rows.idle(subject, today());
    }

    /// Cooperatives that hang on one account, or none.
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll()")
    public Set<UUID> withFewAccounts() {
        return rows.withFewAccounts(today());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Concern> about(UUID cooperative, List<TermView> inOffice) {
        var concerns = new ArrayList<Concern>();
        var holders = inOffice.stream().filter(TermView::hasAccount).count(); // one person, one seat
        if (!inOffice.isEmpty() && holders < HOLDERS) {
            concerns.add(new Concern("handover.few-accounts", List.of(Long.toString(holders))));
        }
        rows.openChange(cooperative, today()).ifPresent(change -> concerns
                .add(new Concern("handover.missing", List.of(change.fromName(), change.toName()))));
        rows.of(cooperative).stream().filter(act -> !act.signed()).forEach(act -> concerns.add(
                new Concern("handover.unsigned", List.of(act.change().fromName(), act.change().toName()))));
        return concerns;
    }

    @Override
    public Set<UUID> cooperativesOf(String subject) {
        return rows.unsignedBy(subject, today().minusDays(DAYS_TO_AGREE));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.current().zone()));
    }
}
