package id.lumbung.cooperative.handover;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.notice.Notice;
import id.lumbung.platform.notice.Reminders;

/// An act of hand-over waits for the word of whoever left and of whoever came.
@Component
class HandoversDue implements Reminders {

    private final HandoverRows rows;

    HandoversDue(HandoverRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Notice> due(Actor person, LocalDate today) {
        return person.has("pengurus")
                ? rows.waitingFor(person.subject(), today.minusDays(Handovers.DAYS_TO_AGREE)).stream()
                        .map(act -> Notice.of("handover.to-agree", act.id(), "pengurus")
                                .at("/koperasi/{c}/serah-terima/{a}", act.cooperative(), act.id())
                                .saying(act.name()).since(act.handedOn()))
                        .toList()
                : List.of();
    }
}
