package id.lumbung.mentoring.assessment;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.mentoring.assignment.Caseload;
import id.lumbung.mentoring.directory.Cooperative;
import id.lumbung.mentoring.instrument.ScoredInstrument;
import id.lumbung.mentoring.instrument.ScoredInstrument.Item;
import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.mentoring.signal.Signals;
import id.lumbung.platform.audit.Audit;

/// Judging cooperatives. A mentor judges those that are assigned to her, the Dinas all of them.
@Service
@ForMentors
class Assessments {

    /// The versions that are asked with now; what was asked with older ones is read with those.
    static final List<ScoredInstrument> IN_USE = List.of(ScoredInstrument.of("kesiapan-1"),
            ScoredInstrument.of("kesehatan-1"));

    private final AssessmentRows rows;
    private final Caseload caseload;
    private final Mentors mentors;
    private final Signals signals;
    private final Audit audit;
    private final MeterRegistry meters;

    Assessments(AssessmentRows rows, Caseload caseload, Mentors mentors, Signals signals, Audit audit,
            MeterRegistry meters) {
        this.rows = rows;
        this.caseload = caseload;
        this.mentors = mentors;
        this.signals = signals;
        this.audit = audit;
        this.meters = meters;
    }

    static ScoredInstrument inUse(String family) {
        return IN_USE.stream().filter(instrument -> instrument.family().equals(family)).findFirst()
                .orElseThrow(UnknownInstrument::new);
    }

    /// The instrument that somebody filled in, if it is still the version in use.
    static ScoredInstrument asked(@Nullable String code) {
        if (code == null || !code.matches("[a-z]+-\\d+")) {
            throw new UnknownInstrument();
        }
        var instrument = inUse(ScoredInstrument.family(code));
        if (!instrument.code().equals(code)) {
            throw new Superseded(instrument.title());
        }
        return instrument;
    }

    /// What is proposed now. Asks the neighbour, so it stays outside a transaction.
    Proposal proposal(ScoredInstrument instrument, UUID cooperative) {
        return Proposal.of(instrument, signals.told().of(cooperative), mentors.today());
    }

    /// How a cooperative went, for each instrument in use.
    @Transactional(readOnly = true)
    List<Assessment.Course> of(UUID cooperative) {
        caseload.require(cooperative);
        var all = rows.of(cooperative);
        return IN_USE.stream().map(instrument -> new Assessment.Course(instrument, all.stream()
                .filter(one -> ScoredInstrument.family(one.instrument()).equals(instrument.family())).toList()))
                .toList();
    }

    @Transactional(readOnly = true)
    Assessment.Whole show(UUID id) {
        var assessment = rows.find(id).orElseThrow(NoSuchAssessment::new);
        caseload.require(assessment.cooperativeId());
        return new Assessment.Whole(assessment, rows.answers(id));
    }

    /// Every cooperative that the current actor sees with its newest assessment, the lowest scores first; those that
    /// were never assessed come last.
    @Transactional(readOnly = true)
    List<Assessment.Standing> standings(ScoredInstrument instrument, Collection<Cooperative> cooperatives) {
        var newest = rows.newest(instrument.family()).stream()
                .collect(Collectors.toMap(Assessment::cooperativeId, Function.identity()));
        var hers = caseload.cooperatives();
        Predicate<Cooperative> sees = Mentors.isOffice()
                ? cooperative -> true
                : cooperative -> hers.contains(cooperative.id());
        return cooperatives.stream().filter(sees)
                .map(cooperative -> new Assessment.Standing(cooperative.id(), cooperative.name(),
                        cooperative.villageName(), cooperative.districtName(), newest.get(cooperative.id())))
                .sorted(Comparator.comparingInt(Assessments::order)
                        .thenComparing(Assessment.Standing::district).thenComparing(Assessment.Standing::village))
                .toList();
    }

    private static int order(Assessment.Standing standing) {
        return standing.last() == null ? Integer.MAX_VALUE : standing.last().score();
    }

    /// @param proposal what was proposed to the person
    @Transactional
    Assessment judge(UUID id, Cooperative cooperative, Assessment.Judged judged, Proposal proposal) {
        caseload.require(cooperative.id());
        var instrument = asked(judged.instrument());
        requireEverything(instrument, judged);
        requireReasons(instrument, judged, proposal);
        rows.insert(id, instrument, cooperative, mentors.today(), instrument.score(judged.answers()),
                judged.remark());
        instrument.items().forEach(item -> rows.insert(id, new Assessment.Answer(item.code(), item.weight(),
                judged.answers().getOrDefault(item.code(), 0), item.most(), proposal.of(item.code()),
                judged.reason(item.code()).orElse(null))));
        var kept = rows.find(id).orElseThrow();
        audit.record("assessment.made", "cooperative", cooperative.id(), kept.instrument() + " " + kept.score());
        meters.counter("lumbung.assessments", "instrument", instrument.family(), "grade", kept.grade()).increment();
        return kept;
    }

    private static void requireEverything(ScoredInstrument instrument, Assessment.Judged judged) {
        require(instrument, item -> {
            var points = judged.answers().get(item.code());
            return points != null && item.offers(points);
        }, Incomplete::new);
    }

    private static void requireReasons(ScoredInstrument instrument, Assessment.Judged judged, Proposal proposal) {
        require(instrument, item -> {
            var proposed = proposal.of(item.code());
            return proposed == null || proposed.equals(judged.answers().get(item.code()))
                    || judged.reason(item.code()).isPresent();
        }, ReasonMissing::new);
    }

    private static void require(ScoredInstrument instrument, Predicate<Item> holds,
            Function<String, RuntimeException> refusal) {
        var broken = instrument.items().stream().filter(holds.negate()).map(Item::question)
                .collect(Collectors.joining("; "));
        if (!broken.isEmpty()) {
            throw refusal.apply(broken);
        }
    }
}
