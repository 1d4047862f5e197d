package id.lumbung.mentoring.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import io.micrometer.core.instrument.MeterRegistry;

import id.lumbung.mentoring.directory.Cooperative;
import id.lumbung.mentoring.mentor.ForTheOffice;
import id.lumbung.mentoring.mentor.Kind;
import id.lumbung.mentoring.mentor.Mentor;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.id.UUIDv7;

/// The Dinas says who looks after whom.
@Service
@ForTheOffice
public class Assignments {

    private final AssignmentRows rows;
    private final Mentors mentors;
    private final Audit audit;
    private final MeterRegistry meters;

    Assignments(AssignmentRows rows, Mentors mentors, Audit audit, MeterRegistry meters) {
        this.rows = rows;
        this.mentors = mentors;
        this.audit = audit;
        this.meters = meters;
    }

    @Transactional(readOnly = true)
    public List<Assignment> today() {
        return rows.on(mentors.today());
    }

    @Transactional(readOnly = true)
    List<Assignment> of(UUID mentor) {
        return rows.of(mentors.get(mentor).id());
    }

    /// How many cooperatives each mentor has today.
    @Transactional(readOnly = true)
    public Map<UUID, Long> loads() {
        return today().stream().collect(Collectors.groupingBy(Assignment::mentorId, Collectors.counting()));
    }

    /// Until the end of the contract, if that has one.
    @Transactional
    public Assignment assign(UUID id, UUID mentorId, Cooperative cooperative, @Nullable LocalDate starts) {
        var mentor = mentors.get(mentorId);
        rows.insert(id, mentor, cooperative, starts == null ? mentors.today() : starts,
                mentor.ends() == null ? null : mentor.ends().plusDays(1));
        audit.record("assignment.made", "cooperative", cooperative.id(), mentor.name());
        meters.counter("lumbung.assignments", "kind", mentor.kind().name(), "act", "made").increment();
        return rows.find(id).orElseThrow();
    }

    /// A whole district, as for a field extension officer: every cooperative of it that has none of her kind yet.
    @Transactional
    int assignDistrict(UUID mentorId, String district, List<Cooperative> all, @Nullable LocalDate starts) {
        var mentor = mentors.get(mentorId);
        var first = starts == null ? mentors.today() : starts;
        var taken = rows.on(first).stream().filter(assignment -> isTaken(assignment, mentor))
                .map(Assignment::cooperativeId).collect(Collectors.toSet());
        var free = all.stream().filter(cooperative -> cooperative.districtName().equals(district))
                .filter(cooperative -> !taken.contains(cooperative.id())).toList();
        if (free.isEmpty()) {
            throw new NobodyLeft(district);
        }
        free.forEach(cooperative -> assign(UUIDv7.next(), mentorId, cooperative, first));
        return free.size();
    }

    @Transactional
    Assignment end(UUID id, @Nullable LocalDate firstDayWithout, String reason) {
        var assignment = rows.find(id).orElseThrow(NoSuchAssignment::new);
        var today = mentors.today();
        var wished = firstDayWithout == null ? today : firstDayWithout;
        rows.end(id, wished.isBefore(assignment.starts()) ? assignment.starts() : wished, reason.strip());
        audit.record("assignment.ended", "cooperative", assignment.cooperativeId(), reason.strip());
        meters.counter("lumbung.assignments", "kind", assignment.kind().name(), "act", "ended").increment();
        return rows.find(id).orElseThrow();
    }

    private static boolean isTaken(Assignment assignment, Mentor mentor) {
        return assignment.mentorId().equals(mentor.id()) || assignment.kind() == mentor.kind()
                && (mentor.kind() == Kind.BA || mentor.kind() == Kind.PPKL);
    }
}
