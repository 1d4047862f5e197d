package id.lumbung.mentoring.priority;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import id.lumbung.mentoring.assignment.Assignment;
import id.lumbung.mentoring.assignment.Caseload;
import id.lumbung.mentoring.directory.Cooperative;
import id.lumbung.mentoring.directory.Directory;
import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.mentoring.mentor.Kind;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.mentoring.signal.Signals;
import id.lumbung.mentoring.visit.Visited;
import id.lumbung.platform.audit.Audit;

/// The ranked list. A mentor gets it of her own cooperatives, the Dinas of all.
@Service
@ForMentors
class Priorities {

    /// How long the list remembers how it was before a visit.
    private static final int WEEKS = 4;

    private final PriorityRows rows;
    private final Signals signals;
    private final Directory directory;
    private final Caseload caseload;
    private final Mentors mentors;
    private final Audit audit;
    private final TransactionTemplate reading;

    Priorities(PriorityRows rows, Signals signals, Directory directory, Caseload caseload, Mentors mentors,
            Audit audit, TransactionTemplate reading) {
        this.rows = rows;
        this.signals = signals;
        this.directory = directory;
        this.caseload = caseload;
        this.mentors = mentors;
        this.audit = audit;
        this.reading = reading;
    }

    /// @param mentor the Business Assistant who looks after it
    /// @param change what the newest visit changed
    record Ranked(UUID id, String name, String village, String district, @Nullable String mentor,
            @Nullable LocalDate lastVisit, int score, List<Reason> reasons, @Nullable Change change) {}

    /// @param gone the reasons that are no more
    record Change(LocalDate day, int before, int now, List<String> gone) {}

    /// @param asOf when the signals were told; null when they never were, and the list knows visits and problems alone
    record Listing(List<Ranked> ranked, @Nullable Instant asOf) {}

    /// Asks the neighbour before the transaction begins.
    Listing list() {
        var told = signals.told();
        var cooperatives = directory.listing().cooperatives();
        return new Listing(Objects.requireNonNull(reading.execute(status -> rank(told, cooperatives))), told.asOf());
    }

    private List<Ranked> rank(Signals.Told told, List<Cooperative> cooperatives) {
        var today = mentors.today();
        var mine = Mentors.isOffice() ? null : caseload.cooperatives();
        var names = caseload.today().stream().filter(assignment -> assignment.kind() == Kind.BA)
                .collect(Collectors.toMap(Assignment::cooperativeId, Assignment::mentorName, (one, other) -> one));
        var facts = rows.facts(today, null);
        var before = rows.before(today.minusWeeks(WEEKS));
        var ranking = new Ranking(weights(), today);
        return cooperatives.stream().filter(cooperative -> mine == null || mine.contains(cooperative.id()))
                .map(cooperative -> ranked(cooperative, names, ranking, told, facts, before))
                .sorted(Comparator.comparingInt(Ranked::score).reversed().thenComparing(Ranked::district)
                        .thenComparing(Ranked::village))
                .toList();
    }

    private static Ranked ranked(Cooperative cooperative, Map<UUID, String> mentors, Ranking ranking,
            Signals.Told told, Map<UUID, Facts> facts, Map<UUID, PriorityRows.Before> before) {
        var known = facts.getOrDefault(cooperative.id(), Facts.NONE);
        var reasons = ranking.reasons(told.of(cooperative.id()), known);
        var stood = before.get(cooperative.id());
        return new Ranked(cooperative.id(), cooperative.name(), cooperative.villageName(), cooperative.districtName(),
                mentors.get(cooperative.id()), known.lastVisit(), Ranking.score(reasons), reasons,
                stood == null ? null : change(stood, reasons));
    }

    private static Change change(PriorityRows.Before before, List<Reason> now) {
        var still = now.stream().map(reason -> reason.code().name()).collect(Collectors.toSet());
        return new Change(before.day(), before.score(), Ranking.score(now),
                before.reasons().stream().filter(reason -> !still.contains(reason)).toList());
    }

    @Transactional(readOnly = true)
    public Weights weights() {
        return rows.weights().orElse(Weights.USUAL);
    }

    @Transactional
    @PreAuthorize("hasRole('dinas-admin')")
    public void weigh(Weights weights) {
        rows.write(weights);
        audit.record("priority.weighed", "priority", "weights", null);
    }

    /// With the visit itself, from what is known without asking anybody.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(Visited visited) {
        var facts = rows.facts(visited.day(), visited.visit()).getOrDefault(visited.cooperative(), Facts.NONE);
        rows.remember(visited.visit(), visited.cooperative(), visited.day(),
                new Ranking(rows.weights().orElse(Weights.USUAL), visited.day())
                        .reasons(signals.known().of(visited.cooperative()), facts));
    }
}
