package id.lumbung.mentoring.assessment;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
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

import id.lumbung.mentoring.directory.Directory;
import id.lumbung.mentoring.instrument.ScoredInstrument;
import id.lumbung.mentoring.mentor.ForMentors;
import id.lumbung.mentoring.mentor.Mentors;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// The regency by class, the course of one cooperative, and the form that asks.
@Controller
@RequestMapping("/penilaian")
@ForMentors
class AssessmentPages {

    private static final String COOPERATIVE = "/penilaian/koperasi/{cooperative}";
    private static final String ANSWER = "answer-";
    private static final String REASON = "reason-";
    private static final int LONGEST_REASON = 300;
    private static final String NONE = "BELUM";

    private final Assessments assessments;
    private final Directory directory;
    private final Once once;

    AssessmentPages(Assessments assessments, Directory directory, Once once) {
        this.assessments = assessments;
        this.directory = directory;
        this.once = once;
    }

    /// A class with how many cooperatives stand in it.
    record Share(String code, String label, String colour, long cooperatives) {}

    /// @param instrument without its version
    /// @param grade only this class; `BELUM` for those that were never assessed
    @GetMapping
    String list(@RequestParam(name = "instrumen", defaultValue = "kesiapan") String instrument,
            @RequestParam(name = "kelas", defaultValue = "") String grade, Model model) {
        var chosen = Assessments.inUse(instrument);
        var standings = assessments.standings(chosen, directory.listing().cooperatives());
        var counts = standings.stream().collect(Collectors.groupingBy(AssessmentPages::grade, Collectors.counting()));
        model.addAttribute("instrument", chosen).addAttribute("instruments", Assessments.IN_USE)
                .addAttribute("grade", grade).addAttribute("office", Mentors.isOffice())
                .addAttribute("shares", chosen.grades().stream().map(one -> new Share(one.code(), one.label(),
                        Assessment.colour(chosen, one.code()), counts.getOrDefault(one.code(), 0L))).toList())
                .addAttribute("unassessed", counts.getOrDefault(NONE, 0L))
                .addAttribute("standings",
                        standings.stream().filter(one -> grade.isBlank() || grade(one).equals(grade)).toList());
        return "assessment/list";
    }

    @GetMapping("/koperasi/{cooperative}")
    String of(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("courses", assessments.of(cooperative)).addAttribute("cooperative",
                directory.listing().get(cooperative));
        return "assessment/cooperative";
    }

    @GetMapping("/koperasi/{cooperative}/baru")
    String ask(@PathVariable UUID cooperative,
            @RequestParam(name = "instrumen", defaultValue = "kesiapan") String instrument, Model model) {
        var asked = Assessments.inUse(instrument);
        model.addAttribute("form", new Remarked(asked.code(), null));
        return form(cooperative, asked, null, model);
    }

    @PostMapping("/koperasi/{cooperative}/baru")
    ModelAndView judge(@PathVariable UUID cooperative, @IdempotencyKey UUID key, @RequestParam Map<String, String> all,
            @Valid @ModelAttribute("form") Remarked form, BindingResult typed, Model model) {
        var asked = Assessments.asked(form.instrument());
        var judged = judged(asked, form, all);
        return FormAnswer.of(typed, () -> {
            var whose = directory.listing().get(cooperative);
            var proposal = assessments.proposal(asked, cooperative);
            return once.redirect(key, judged, () -> {
                assessments.judge(key, whose, judged, proposal);
                return Redirect.saying("assessment.made", COOPERATIVE, cooperative);
            });
        }, () -> form(cooperative, asked, judged, model));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        var whole = assessments.show(id);
        model.addAttribute("whole", whole).addAttribute("instrument",
                ScoredInstrument.of(whole.assessment().instrument()));
        return "assessment/assessment";
    }

    /// What stands beside the answers.
    record Remarked(@NotBlank String instrument,
            @Nullable @Size(max = 1000) String remark) {}

    /// Only what the instrument asks and only what it offers.
    private static Assessment.Judged judged(ScoredInstrument asked, Remarked form, Map<String, String> all) {
        var answers = new HashMap<String, Integer>();
        var reasons = new HashMap<String, String>();
        for (var item : asked.items()) {
            item.options().stream().filter(option -> String.valueOf(option.points()).equals(
                    all.get(ANSWER + item.code()))).forEach(option -> answers.put(item.code(), option.points()));
            var reason = all.getOrDefault(REASON + item.code(), "");
            reasons.put(item.code(), reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
        }
        return new Assessment.Judged(asked.code(), answers, reasons, form.remark());
    }

    private static String grade(Assessment.Standing standing) {
        return standing.last() == null ? NONE : standing.last().grade();
    }

    /// What is proposed is ticked until the person ticks otherwise.
    private String form(UUID cooperative, ScoredInstrument asked, Assessment.@Nullable Judged judged, Model model) {
        assessments.of(cooperative); // refuses whoever has nothing to do with it
        var proposal = assessments.proposal(asked, cooperative).points();
        model.addAttribute("cooperative", directory.listing().get(cooperative)).addAttribute("instrument", asked)
                .addAttribute("proposal", proposal)
                .addAttribute("ticked", judged == null ? proposal : judged.answers())
                .addAttribute("reasons", judged == null || judged.reasons() == null ? Map.of() : judged.reasons())
                .addAttribute("labels", asked.items().stream().filter(item -> proposal.containsKey(item.code()))
                        .collect(Collectors.toMap(ScoredInstrument.Item::code, said(proposal))));
        return "assessment/form";
    }

    private static Function<ScoredInstrument.Item, String> said(Map<String, Integer> proposal) {
        return item -> item.option(proposal.getOrDefault(item.code(), 0)).map(ScoredInstrument.Option::label)
                .orElse("");
    }
}
