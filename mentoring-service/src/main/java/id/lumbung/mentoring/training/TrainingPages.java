package id.lumbung.mentoring.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.mentoring.mentor.ForTheOffice;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// The trainings of a year with their money, one of them with its history, and a form for each step.
@Controller
@RequestMapping("/pelatihan")
@ForMentors
class TrainingPages {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final String PAGE = "/pelatihan/{id}";

    private final Trainings trainings;
    private final Mentors mentors;
    private final Once once;
    private final MessageSource sentences;

    TrainingPages(Trainings trainings, Mentors mentors, Once once, MessageSource sentences) {
        this.trainings = trainings;
        this.mentors = mentors;
        this.once = once;
        this.sentences = sentences;
    }

    /// A form that nobody filled in yet.
    record Draft(@Nullable String title, Training.@Nullable Module module, @Nullable Integer cooperatives,
            @Nullable UUID reportId, @Nullable UUID ticketId, Training.@Nullable Source source, @Nullable Rupiah amount,
            @Nullable String reason, @Nullable LocalDate starts, @Nullable LocalDate ends, @Nullable String place,
            @Nullable String trainer, @Nullable Integer hours, @Nullable Integer capacity, @Nullable Office office,
            @Nullable String summary) {

        static Draft wish(@Nullable UUID report, @Nullable UUID ticket) {
            return new Draft(null, null, null, report, ticket, null, null, null, null, null, null, null, null, null,
                    null, null);
        }

        /// As it stands, to be changed.
        static Draft of(Training training, Training.Act act) {
            return new Draft(null, null, null, null, null, training.source(),
                    act == Training.Act.DILAPORKAN ? null : training.ceiling(), null, training.starts(),
                    training.ends(), training.place(), training.trainer(), training.hours(), training.capacity(),
                    training.office(), null);
        }
    }

    @GetMapping
    String list(@RequestParam(name = "tahun", required = false) @Nullable Integer asked,
            @RequestParam(name = "keadaan", required = false) Training.@Nullable State state, Model model) {
        var year = asked == null ? mentors.today().getYear() : asked;
        var all = trainings.of(year);
        model.addAttribute("year", year).addAttribute("thisYear", mentors.today().getYear())
                .addAttribute("state", state).addAttribute("sums", Trainings.sums(all))
                .addAttribute("office", Mentors.isOffice()).addAttribute("trainings",
                        all.stream().filter(one -> state == null || one.state() == state).toList());
        return "training/list";
    }

    @GetMapping("/baru")
    String askWish(@RequestParam(name = "laporan", required = false) @Nullable UUID report,
            @RequestParam(name = "tiket", required = false) @Nullable UUID ticket, Model model) {
        model.addAttribute("form", Draft.wish(report, ticket));
        return wishing(model);
    }

    @PostMapping("/baru")
    ModelAndView wish(@IdempotencyKey UUID key, @Valid @ModelAttribute("form") Training.Wish form,
            BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form,
                () -> Redirect.saying("training.wished", PAGE, trainings.wish(key, form).id())), () -> wishing(model));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("whole", trainings.show(id)).addAttribute("office", Mentors.isOffice());
        return "training/training";
    }

    /// The form of one step.
    @GetMapping("/{id}/langkah")
    @ForTheOffice
    String askStep(@PathVariable UUID id,
            @RequestParam(name = "jenis", defaultValue = "DANA_DIMINTA") Training.Act act, Model model) {
        model.addAttribute("form", Draft.of(trainings.get(id), act));
        return stepping(id, act, model);
    }

    @PostMapping("/{id}/minta-dana")
    @ForTheOffice
    ModelAndView ask(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") Training.Asked form, BindingResult typed, Model model) {
        return step(id, key, form, typed, model, Training.Act.DANA_DIMINTA, () -> trainings.ask(id, form));
    }

    @PostMapping("/{id}/setujui-dana")
    @ForTheOffice
    ModelAndView grant(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") Training.Granted form, BindingResult typed, Model model) {
        return step(id, key, form, typed, model, Training.Act.DANA_DISETUJUI, () -> trainings.grant(id, form));
    }

    @PostMapping("/{id}/tolak-dana")
    @ForTheOffice
    ModelAndView refuse(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") Training.Reason form, BindingResult typed, Model model) {
        return step(id, key, form, typed, model, Training.Act.DANA_DITOLAK, () -> trainings.refuse(id, form));
    }

    @PostMapping("/{id}/alihkan-dana")
    @ForTheOffice
    ModelAndView refocus(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") Training.Refocused form, BindingResult typed, Model model) {
        return step(id, key, form, typed, model, Training.Act.DANA_DIALIHKAN, () -> trainings.refocus(id, form));
    }

    @PostMapping("/{id}/jadwal")
    @ForTheOffice
    ModelAndView schedule(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") Training.Schedule form, BindingResult typed, Model model) {
        return step(id, key, form, typed, model, Training.Act.DIJADWALKAN, () -> trainings.schedule(id, form));
    }

    @PostMapping("/{id}/lapor")
    @ForTheOffice
    ModelAndView report(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") Training.Reported form, BindingResult typed, Model model) {
        return step(id, key, form, typed, model, Training.Act.DILAPORKAN, () -> trainings.report(id, form));
    }

    @PostMapping("/{id}/batal")
    @ForTheOffice
    ModelAndView cancel(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") Training.Reason form, BindingResult typed, Model model) {
        return step(id, key, form, typed, model, Training.Act.DIBATALKAN, () -> trainings.cancel(id, form));
    }

    private ModelAndView step(UUID id, UUID key, Object form, BindingResult typed, Model model, Training.Act act,
            Supplier<Training> work) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            work.get();
            return Redirect.saying("training." + act.name(), PAGE, id);
        }), () -> stepping(id, act, model));
    }

    private String stepping(UUID id, Training.Act act, Model model) {
        model.addAttribute("training", trainings.get(id)).addAttribute("act", act)
                .addAttribute("sources", choices("training.source.", Training.Source.values()))
                .addAttribute("offices", choices("training.office.", Office.values()));
        return "training/step";
    }

    private String wishing(Model model) {
        model.addAttribute("modules", choices("training.module.", Training.Module.values()));
        return "training/wish";
    }

    private List<Choice> choices(String prefix, Enum<?>... values) {
        return Stream.of(values)
                .map(value -> Choice.of(value, sentences.getMessage(prefix + value, null, INDONESIAN))).toList();
    }
}
