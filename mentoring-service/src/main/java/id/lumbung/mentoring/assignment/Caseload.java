package id.lumbung.mentoring.assignment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.identity.Actor;

/// What the current actor has to do with a cooperative: the Dinas sees all of them, a mentor those that are assigned to
/// her today.
@Service
@Transactional(readOnly = true)
public class Caseload {

    private final AssignmentRows rows;
    private final Mentors mentors;

    Caseload(AssignmentRows rows, Mentors mentors) {
        this.rows = rows;
        this.mentors = mentors;
    }

    /// The assignments of the current actor that hold today, by district and village.
    public List<Assignment> mine() {
        return rows.mine(Actor.current().subject(), mentors.today());
    }

    /// The cooperatives assigned to the current actor today.
    public Set<UUID> cooperatives() {
        return mine().stream().map(Assignment::cooperativeId).collect(Collectors.toUnmodifiableSet());
    }

    /// Every assignment that holds today.
    public List<Assignment> today() {
        return rows.on(mentors.today());
    }

    /// The assignments of a cooperative, the newest first.
    public List<Assignment> of(UUID cooperative) {
        require(cooperative);
        return rows.ofCooperative(cooperative);
    }

    public boolean sees(UUID cooperative) {
        return Mentors.isOffice() || cooperatives().contains(cooperative);
    }

    /// Refuses whoever has nothing to do with the cooperative.
    public void require(UUID cooperative) {
        if (!sees(cooperative)) {
            throw new NotAssigned();
        }
    }
}
