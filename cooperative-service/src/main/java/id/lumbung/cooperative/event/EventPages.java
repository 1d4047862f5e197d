package id.lumbung.cooperative.event;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.cooperative.event.template.Definition;
import id.lumbung.cooperative.event.template.Field;
import id.lumbung.cooperative.event.template.Group;
import id.lumbung.cooperative.event.template.Happening;
import id.lumbung.cooperative.event.template.Listed;
import id.lumbung.cooperative.event.template.MadeEvent;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.money.NotRupiah;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// The treasurer's desk: choose what happened, say how much, save.
@Controller
@RequestMapping("/koperasi/{cooperative}/catat")
class EventPages {

    private final Recordings recordings;
    private final Profiles profiles;
    private final FormFields fields;
    private final Wording wording;
    private final Once once;
    private final PostingMeter meter;
    private final Clock clock;

    EventPages(Recordings recordings, Profiles profiles, FormFields fields, Wording wording, Once once,
            PostingMeter meter,
            Clock clock) {
        this.recordings = recordings;
        this.profiles = profiles;
        this.fields = fields;
        this.wording = wording;
        this.once = once;
        this.meter = meter;
        this.clock = clock;
    }

    /// One button of the desk.
    ///
    /// @param place where it leads, below the cooperative's page
    /// @param form whether an event is recorded there by a form of the desk, and can be a favourite
    record Button(String code, String label, String hint, String icon, String place, boolean form,
            boolean favourite) {

        boolean isAbout(String words) {
            return (label + " " + hint).toLowerCase(Locale.ROOT).contains(words);
        }
    }

    record Shelf(Group group, List<Button> buttons) {}

    /// @param cari words that the event's name or help must contain
    @GetMapping
    String desk(@PathVariable UUID cooperative, @RequestParam(defaultValue = "") String cari, Model model) {
        var desk = recordings.desk(cooperative);
        var all = buttons(desk, desk.catalogue().listed());
        var words = cari.strip().toLowerCase(Locale.ROOT);
        model.addAttribute("opened", desk.isOpen());
        model.addAttribute("words", cari);
        model.addAttribute("found",
                words.isEmpty() ? null : all.stream().filter(button -> button.isAbout(words)).toList());
        model.addAttribute("favourites", all.stream().filter(Button::favourite).toList());
        model.addAttribute("mostUsed", buttons(desk, desk.catalogue().mostUsed()));
        model.addAttribute("shelves", Stream.of(Group.values())
                .map(group -> new Shelf(group, buttons(desk, desk.catalogue().of(group))))
                .filter(shelf -> !shelf.buttons().isEmpty()).toList());
        model.addAttribute("cooperative", profiles.get(cooperative));
        return "event/desk";
    }

    private List<Button> buttons(Recordings.Desk desk, List<? extends Listed> events) {
        return events.stream().map(event -> new Button(event.code().value(), wording.label(event.code()),
                wording.help(event.code()), event.icon(), switch (event) {
                    case Definition _ -> "/catat/" + event.code();
                    case MadeEvent made -> "/" + made.page();
                }, event instanceof Definition, desk.favourites().contains(event.code()))).toList();
    }

    /// Fields named in the address are filled already, such as the member and the months that a list of arrears proposes.
    ///
    /// @param banyak shows all members at once, each with an amount
    /// @param isi the amount put beside each of them
    /// @param seperti an entry of the same event: the form begins with its answers
    @GetMapping("/{code}")
    String form(@PathVariable UUID cooperative, @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean banyak,
            @RequestParam(defaultValue = "") String isi, @RequestParam(required = false) @Nullable UUID seperti,
            @RequestParam Map<String, String> proposed, Model model) {
        var asked = recordings.ask(cooperative, recordings.known(code));
        var before = seperti == null ? Map.<String, String>of() : recordings.answers(asked, seperti);
        boolean several = banyak || isOfSeveral(asked) && !before.isEmpty() && !namesOne(before);
        var values = fields.initial(asked, today(), several);
        fields.again(asked, before, today()).forEach(values::replace);
        values.replaceAll((name, value) -> proposed.getOrDefault(name, value));
        if (several) {
            filled(asked, isi).forEach(values::put);
        }
        model.addAttribute("isi", isi);
        return show(asked, new MapBindingResult(values, "form"), several, model);
    }

    @PostMapping("/{code}")
    ModelAndView record(@PathVariable UUID cooperative, @PathVariable String code, @IdempotencyKey UUID key,
            @RequestParam Map<String, String> sent, Model model) {
        var asked = recordings.ask(cooperative, recordings.known(code));
        var typed = new TreeMap<>(sent);
        typed.remove("kunci");
        boolean calculates = typed.remove("hitung") != null;
        boolean banyak = isOfSeveral(asked) && !namesOne(typed);
        var values = fields.empty(asked, banyak);
        values.putAll(typed);
        var form = new MapBindingResult(values, "form");
        var answers = Answers.read(asked, typed);
        if (calculates) {
            asked.definition().proposals(answers.readable())
                    .forEach((name, amount) -> values.put(name, amount.grouped()));
            return new ModelAndView(show(asked, form, banyak, model));
        }
        answers.wrong().forEach(wrong -> wrong.reject(form));
        return FormAnswer.of(form, () -> meter.measure(asked.definition().code(),
                attempt -> once.redirect(key, typed, () -> attempt.work(() -> {
                    var facts = answers.facts();
                    var words = wording.of(asked, answers.note(), facts);
                    recordings.record(key, asked, new Happening(answers.on(), words, facts).in(answers.in()),
                            answers.kept());
                    return Redirect.saying("event.recorded", "/koperasi/{cooperative}/bukti/{entry}", cooperative, key);
                }))), () -> show(asked, form, banyak, model));
    }

    private String show(Asked asked, MapBindingResult form, boolean banyak, Model model) {
        var code = asked.definition().code();
        model.addAttribute("cooperative", profiles.get(asked.cooperative()));
        model.addAttribute("code", code.value());
        model.addAttribute("label", wording.label(code));
        model.addAttribute("help", wording.help(code));
        var drawn = fields.of(asked, banyak, today());
        model.addAttribute("fields", drawn);
        model.addAttribute("labels", fields.labels(drawn));
        model.addAttribute("calculates", asked.definition().fields().stream()
                .anyMatch(field -> field instanceof Field.Money money && money.proposal() != null));
        model.addAttribute("ofSeveral", isOfSeveral(asked));
        model.addAttribute("noOutlets", asked.outlets().isEmpty() && !asked.definition().perOutlet()
                && asked.definition().knowsOutlets());
        model.addAttribute("noMembers", asked.members().isEmpty() && needsMembers(asked));
        model.addAttribute("banyak", banyak);
        model.addAttribute("today", today());
        model.addAttribute("form", form.getTargetMap());
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", form);
        return "event/form";
    }

    private static boolean isOfSeveral(Asked asked) {
        return asked.definition().fields().stream().anyMatch(Field.MemberAmounts.class::isInstance);
    }

    /// Whether one member was chosen, and not several listed.
    private static boolean namesOne(Map<String, String> typed) {
        return typed.keySet().stream().anyMatch(name -> name.endsWith(".member"));
    }

    private static boolean needsMembers(Asked asked) {
        return isOfSeveral(asked) || asked.definition().fields().stream()
                .anyMatch(field -> field instanceof Field.Member || field instanceof Field.Loan);
    }

    private static Map<String, String> filled(Asked asked, String amount) {
        var text = grouped(amount);
        var values = new TreeMap<String, String>();
        if (text != null) {
            asked.definition().fields().stream().filter(Field.MemberAmounts.class::isInstance)
                    .forEach(field -> asked.members()
                            .forEach(member -> values.put(field.name() + "." + member.id(), text)));
        }
        return values;
    }

    private static @Nullable String grouped(String amount) {
        try {
            return amount.isBlank() ? null : Rupiah.parse(amount).grouped();
        } catch (NotRupiah e) {
            return null;
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Tenant.current().zone()));
    }
}
