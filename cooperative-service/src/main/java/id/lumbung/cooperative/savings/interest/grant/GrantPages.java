package id.lumbung.cooperative.savings.interest.grant;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

import id.lumbung.cooperative.membership.Members;
import id.lumbung.cooperative.membership.Membership;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// Jasa of one member on a phone.
@Controller
@RequestMapping("/koperasi/{cooperative}/simpanan/jasa/anggota")
@PreAuthorize("@offices.mayRecord(#cooperative)")
class GrantPages {

    private final Grants grants;
    private final Members members;
    private final Profiles profiles;
    private final Once once;

    GrantPages(Grants grants, Members members, Profiles profiles, Once once) {
        this.grants = grants;
        this.members = members;
        this.profiles = profiles;
        this.once = once;
    }

    record GrantForm(@NotNull UUID member, @NotNull LocalDate date, @NotNull Rupiah gross,
            @NotBlank @Size(min = 3, max = 200) String reason) {}

    @GetMapping
    String form(@PathVariable UUID cooperative, @ModelAttribute("form") GrantForm empty, Model model) {
        return form(cooperative, model);
    }

    @PostMapping
    ModelAndView give(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") GrantForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, form, () -> {
            grants.give(cooperative, key, form.member(), form.date(), form.gross(), form.reason());
            return Redirect.saying("savings.interest.given", "/koperasi/{cooperative}/bukti/{entry}", cooperative, key);
        }), () -> form(cooperative, model));
    }

    private String form(UUID cooperative, Model model) {
        model.addAttribute("members", members.active(cooperative).stream()
                .map(member -> Choice.of(member.id(), member.name() + " · " + member.number())).toList());
        model.addAttribute("names", members.memberships(cooperative).stream()
                .collect(Collectors.toMap(Membership::id, Membership::name)));
        model.addAttribute("grants", grants.all(cooperative));
        model.addAttribute("cooperative", profiles.get(cooperative));
        return "savings/interest-grant";
    }
}
