package id.lumbung.cooperative.profile;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.cooperative.person.PhoneNumber;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// Making the register, and what a cooperative says of itself.
@Controller
class ProfilePages {

    private final Register register;
    private final Profiles profiles;

    ProfilePages(Register register, Profiles profiles) {
        this.register = register;
        this.profiles = profiles;
    }

    @PostMapping("/koperasi/register")
    String make() {
        return register.make().registered() == 0
                ? Redirect.saying("register.complete", "/koperasi")
                : Redirect.saying("register.made", "/koperasi");
    }

    @GetMapping("/koperasi/{cooperative}/profil")
    @PreAuthorize("hasRole('dinas-admin') or @offices.mayApprove(#cooperative)")
    String edit(@PathVariable UUID cooperative, Model model) {
        var view = profiles.get(cooperative);
        model.addAttribute("form", new FactsForm(view.address(), view.phone() == null ? null : view.phone().local(),
                view.operatingSince()));
        return again(view, model);
    }

    @PostMapping("/koperasi/{cooperative}/profil")
    ModelAndView describe(@PathVariable UUID cooperative, @Valid @ModelAttribute("form") FactsForm form,
            BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            profiles.describe(cooperative, form.facts());
            return Redirect.saying("profile.described", "/koperasi/{cooperative}", cooperative);
        }, () -> again(profiles.show(cooperative), model));
    }

    private static String again(CooperativeView view, Model model) {
        model.addAttribute("cooperative", view);
        return "profile/facts";
    }

    record FactsForm(@Nullable @Size(max = 200) String address, @Nullable @Size(max = 20) String phone,
            @Nullable LocalDate operatingSince) {

        Facts facts() {
            return new Facts(address == null || address.isBlank() ? null : address.strip(),
                    phone == null || phone.isBlank() ? null : PhoneNumber.parse(phone), operatingSince);
        }
    }
}
