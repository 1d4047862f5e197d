package id.lumbung.mentoring.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.mentoring.mentor.ForTheOffice;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// Setting the hours, and closing days.
@Controller
@RequestMapping("/janji/jam")
@ForTheOffice
class HoursPages {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final String PAGE = "/janji/jam";

    private final OpeningHours hours;
    private final Once once;

    HoursPages(OpeningHours hours, Once once) {
        this.hours = hours;
        this.once = once;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", hours.now()).addAttribute("day",
                new OpeningHours.ClosedDay(hours.today().plusDays(1), ""));
        return page(model);
    }

    @PostMapping
    @PreAuthorize("hasRole('dinas-admin')")
    ModelAndView set(@IdempotencyKey UUID key, @Valid @ModelAttribute("form") Hours form, BindingResult typed,
            Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            hours.set(form);
            return Redirect.saying("hours.set", PAGE);
        }), () -> {
            model.addAttribute("day", new OpeningHours.ClosedDay(hours.today().plusDays(1), ""));
            return page(model);
        });
    }

    @PostMapping("/tutup")
    ModelAndView close(@IdempotencyKey UUID key, @Valid @ModelAttribute("day") OpeningHours.ClosedDay day,
            BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, day, () -> {
            hours.close(day);
            return Redirect.saying("hours.closed", PAGE);
        }), () -> {
            model.addAttribute("form", hours.now());
            return page(model);
        });
    }

    @PostMapping("/buka")
    String open(@RequestParam LocalDate date) {
        hours.open(date);
        return Redirect.saying("hours.opened", PAGE);
    }

    private String page(Model model) {
        model.addAttribute("closed", hours.closedFrom(hours.today()))
                .addAttribute("lengths", Hours.LENGTHS.stream().map(length -> Choice.of(length, length + " menit"))
                        .toList())
                .addAttribute("weekdays", Stream.of(DayOfWeek.values())
                        .map(day -> Choice.of(day.getValue(), day.getDisplayName(TextStyle.FULL, INDONESIAN)))
                        .toList());
        return "hours/hours";
    }
}
