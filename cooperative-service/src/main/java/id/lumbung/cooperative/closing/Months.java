package id.lumbung.cooperative.closing;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.cooperative.closing.YearActs.YearAct;
import id.lumbung.cooperative.ledger.Ledger;
import id.lumbung.cooperative.ledger.PeriodAct;
import id.lumbung.cooperative.ledger.Periods;
import id.lumbung.cooperative.organ.Office;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.CooperativeView;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.id.UUIDv7;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.observe.Latest;

/// The months of the books: closed and reopened by the treasurer; sealed and unsealed by the chair and a supervisor, of
/// whom one proposes and the other agrees.
@Service
@Transactional
class Months {

    private final Periods periods;
    private final Ledger ledger;
    private final Checklist checklist;
    private final Years years;
    private final YearActs yearActs;
    private final Offices offices;
    private final Profiles profiles;
    private final Days days;
    private final Audit audit;
    private final MeterRegistry meters;
    private final Latest latest;

    Months(Periods periods, Ledger ledger, Checklist checklist, Years years, YearActs yearActs, Offices offices,
            Profiles profiles, Days days, Audit audit, MeterRegistry meters, Latest latest) {
        this.periods = periods;
        this.ledger = ledger;
        this.checklist = checklist;
        this.years = years;
        this.yearActs = yearActs;
        this.offices = offices;
        this.profiles = profiles;
        this.days = days;
        this.audit = audit;
        this.meters = meters;
        this.latest = latest;
    }

    enum State {
        OPEN, CLOSED, SEALED
    }

    record MonthLine(YearMonth month, State state, @Nullable PeriodAct proposal) {}

    /// A year of months.
    ///
    /// @param standing nothing when the books are not open
    record Calendar(CooperativeView cooperative, Optional<Periods.Standing> standing, int year, List<MonthLine> months,
            List<PeriodAct> acts, List<YearAct> yearActs, boolean treasurer, boolean yearMayClose) {}

    /// @param acts what was done to this month, newest first
    record Sheet(CooperativeView cooperative, MonthLine line, List<Check.Finding> findings, List<PeriodAct> acts,
            boolean mayClose, boolean mayReopen, boolean mayPropose, boolean mayTurnDown, boolean mayAgree) {

        public boolean ready() {
            return findings.stream().noneMatch(finding -> finding.weight() == Check.Weight.BLOCKING);
        }

        /// Whether sealing it now needs a reason.
        public boolean needsReason() {
            return findings.stream().anyMatch(finding -> finding.weight() == Check.Weight.WARNING);
        }
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    Calendar calendar(UUID cooperative, @Nullable Integer wanted) {
        var profile = profiles.get(cooperative);
        var standing = periods.standing(cooperative);
        var today = YearMonth.from(days.today());
        var year = wanted != null
                ? Math.clamp(wanted, 1950, 2199)
                : standing.map(books -> Math.min(books.next().getYear(), today.getYear())).orElse(today.getYear());
        var proposals = periods.proposals(cooperative);
        var months = standing.map(books -> IntStream.rangeClosed(1, 12).mapToObj(month -> YearMonth.of(year, month))
                .filter(month -> !month.isBefore(YearMonth.from(books.from())) && !month.isAfter(today))
                .map(month -> line(books, month, proposals)).toList()).orElse(List.of());
        var treasurer = offices.mayRecord(cooperative);
        var yearMayClose = treasurer && standing.filter(books -> books.nextYear() == year
                && books.isSealed(YearMonth.of(year, 12)) && today.getYear() > year).isPresent();
        return new Calendar(profile, standing, year, months, periods.acts(cooperative), yearActs.all(cooperative),
                treasurer, yearMayClose);
    }

    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    Sheet sheet(UUID cooperative, YearMonth month) {
        var profile = profiles.get(cooperative);
        var standing = periods.standing(cooperative).orElseThrow(BooksNotOpen::new);
        var line = line(standing, month, periods.proposals(cooperative));
        var treasurer = offices.mayRecord(cooperative);
        var seals = maySeal(cooperative);
        var proposal = line.proposal();
        return new Sheet(profile, line, line.state() == State.SEALED ? List.of() : checklist.look(cooperative, month),
                periods.acts(cooperative).stream().filter(act -> act.month().equals(month)).toList(),
                treasurer && month.equals(standing.next()) && !month.isAfter(YearMonth.from(days.today())),
                treasurer && line.state() == State.CLOSED,
                seals && proposal == null
                        && (line.state() == State.CLOSED && !days.today().isBefore(month.atEndOfMonth())
                                || month.equals(standing.sealed())),
                seals && proposal != null, proposal != null && agrees(cooperative, proposal));
    }

    /// Closes a month whose checklist holds nothing that forbids it; closing it again changes nothing.
    PeriodAct close(UUID cooperative, YearMonth month) {
        profiles.get(cooperative);
        offices.requireTreasurer(cooperative);
        ledger.lock(cooperative); // before looking at what we decide upon
        var standing = periods.standing(cooperative).orElseThrow(BooksNotOpen::new);
        if (standing.isClosed(month)) {
            return periods.close(cooperative, month);
        }
        if (month.isAfter(standing.next())) {
            throw new EarlierMonthOpen(standing.next());
        }
        var blocking = checklist.look(cooperative, month).stream()
                .filter(finding -> finding.weight() == Check.Weight.BLOCKING).count();
        if (blocking > 0) {
            throw new StillUnready(month, blocking);
        }
        return told(cooperative, periods.close(cooperative, month));
    }

    /// Opens a month, and those after it, that nobody has sealed.
    PeriodAct reopen(UUID key, UUID cooperative, YearMonth month, @Nullable String reason) {
        profiles.get(cooperative);
        offices.requireTreasurer(cooperative);
        return told(cooperative, periods.record(key, cooperative, month, PeriodAct.Kind.BUKA, given(reason), null));
    }

    /// The first of two people proposes to seal the month, with a reason where something on its checklist was left undone, or
    /// to unseal it, always with one.
    @PreAuthorize("@offices.mayRead(#cooperative)")
    PeriodAct propose(UUID key, UUID cooperative, YearMonth month, boolean unseal, @Nullable String reason) {
        profiles.get(cooperative);
        if (unseal) {
            return told(cooperative, periods.record(key, cooperative, month, PeriodAct.Kind.USUL_BUKA_KUNCI,
                    given(reason), null));
        }
        var why = reason == null || reason.isBlank() ? null : given(reason);
        var act = periods.record(key, cooperative, month, PeriodAct.Kind.USUL_KUNCI, why, null);
        var left = leftUndone(cooperative, month);
        if (left > 0 && why == null) {
            throw new SealNeedsReason(month, left);
        }
        return told(cooperative, act);
    }

    /// Looked at after PostgreSQL has allowed the act, so that who may not seal at all is told that. What can be set right
    /// stops a seal; what can no longer be mended needs a reason for which both stand.
    ///
    /// @return how much the two would have to explain
    private long leftUndone(UUID cooperative, YearMonth month) {
        var findings = checklist.look(cooperative, month);
        var blocking = findings.stream().filter(finding -> finding.weight() == Check.Weight.BLOCKING).count();
        if (blocking > 0) {
            throw new NotToBeSealed(month, blocking);
        }
        return findings.stream().filter(finding -> finding.weight() == Check.Weight.WARNING).count();
    }

    /// The second of two people agrees. Unsealing the end of a closed year takes the closing of the year back first.
    @PreAuthorize("@offices.mayRead(#cooperative)")
    PeriodAct agree(UUID cooperative, YearMonth month, UUID proposal) {
        profiles.get(cooperative);
        ledger.lock(cooperative);
        var acts = periods.acts(cooperative);
        var before = acts.stream().filter(act -> proposal.equals(act.answers()) && act.kind() != PeriodAct.Kind.TOLAK)
                .findFirst();
        if (before.isPresent()) {
            return before.get();
        }
        var proposed = acts.stream().filter(act -> act.id().equals(proposal) && act.month().equals(month))
                .filter(act -> act.kind() == PeriodAct.Kind.USUL_KUNCI
                        || act.kind() == PeriodAct.Kind.USUL_BUKA_KUNCI)
                .findFirst().orElseThrow(() -> new NoSuchProposal(month));
        if (proposed.kind() == PeriodAct.Kind.USUL_BUKA_KUNCI && maySeal(cooperative)
                && periods.isYearClosed(cooperative, month.getYear()) && month.getMonthValue() == 12) {
            years.reopen(cooperative, month.getYear());
        }
        var act = periods.record(UUIDv7.next(), cooperative, month, proposed.kind().agreed(), null, proposal);
        if (act.kind() == PeriodAct.Kind.KUNCI) {
            var left = leftUndone(cooperative, month);
            if (left > 0 && act.reason() == null) {
                throw new SealUnexplained(month, left);
            }
        }
        return told(cooperative, act);
    }

    /// One of the two says no, with a reason.
    @PreAuthorize("@offices.mayRead(#cooperative)")
    PeriodAct turnDown(UUID key, UUID cooperative, YearMonth month, UUID proposal, @Nullable String reason) {
        profiles.get(cooperative);
        return told(cooperative,
                periods.record(key, cooperative, month, PeriodAct.Kind.TOLAK, given(reason), proposal));
    }

    private PeriodAct told(UUID cooperative, PeriodAct act) {
        audit.record("period." + act.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), "cooperative",
                cooperative, act.reason() == null ? act.month().toString() : act.month() + ": " + act.reason());
        meters.counter("lumbung.periods", "act", act.kind().name()).increment();
        if (act.kind() == PeriodAct.Kind.TUTUP) {
            latest.happened("closing");
        }
        return act;
    }

    /// Whether the one who asks is the other of the two: of the other side, and not the same person in another office.
    private boolean agrees(UUID cooperative, PeriodAct proposal) {
        var others = "KETUA".equals(proposal.office())
                ? new Office[]{Office.KETUA_PENGAWAS, Office.ANGGOTA_PENGAWAS}
                : new Office[]{Office.KETUA};
        return offices.holds(cooperative, others) && !Actor.current().subject().equals(proposal.actor());
    }

    private boolean maySeal(UUID cooperative) {
        return offices.holds(cooperative, Office.KETUA, Office.KETUA_PENGAWAS, Office.ANGGOTA_PENGAWAS);
    }

    private static MonthLine line(Periods.Standing standing, YearMonth month, List<PeriodAct> proposals) {
        var state = standing.isSealed(month) ? State.SEALED : standing.isClosed(month) ? State.CLOSED : State.OPEN;
        return new MonthLine(month, state,
                proposals.stream().filter(act -> act.month().equals(month)).findFirst().orElse(null));
    }

    private static String given(@Nullable String reason) {
        var why = reason == null ? "" : reason.strip();
        if (why.length() < 3 || why.length() > NoReason.LONGEST) {
            throw new NoReason();
        }
        return why;
    }
}
