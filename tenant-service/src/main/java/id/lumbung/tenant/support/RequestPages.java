package id.lumbung.tenant.support;

import java.time.Clock;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;
import id.lumbung.platform.web.WithoutTenant;
import id.lumbung.tenant.regency.NotAboard;
import id.lumbung.tenant.regency.Regencies;
import id.lumbung.tenant.regency.Regency;

/// An operator asks a regency to let her look, and finds the way in once it does.
@WithoutTenant
@Controller
@RequestMapping("/operator/kabupaten/{code}/dukungan")
@PreAuthorize("hasRole('operator')")
class RequestPages {

    record Wish(@NotBlank @Size(max = 300) String reason) {}

    private final Requests requests;
    private final Regencies regencies;
    private final Clock clock;

    RequestPages(Requests requests, Regencies regencies, Clock clock) {
        this.requests = requests;
        this.regencies = regencies;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable int code, Model model) {
        return shown(code, model);
    }

    @PostMapping
    ModelAndView ask(@PathVariable int code, @IdempotencyKey UUID key, @Valid @ModelAttribute("form") Wish wish,
            BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            requests.ask(regency(code).slug().word(), key, wish.reason());
            return Redirect.saying("support.asked", "/operator/kabupaten/{code}/dukungan", code);
        }, () -> shown(code, model));
    }

    private String shown(int code, Model model) {
        var regency = regency(code);
        var now = clock.instant();
        var mine = requests.mine(regency.slug().word());
        model.addAttribute("regency", regency).addAttribute("mine", mine)
                .addAttribute("waits", mine.stream().anyMatch(asking -> asking.waits(now)))
                .addAttribute("lasting", mine.stream().filter(asking -> asking.lasts(now)).findFirst().orElse(null));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new Wish(""));
        }
        return "support/request";
    }

    private Regency regency(int code) {
        return regencies.withCode(code).orElseThrow(() -> new NotAboard(Integer.toString(code)));
    }
}
