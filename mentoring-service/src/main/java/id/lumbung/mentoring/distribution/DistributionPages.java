package id.lumbung.mentoring.distribution;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.mentoring.directory.Cooperative;
import id.lumbung.mentoring.directory.Directory;
import id.lumbung.mentoring.mentor.ForTheOffice;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

/// The proposal as one form.
@Controller
@RequestMapping("/pendamping/pembagian")
@ForTheOffice
class DistributionPages {

    private static final String UUID_SHAPE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String CHOICE = "ba-";

    private final Distributions distributions;
    private final Directory directory;
    private final Once once;

    DistributionPages(Distributions distributions, Directory directory, Once once) {
        this.distributions = distributions;
        this.directory = directory;
        this.once = once;
    }

    record ShareForm(@Nullable LocalDate starts) {}

    @GetMapping
    String propose(Model model) {
        model.addAttribute("form", new ShareForm(null));
        return proposal(null, model);
    }

    @PostMapping
    ModelAndView confirm(@IdempotencyKey UUID key, @ModelAttribute("form") ShareForm form, BindingResult typed,
            @RequestParam Map<String, String> all, Model model) {
        var chosen = chosen(all);
        return FormAnswer.of(typed, () -> {
            var listing = directory.listing();
            return once.redirect(key, chosen, () -> {
                distributions.confirm(chosen, listing, form.starts());
                return Redirect.saying("distribution.confirmed", "/pendamping");
            });
        }, () -> proposal(chosen, model));
    }

    /// Fields `ba-<cooperative>` with the mentor as value; empty means nobody.
    private static Map<UUID, UUID> chosen(Map<String, String> all) {
        var chosen = new TreeMap<UUID, UUID>();
        all.forEach((name, value) -> {
            if (name.startsWith(CHOICE) && name.substring(CHOICE.length()).matches(UUID_SHAPE)
                    && value.matches(UUID_SHAPE)) {
                chosen.put(UUID.fromString(name.substring(CHOICE.length())), UUID.fromString(value));
            }
        });
        return chosen;
    }

    private String proposal(@Nullable Map<UUID, UUID> chosen, Model model) {
        var proposal = distributions.propose(directory.listing());
        model.addAttribute("proposal", proposal)
                .addAttribute("chosen", chosen == null ? proposal.proposed() : chosen)
                .addAttribute("districts", proposal.open().stream()
                        .collect(groupingBy(Cooperative::districtName, TreeMap::new, toList())));
        return "distribution/proposal";
    }
}
