package id.lumbung.mentoring.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.lumbung.mentoring.mentor.Mentor;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.notice.Notice;
import id.lumbung.platform.notice.Reminders;
import id.lumbung.platform.tenancy.Tenant;

/// A mentor's report of the month that is over and those that came back to her; to the Dinas those that wait for its
/// decision, but nobody's own.
@Component
class ReportsDue implements Reminders {

    /// By this day of the next month.
    private static final int SENT_BY = 5;
    private static final String PAGE = "/laporan/{id}";

    private final ReportRows rows;
    private final Mentors mentors;

    ReportsDue(ReportRows rows, Mentors mentors) {
        this.rows = rows;
        this.mentors = mentors;
    }

    @Override
    public List<Notice> due(Actor person, LocalDate today) {
        var office = Mentors.isOffice();
        if (!office && !person.has("pendamping")) {
            return List.of();
        }
        var me = mentors.me();
        return Stream.concat(me.stream().flatMap(mentor -> hers(mentor, today)),
                office ? toJudge(me.map(Mentor::id)) : Stream.of()).toList();
    }

    private Stream<Notice> hers(Mentor me, LocalDate today) {
        var month = YearMonth.from(today).minusMonths(1);
        var written = rows.of(me.id());
        var returned = written.stream().filter(report -> report.state() == MonthlyReport.State.DIKEMBALIKAN)
                .map(report -> Notice.of("report.returned", report.id() + "." + report.step(), "pendamping")
                        .at(PAGE, report.id()).saying(report.month(), String.valueOf(report.reason()))
                        .since(moved(report)).urgent());
        var ofMonth = written.stream().filter(report -> report.month().equals(month)).findFirst();
        var isOpen = ofMonth.map(report -> report.state() == MonthlyReport.State.DRAF)
                .orElseGet(() -> Reports.isExpected(me, month));
        return Stream.concat(returned, isOpen ? Stream.of(open(month, ofMonth)) : Stream.of());
    }

    private static Notice open(YearMonth month, Optional<MonthlyReport> draft) {
        var notice = Notice.of("report.open", month.toString(), "pendamping").saying(month)
                .until(month.plusMonths(1).atDay(SENT_BY));
        return draft.map(report -> notice.at(PAGE, report.id())).orElseGet(() -> notice.at("/laporan"));
    }

    private Stream<Notice> toJudge(Optional<UUID> me) {
        var waiting = rows.sent().stream().filter(report -> me.filter(report.mentorId()::equals).isEmpty())
                .map(report -> Notice.of("report.to-judge", report.id() + "." + report.step(), "dinas")
                        .at(PAGE, report.id()).saying(report.mentorName(), report.month()).since(moved(report)))
                .toList();
        return Notice.fewOr(waiting, count -> Notice.of("report.many-to-judge", "all", "dinas").at("/laporan")
                .saying(count)).stream();
    }

    private static LocalDate moved(MonthlyReport report) {
        ZoneId zone = Tenant.current().zone();
        return LocalDate.ofInstant(report.movedAt(), zone);
    }
}
