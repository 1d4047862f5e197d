package id.lumbung.mentoring.mentor;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.notice.Notice;
import id.lumbung.platform.notice.Reminders;

/// Contracts that end within a month, to the Dinas: whoever the mentor looks after needs somebody else, or she a new one.
@Component
class ContractsDue implements Reminders {

    private static final int AHEAD = 30;

    private final Mentors mentors;

    ContractsDue(Mentors mentors) {
        this.mentors = mentors;
    }

    @Override
    public List<Notice> due(Actor person, LocalDate today) {
        return Mentors.isOffice()
                ? mentors.active().stream().filter(mentor -> mentor.ends() != null
                        && !mentor.ends().isAfter(today.plusDays(AHEAD)))
                        .map(mentor -> Notice.of("mentor.contract-ends", mentor.id() + "." + mentor.revision(), "dinas")
                                .at("/pendamping/{id}", mentor.id()).saying(mentor.name()).until(mentor.ends()))
                        .toList()
                : List.of();
    }
}
