package id.lumbung.tenant.closing;

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

import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;
import id.lumbung.platform.web.WithoutTenant;
import id.lumbung.tenant.regency.NotAboard;
import id.lumbung.tenant.regency.Regencies;
import id.lumbung.tenant.regency.Regency;

/// Closing a regency: propose, wait, withdraw or confirm.
@WithoutTenant
@Controller
@RequestMapping("/operator/kabupaten/{code}/penutupan")
@PreAuthorize("hasRole('operator')")
class ClosingPages {

    record Reason(@NotBlank @Size(max = 300) String reason) {}

    record Nothing() {}

    private static final String PAGE = "/operator/kabupaten/{code}/penutupan";

    private final Closures closures;
    private final Regencies regencies;

    ClosingPages(Closures closures, Regencies regencies) {
        this.closures = closures;
        this.regencies = regencies;
    }

    @GetMapping
    String show(@PathVariable int code, Model model) {
        return shown(code, model);
    }

    @PostMapping
    ModelAndView propose(@PathVariable int code, @Valid @ModelAttribute("form") Reason reason, BindingResult typed,
            Model model) {
        return FormAnswer.of(typed, () -> {
            closures.propose(slug(code), reason.reason());
            return Redirect.saying("closing.proposed", PAGE, code);
        }, () -> shown(code, model));
    }

    @PostMapping("/batal")
    ModelAndView withdraw(@PathVariable int code, @Valid @ModelAttribute("form") Reason reason, BindingResult typed,
            Model model) {
        return FormAnswer.of(typed, () -> {
            closures.withdraw(slug(code), reason.reason());
            return Redirect.saying("closing.withdrawn", PAGE, code);
        }, () -> shown(code, model));
    }

    @PostMapping("/sah")
    ModelAndView confirm(@PathVariable int code, @ModelAttribute("confirmation") Nothing nothing, BindingResult typed,
            Model model) {
        return FormAnswer.of(typed, () -> {
            closures.confirm(slug(code));
            return Redirect.saying("closing.confirmed", PAGE, code);
        }, () -> shown(code, model));
    }

    private String shown(int code, Model model) {
        var regency = regency(code);
        var all = closures.of(regency.slug().word());
        model.addAttribute("regency", regency).addAttribute("closures", all)
                .addAttribute("pending", all.stream().filter(Closure::isPending).findFirst().orElse(null))
                .addAttribute("days", closures.waits().toDays());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new Reason(""));
        }
        if (!model.containsAttribute("confirmation")) {
            model.addAttribute("confirmation", new Nothing());
        }
        return "closing/closing";
    }

    private String slug(int code) {
        return regency(code).slug().word();
    }

    private Regency regency(int code) {
        return regencies.withCode(code).orElseThrow(() -> new NotAboard(Integer.toString(code)));
    }
}
