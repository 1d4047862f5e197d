package id.lumbung.mentoring.distribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.mentoring.assignment.Assignment;
import id.lumbung.mentoring.assignment.Assignments;
import id.lumbung.mentoring.directory.Cooperative;
import id.lumbung.mentoring.directory.Listing;
import id.lumbung.mentoring.mentor.ForTheOffice;
import id.lumbung.mentoring.mentor.Kind;
import id.lumbung.mentoring.mentor.Mentor;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.id.UUIDv7;

/// Proposes and carries out the share.
@Service
@ForTheOffice
class Distributions {

    private final Assignments assignments;
    private final Mentors mentors;
    private final Audit audit;

    Distributions(Assignments assignments, Mentors mentors, Audit audit) {
        this.assignments = assignments;
        this.mentors = mentors;
        this.audit = audit;
    }

    /// @param proposed who gets which cooperative
    record Proposal(List<Cooperative> open, Map<UUID, UUID> proposed, List<Mentor> assistants,
            Map<UUID, Long> loads) {

        /// How many she would have.
        public long after(UUID mentor) {
            return loads.getOrDefault(mentor, 0L)
                    + proposed.values().stream().filter(chosen -> chosen.equals(mentor)).count();
        }

        public int left() {
            return open.size() - proposed.size();
        }
    }

    @Transactional(readOnly = true)
    Proposal propose(Listing listing) {
        var today = assignments.today();
        var taken = today.stream().filter(assignment -> assignment.kind() == Kind.BA).map(Assignment::cooperativeId)
                .collect(Collectors.toSet());
        var open = listing.cooperatives().stream().filter(cooperative -> !taken.contains(cooperative.id())).toList();
        var assistants = mentors.active().stream().filter(mentor -> mentor.kind() == Kind.BA).toList();
        var loads = assignments.loads();
        var proposed = FairShare.of(open.stream().map(cooperative -> new FairShare.Village(cooperative.id(),
                cooperative.villageName(), cooperative.districtName())).toList(),
                assistants.stream().map(mentor -> new FairShare.Assistant(mentor.id(), mentor.name(),
                        mentor.districts(), loads.getOrDefault(mentor.id(), 0L).intValue(), mentor.quota(),
                        today.stream().filter(assignment -> assignment.mentorId().equals(mentor.id()))
                                .map(Assignment::district).toList()))
                        .toList());
        return new Proposal(open, proposed, assistants, loads);
    }

    /// All of it or nothing: one cooperative that was given away meanwhile stops the whole.
    @Transactional
    int confirm(Map<UUID, UUID> chosen, Listing listing, @Nullable LocalDate starts) {
        if (mentors.active().stream().noneMatch(mentor -> mentor.kind() == Kind.BA)) {
            throw new NobodyToShare();
        }
        if (chosen.isEmpty()) {
            throw new NothingChosen();
        }
        chosen.forEach((cooperative, mentor) -> assignments.assign(UUIDv7.next(), mentor, listing.get(cooperative),
                starts));
        audit.record("distribution.confirmed", "distribution", chosen.size(), null);
        return chosen.size();
    }
}
