package id.lumbung.mentoring.aftercare;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import id.lumbung.mentoring.mentor.Mentor;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.notice.Notice;
import id.lumbung.platform.notice.Reminders;

/// What was promised at the desk: to the mentor to whom it was handed over, all else to the office.
@Component
class PromisesDue implements Reminders {

    private final TalkRows rows;
    private final Mentors mentors;

    PromisesDue(TalkRows rows, Mentors mentors) {
        this.rows = rows;
        this.mentors = mentors;
    }

    @Override
    public List<Notice> due(Actor person, LocalDate today) {
        if (Mentors.isOffice()) {
            return notices(rows.open(null).stream().filter(talk -> talk.mentorId() == null).toList(), "dinas", today);
        }
        return person.has("pendamping")
                ? mentors.me().map(Mentor::id).map(rows::open).map(talks -> notices(talks, "pendamping", today))
                        .orElse(List.of())
                : List.of();
    }

    private static List<Notice> notices(List<Talk> talks, String as, LocalDate today) {
        var soon = talks.stream().filter(talk -> talk.due() == null || !talk.due().isAfter(today.plusDays(7))).toList();
        return Notice.fewOr(soon.stream().map(talk -> notice(talk, as)).toList(),
                many -> Notice.of("aftercare.many", soon.getLast().id() + "." + many, as).at("/meja/tindak-lanjut")
                        .saying(many).until(soon.getFirst().due()));
    }

    private static Notice notice(Talk talk, String as) {
        return Notice.of("aftercare.due", talk.id() + "." + talk.promises(), as).at("/meja/{id}", talk.id())
                .saying(talk.number(), Notice.word("topic." + talk.topic())).since(talk.date()).until(talk.due())
                .sharing("notice.aftercare.share", talk.number(), talk.date(), Notice.word("topic." + talk.topic()));
    }
}
