package id.lumbung.cooperative.overlap.paper;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.cooperative.bumdes.BumdesRegister;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// Sending a paper, and looking at one.
@Controller
@RequestMapping("/bumdes/{bumdes}")
class VillagePaperPages {

    private static final String KEEPERS = "@villageRights.mayKeep(#bumdes) or @villageRights.holds(#bumdes, 'KETUA_BPD')";

    private final VillagePapers papers;
    private final BumdesRegister register;

    VillagePaperPages(VillagePapers papers, BumdesRegister register) {
        this.papers = papers;
        this.register = register;
    }

    record Sending(@Nullable MultipartFile file) {}

    @GetMapping("/perjanjian/{agreement}/berkas")
    @PreAuthorize(KEEPERS)
    String ofAgreement(@PathVariable UUID bumdes, @PathVariable UUID agreement, Model model) {
        return asked(bumdes, "/perjanjian/" + agreement, model);
    }

    @PostMapping("/perjanjian/{agreement}/berkas")
    ModelAndView sendAgreement(@PathVariable UUID bumdes, @PathVariable UUID agreement, @IdempotencyKey UUID key,
            @ModelAttribute("form") Sending form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            papers.send(bumdes, Paper.Subject.agreement(agreement), key, form.file());
            return Redirect.saying("overlap.paper-sent", "/bumdes/{b}/perjanjian/{a}", bumdes, agreement);
        }, () -> asked(bumdes, "/perjanjian/" + agreement, model));
    }

    @GetMapping("/kasus/{id}/keputusan/{decision}/berkas")
    @PreAuthorize(KEEPERS)
    String ofMinutes(@PathVariable UUID bumdes, @PathVariable UUID id, @PathVariable UUID decision, Model model) {
        return asked(bumdes, "/kasus/" + id, model);
    }

    @PostMapping("/kasus/{id}/keputusan/{decision}/berkas")
    ModelAndView sendMinutes(@PathVariable UUID bumdes, @PathVariable UUID id, @PathVariable UUID decision,
            @IdempotencyKey UUID key, @ModelAttribute("form") Sending form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            papers.send(bumdes, Paper.Subject.decision(decision), key, form.file());
            return Redirect.saying("overlap.paper-sent", "/bumdes/{b}/kasus/{c}", bumdes, id);
        }, () -> asked(bumdes, "/kasus/" + id, model));
    }

    @GetMapping("/berkas/{paper}")
    ResponseEntity<byte[]> content(@PathVariable UUID bumdes, @PathVariable UUID paper) {
        return papers.content(bumdes, paper);
    }

    /// @param back where it came from, below the enterprise
    private String asked(UUID bumdes, String back, Model model) {
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new Sending(null));
        }
        model.addAttribute("bumdes", register.show(bumdes)).addAttribute("back", back);
        return "overlap/send";
    }
}
