package id.lumbung.cooperative.savings.interest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

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

import id.lumbung.cooperative.membership.Members;
import id.lumbung.cooperative.membership.Membership;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.savings.SavingsKind;
import id.lumbung.cooperative.savings.rate.InterestRule;
import id.lumbung.cooperative.savings.rate.InterestRules;
import id.lumbung.cooperative.savings.rate.Rate;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.Dates;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// Jasa on a phone: what holds, what was posted, and the list of a month to look at before it is posted.
@Controller
@RequestMapping("/koperasi/{cooperative}/simpanan/jasa")
class InterestPages {

    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final int MONTHS = 24;

    private final InterestRuns runs;
    private final InterestRules rules;
    private final Members members;
    private final Profiles profiles;
    private final Offices offices;
    private final MessageSource sentences;
    private final Once once;

    InterestPages(InterestRuns runs, InterestRules rules, Members members, Profiles profiles, Offices offices,
            MessageSource sentences,
            Once once) {
        this.runs = runs;
        this.rules = rules;
        this.members = members;
        this.profiles = profiles;
        this.offices = offices;
        this.sentences = sentences;
        this.once = once;
    }

    record RuleForm(@NotNull YearMonth since, @NotBlank @Size(max = 12) String rate, InterestRule.@NotNull Base base,
            @NotBlank @Size(min = 3, max = 120) String basis) {}

    record RunForm(@NotNull SavingsKind kind, @NotNull YearMonth month, @NotNull Rupiah gross) {}

    record TakingForm(@NotNull LocalDate date, @NotBlank @Size(min = 3, max = 200) String reason) {}

    @GetMapping
    String runs(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("runs", runs.all(cooperative));
        model.addAttribute("rules", rules.all(cooperative));
        model.addAttribute("latest", runs.latest());
        model.addAttribute("kinds", kinds());
        model.addAttribute("months", months(runs.latest()));
        return of(cooperative, "savings/interest", model);
    }

    @GetMapping("/aturan")
    @PreAuthorize("@offices.mayPropose(#cooperative)")
    String rule(@PathVariable UUID cooperative, @ModelAttribute("form") RuleForm empty, Model model) {
        return rule(cooperative, model);
    }

    @PostMapping("/aturan")
    ModelAndView set(@PathVariable UUID cooperative, @Valid @ModelAttribute("form") RuleForm form, BindingResult typed,
            Model model) {
        return FormAnswer.of(typed, () -> {
            rules.set(cooperative,
                    new InterestRule(form.since(), Rate.percent(form.rate()), form.base(), form.basis()));
            return Redirect.saying("savings.interest.rule-set", "/koperasi/{cooperative}/simpanan/jasa", cooperative);
        }, () -> rule(cooperative, model));
    }

    private String rule(UUID cooperative, Model model) {
        model.addAttribute("bases", Stream.of(InterestRule.Base.values())
                .map(base -> Choice.of(base, say("savings.interest.base." + base))).toList());
        model.addAttribute("months", months(runs.latest().plusMonths(2)));
        return of(cooperative, "savings/interest-rule", model);
    }

    @GetMapping("/daftar")
    String preview(@PathVariable UUID cooperative, @RequestParam(defaultValue = "SUKARELA") SavingsKind jenis,
            @RequestParam(required = false) @Nullable YearMonth bulan, Model model) {
        var month = bulan == null ? runs.latest() : bulan;
        var preview = runs.preview(cooperative, jenis, month);
        model.addAttribute("form", new RunForm(jenis, month, preview.gross()));
        return list(cooperative, preview, model);
    }

    private String list(UUID cooperative, Preview preview, Model model) {
        model.addAttribute("preview", preview);
        model.addAttribute("names", members.memberships(cooperative).stream()
                .collect(Collectors.toMap(Membership::id, Membership::name)));
        return of(cooperative, "savings/interest-preview", model);
    }

    @PostMapping("/daftar")
    @PreAuthorize("@offices.mayRecord(#cooperative)")
    ModelAndView post(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") RunForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            var run = runs.post(cooperative, form.kind(), form.month(), key, form.gross());
            return Redirect.saying("savings.interest.posted", "/koperasi/{cooperative}/jurnal/{entry}", cooperative,
                    run.id());
        }), () -> {
            if (form.month() == null || form.kind() == null) {
                return runs(cooperative, model);
            }
            return list(cooperative, runs.preview(cooperative, form.kind(), form.month()), model);
        });
    }

    @GetMapping("/{run}/batal")
    @PreAuthorize("@offices.mayRecord(#cooperative)")
    String takingBack(@PathVariable UUID cooperative, @PathVariable UUID run, Model model) {
        model.addAttribute("form", new TakingForm(runs.today(), ""));
        return takingBack(cooperative, run, "savings/interest-reversal", model);
    }

    @PostMapping("/{run}/batal")
    ModelAndView takeBack(@PathVariable UUID cooperative, @PathVariable UUID run, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") TakingForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            runs.takeBack(cooperative, run, key, form.date(), form.reason());
            return Redirect.saying("savings.interest.taken-back", "/koperasi/{cooperative}/simpanan/jasa", cooperative);
        }), () -> takingBack(cooperative, run, "savings/interest-reversal", model));
    }

    private String takingBack(UUID cooperative, UUID run, String view, Model model) {
        model.addAttribute("run", runs.all(cooperative).stream().filter(one -> one.id().equals(run)).findFirst()
                .orElseThrow(NoSuchRun::new));
        return of(cooperative, view, model);
    }

    private String of(UUID cooperative, String view, Model model) {
        model.addAttribute("cooperative", profiles.get(cooperative));
        model.addAttribute("treasurer", offices.mayRecord(cooperative));
        model.addAttribute("proposes", offices.mayPropose(cooperative));
        return view;
    }

    private List<Choice> kinds() {
        return Stream.of(SavingsKind.SUKARELA, SavingsKind.BERJANGKA)
                .map(kind -> Choice.of(kind, say("savings.kind." + kind))).toList();
    }

    private static List<Choice> months(YearMonth last) {
        return IntStream.range(0, MONTHS).mapToObj(last::minusMonths)
                .map(month -> Choice.of(month, Dates.bulan(month))).toList();
    }

    private String say(String key) {
        return sentences.getMessage(key, null, INDONESIAN);
    }
}
