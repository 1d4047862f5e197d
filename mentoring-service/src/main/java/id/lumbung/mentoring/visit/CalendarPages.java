package id.lumbung.mentoring.visit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.mentoring.mentor.Mentors;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

/// The day of a mentor, and the month of everybody.
@Controller
@ForMentors
class CalendarPages {

    private static final int AHEAD = 7;

    private final Visits visits;
    private final Mentors mentors;

    CalendarPages(Visits visits, Mentors mentors) {
        this.visits = visits;
        this.mentors = mentors;
    }

    @GetMapping("/kunjungan")
    String day(@RequestParam(name = "tanggal", required = false) @Nullable LocalDate day, Model model) {
        var today = mentors.today();
        var date = day == null ? today : day;
        model.addAttribute("office", Mentors.isOffice()).addAttribute("date", date).addAttribute("today", today);
        if (!Mentors.isOffice() && mentors.me().isEmpty()) {
            return "visit/nobody";
        }
        model.addAttribute("visits", visits.between(date, date))
                .addAttribute("open", date.equals(today)
                        ? visits.open().stream().filter(visit -> !visit.day().equals(today)).toList()
                        : List.of())
                .addAttribute("ahead", visits.between(date.plusDays(1), date.plusDays(AHEAD)).stream()
                        .filter(Visit::isAhead).toList());
        return "visit/day";
    }

    @GetMapping("/kunjungan/kalender")
    String month(@RequestParam(name = "bulan", required = false) @Nullable YearMonth asked, Model model) {
        var today = mentors.today();
        var month = asked == null ? YearMonth.from(today) : asked;
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var planned = visits.between(first, last);
        var counts = planned.stream().collect(groupingBy(Visit::day, counting()));
        model.addAttribute("month", month).addAttribute("today", today)
                .addAttribute("weeks", Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusWeeks(1))
                        .map(monday -> Stream.iterate(monday, day -> day.plusDays(1)).limit(AHEAD)
                                .map(day -> new Square(day, counts.getOrDefault(day, 0L), month)).toList())
                        .toList())
                .addAttribute("visits", planned.stream()
                        .filter(visit -> YearMonth.from(visit.day()).equals(month)).toList());
        return "visit/month";
    }

    /// A day on the sheet.
    record Square(LocalDate day, long visits, boolean inMonth) {

        Square(LocalDate day, long visits, YearMonth month) {
            this(day, visits, YearMonth.from(day).equals(month));
        }
    }
}
