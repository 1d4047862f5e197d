package id.lumbung.mentoring.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.mentoring.directory.Directory;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

/// The desk for people.
@Controller
@AtTheDesk
class DeskPages {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final Desk desk;
    private final Directory directory;
    private final Once once;
    private final Clock clock;
    private final MessageSource sentences;
    private final List<Awaited> awaited;

    DeskPages(Desk desk, Directory directory, Once once, Clock clock, MessageSource sentences,
            List<Awaited> awaited) {
        this.desk = desk;
        this.directory = directory;
        this.once = once;
        this.clock = clock;
        this.sentences = sentences;
        this.awaited = awaited;
    }

    /// The queue of a day; htmx asks every twenty seconds for the list alone.
    @GetMapping("/meja")
    String queue(@RequestParam(name = "tanggal", required = false) @Nullable LocalDate day,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx, Model model) {
        var today = desk.today();
        var date = day == null ? today : day;
        var consultations = desk.day(date);
        model.addAttribute("date", date).addAttribute("isToday", date.equals(today))
                .addAttribute("now", clock.instant())
                .addAttribute("consultations", consultations)
                .addAttribute("groups", consultations.stream().collect(
                        groupingBy(Consultation::status, () -> new EnumMap<>(Status.class), toList())));
        if (htmx != null) {
            return "desk/queue :: list";
        }
        model.addAttribute("days", desk.days()).addAttribute("guests",
                awaited.stream().flatMap(source -> source.on(date).stream()).toList());
        return "desk/queue";
    }

    @GetMapping("/meja/baru")
    String arrival(@ModelAttribute("arrival") Arrival arrival, BindingResult typed, Model model) {
        return form(model);
    }

    @PostMapping("/meja/baru")
    ModelAndView open(@IdempotencyKey UUID key, @Valid @ModelAttribute("arrival") Arrival arrival, BindingResult typed,
            Model model) {
        return FormAnswer.of(typed, () -> {
            var cooperative = directory.listing().named(arrival.cooperativeId(), arrival.cooperative());
            return once.redirect(key, arrival, () -> Redirect.saying("ticket-opened", "/meja/{id}",
                    desk.open(arrival, cooperative).id()));
        }, () -> form(model));
    }

    @GetMapping("/meja/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("reply") Reply reply, BindingResult typed, Model model) {
        return ticket(id, model);
    }

    @PostMapping("/meja/{id}/layanan")
    ModelAndView take(@PathVariable UUID id, @ModelAttribute("reply") Reply reply, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> Redirect.saying("ticket-taken", "/meja/{id}", desk.take(id).id()),
                () -> ticket(id, model));
    }

    @PostMapping("/meja/{id}/jawaban")
    ModelAndView answer(@PathVariable UUID id, @Valid @ModelAttribute("reply") Reply reply, BindingResult typed,
            Model model) {
        return FormAnswer.of(typed, () -> Redirect.saying("ticket-answered", "/meja/{id}", desk.answer(id, reply).id()),
                () -> ticket(id, model));
    }

    private String form(Model model) {
        model.addAttribute("directory", directory.listing()).addAttribute("topics", choices("topic.", Topic.values()));
        return "desk/arrival";
    }

    private String ticket(UUID id, Model model) {
        model.addAttribute("consultation", desk.show(id)).addAttribute("now", clock.instant())
                .addAttribute("outcomes", choices("outcome.", Reply.Outcome.values()));
        return "desk/ticket";
    }

    private List<Choice> choices(String prefix, Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> Choice.of(value, sentences.getMessage(prefix + value.name(), null, INDONESIAN))).toList();
    }
}
