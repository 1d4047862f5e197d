package id.lumbung.mentoring.appointment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
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

import id.lumbung.mentoring.desk.Topic;
import id.lumbung.mentoring.directory.Directory;
import id.lumbung.mentoring.guest.Guests;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// The day of the desk, one's own times, and making, moving and keeping one.
@Controller
@RequestMapping("/janji")
@PreAuthorize("hasAnyRole('dinas-admin', 'dinas-petugas', 'pendamping', 'pengurus')")
class AppointmentPages {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final String PAGE = "/janji/{id}";
    /// How many days are looked through for the first that has room.
    private static final int NEXT_DAYS = 14;

    private final Appointments appointments;
    private final Guests guests;
    private final Directory directory;
    private final Once once;
    private final MessageSource sentences;

    AppointmentPages(Appointments appointments, Guests guests, Directory directory, Once once,
            MessageSource sentences) {
        this.appointments = appointments;
        this.guests = guests;
        this.directory = directory;
        this.once = once;
        this.sentences = sentences;
    }

    @GetMapping
    String list(@RequestParam(name = "tanggal", required = false) @Nullable LocalDate day, Model model) {
        var date = day == null ? appointments.today() : day;
        var atTheDesk = Mentors.isOffice() || Actor.current().has("pendamping");
        model.addAttribute("date", date).addAttribute("now", appointments.now()).addAttribute("office",
                Mentors.isOffice()).addAttribute("desk", atTheDesk)
                .addAttribute("appointments", atTheDesk ? appointments.day(date) : appointments.mine())
                .addAttribute("missed", atTheDesk ? appointments.missed() : 0);
        return "appointment/list";
    }

    @GetMapping("/baru")
    @PreAuthorize("hasAnyRole('dinas-admin', 'dinas-petugas', 'pengurus')")
    String ask(@RequestParam(name = "tanggal", required = false) @Nullable LocalDate day, Model model) {
        var visitor = Mentors.isOffice() ? "" : Actor.current().name();
        model.addAttribute("form", new Draft(visitor, null, null, null, null, null, null));
        return form(day, model);
    }

    @PostMapping("/baru")
    @PreAuthorize("hasAnyRole('dinas-admin', 'dinas-petugas', 'pengurus')")
    ModelAndView book(@IdempotencyKey UUID key, @Valid @ModelAttribute("form") Appointment.Booking form,
            BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            var cooperative = guests.cooperative(form.cooperativeId(), form.cooperative());
            return once.redirect(key, form, () -> Redirect.saying("appointment.made", PAGE,
                    appointments.book(key, form, cooperative).id()));
        }, () -> form(day(typed), model));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new Appointment.Cancelled(""));
        return page(id, model);
    }

    @GetMapping("/{id}/ubah")
    String askMove(@PathVariable UUID id, @RequestParam(name = "tanggal", required = false) @Nullable LocalDate day,
            Model model) {
        model.addAttribute("form", new Draft(null, null, null, null, null, null, null));
        return moving(id, day, model);
    }

    @PostMapping("/{id}/ubah")
    ModelAndView move(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") Appointment.Move form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            appointments.move(id, form.slot());
            return Redirect.saying("appointment.moved", PAGE, id);
        }), () -> moving(id, day(typed), model));
    }

    @PostMapping("/{id}/batal")
    ModelAndView cancel(@PathVariable UUID id, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") Appointment.Cancelled form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            appointments.cancel(id, form.reason());
            return Redirect.saying("appointment.cancelled", PAGE, id);
        }), () -> page(id, model));
    }

    @PostMapping("/{id}/datang")
    ModelAndView arrive(@PathVariable UUID id, @ModelAttribute("form") Appointment.Cancelled none,
            BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> Redirect.saying("ticket-opened", "/meja/{id}",
                String.valueOf(appointments.arrive(id).ticket())), () -> page(id, model));
    }

    /// A form that nobody filled in yet.
    record Draft(@Nullable String visitor, @Nullable String phone, @Nullable String office,
            @Nullable String cooperative, @Nullable Topic topic, @Nullable String question,
            @Nullable LocalDateTime slot) {}

    private static @Nullable LocalDate day(BindingResult typed) {
        return typed.getFieldValue("slot") instanceof LocalDateTime slot ? slot.toLocalDate() : null;
    }

    private String page(UUID id, Model model) {
        var whole = appointments.show(id);
        model.addAttribute("whole", whole).addAttribute("now", appointments.now())
                .addAttribute("office", Mentors.isOffice())
                .addAttribute("desk", Mentors.isOffice() || Actor.current().has("pendamping"))
                .addAttribute("isToday", whole.appointment().date().equals(appointments.today()));
        return "appointment/appointment";
    }

    private String moving(UUID id, @Nullable LocalDate day, Model model) {
        model.addAttribute("appointment", appointments.show(id).appointment());
        offer(day, model);
        return "appointment/move";
    }

    private String form(@Nullable LocalDate day, Model model) {
        offer(day, model);
        model.addAttribute("directory", directory.listing()).addAttribute("office", Mentors.isOffice())
                .addAttribute("topics", Stream.of(Topic.values()).map(topic -> Choice.of(topic,
                        sentences.getMessage("topic." + topic, null, INDONESIAN))).toList());
        return "appointment/form";
    }

    /// The day somebody asked for, else the first that has room.
    private void offer(@Nullable LocalDate asked, Model model) {
        var today = appointments.today();
        var day = asked != null
                ? asked
                : Stream.iterate(today, one -> one.plusDays(1)).limit(NEXT_DAYS)
                        .filter(one -> !appointments.slots(one).isEmpty()).findFirst().orElse(today);
        model.addAttribute("date", day).addAttribute("slots", choices(appointments.slots(day)));
    }

    private List<Choice> choices(List<Appointment.Slot> slots) {
        return slots.stream().map(slot -> new Choice(
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(slot.at()),
                slot.at().toLocalTime().toString().replace(':', '.'),
                sentences.getMessage("appointment.free", new Object[]{slot.free()}, INDONESIAN))).toList();
    }
}
