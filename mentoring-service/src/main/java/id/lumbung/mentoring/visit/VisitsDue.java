package id.lumbung.mentoring.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.lumbung.mentoring.mentor.Mentor;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.notice.Notice;
import id.lumbung.platform.notice.Reminders;

/// A mentor's own visits: those of this week, those that were not made, and one that she never ended.
@Component
class VisitsDue implements Reminders {

    private final VisitRows rows;
    private final Mentors mentors;

    VisitsDue(VisitRows rows, Mentors mentors) {
        this.rows = rows;
        this.mentors = mentors;
    }

    @Override
    public List<Notice> due(Actor person, LocalDate today) {
        return person.has("pendamping") || Mentors.isOffice()
                ? mentors.me().map(Mentor::id).map(me -> of(me, today)).orElse(List.of())
                : List.of();
    }

    private List<Notice> of(UUID me, LocalDate today) {
        return Stream.concat(rows.open(today, me).stream(),
                rows.between(today, today.plusDays(7), me).stream().filter(Visit::isAhead))
                .map(VisitsDue::notice).toList();
    }

    private static Notice notice(Visit visit) {
        var notice = Notice.of(visit.isAhead() ? "visit.planned" : "visit.unfinished",
                visit.id() + "." + visit.step(), "pendamping").at("/kunjungan/{id}", visit.id())
                .saying(visit.cooperativeName(), visit.village());
        return visit.isAhead()
                ? notice.until(visit.day()).sharing("notice.visit.share", visit.cooperativeName(),
                        visit.day(), visit.purpose())
                : notice.since(visit.day()).urgent();
    }
}
