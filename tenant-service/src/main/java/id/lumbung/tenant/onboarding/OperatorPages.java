package id.lumbung.tenant.onboarding;

import java.util.Arrays;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.util.UriComponentsBuilder;

import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;
import id.lumbung.platform.web.WithoutTenant;
import id.lumbung.tenant.account.Phone;
import id.lumbung.tenant.reference.Regions;
import id.lumbung.tenant.regency.Slug;
import id.lumbung.tenant.regency.Suspensions;

/// The regencies of the country as an operator sees them.
@WithoutTenant
@Controller
@RequestMapping("/operator")
@PreAuthorize("hasRole('operator')")
class OperatorPages {

    record Beginning(@NotBlank String slug, @NotBlank String name, @NotBlank String phone) {}

    record Reason(@Nullable String reason) {

        String said() {
            return reason == null ? "" : reason;
        }
    }

    private final Onboardings onboardings;
    private final Suspensions suspensions;
    private final Regions regions;
    private final String origin;

    OperatorPages(Onboardings onboardings, Suspensions suspensions, Regions regions,
            @Value("${lumbung.origin}") String origin) {
        this.onboardings = onboardings;
        this.suspensions = suspensions;
        this.regions = regions;
        this.origin = origin;
    }

    @GetMapping
    String home() {
        return Redirect.to("/operator/kabupaten");
    }

    @GetMapping("/kabupaten")
    String list(@RequestParam(defaultValue = "") String provinsi, @RequestParam(defaultValue = "") String cari,
            @RequestParam(required = false) Candidate.@Nullable State keadaan,
            @RequestParam(defaultValue = "0") int setelah, Model model) {
        var page = onboardings.list(provinsi.isEmpty() ? null : provinsi, cari, keadaan, setelah);
        model.addAttribute("page", page).addAttribute("provinces", regions.provinces())
                .addAttribute("states", Arrays.asList(Candidate.State.values()))
                .addAttribute("provinsi", provinsi).addAttribute("cari", cari).addAttribute("keadaan", keadaan);
        if (page.next() != null) {
            model.addAttribute("more", UriComponentsBuilder.fromPath("/operator/kabupaten")
                    .queryParam("provinsi", provinsi).queryParam("cari", "{cari}")
                    .queryParam("keadaan", keadaan == null ? "" : keadaan).queryParam("setelah", page.next())
                    .encode().buildAndExpand(cari).toUriString());
        }
        return "onboarding/list";
    }

    @GetMapping("/kabupaten/{code}")
    String show(@PathVariable int code, Model model) {
        return shown(code, model);
    }

    @PostMapping("/kabupaten/{code}/pendaftaran")
    ModelAndView begin(@PathVariable int code, @Valid @ModelAttribute("beginning") Beginning beginning,
            BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            onboardings.begin(code, new Slug(beginning.slug().strip()), beginning.name(),
                    Phone.parse(beginning.phone()));
            return Redirect.saying("onboarding.begun", "/operator/kabupaten/{code}", code);
        }, () -> shown(code, model));
    }

    /// Takes a stopped onboarding up again without waiting.
    @PostMapping("/kabupaten/{code}/lanjutan")
    String goOn(@PathVariable int code) {
        onboardings.goOn(code);
        return Redirect.to("/operator/kabupaten/{code}", code);
    }

    /// Answers with the card itself and no redirect: the password is kept nowhere that a next page could read it.
    @PostMapping("/kabupaten/{code}/kartu")
    ModelAndView issueCard(@PathVariable int code, @IdempotencyKey UUID key,
            @ModelAttribute("cardReason") Reason reason, BindingResult typed, Model model,
            HttpServletResponse response) {
        return FormAnswer.of(typed, () -> {
            var progress = onboardings.aboard(code);
            model.addAttribute("card", onboardings.issueCard(progress.regency().slug().word(), key, reason.reason()))
                    .addAttribute("regency", progress.regency().name())
                    .addAttribute("address", origin + "/" + progress.regency().slug().word())
                    .addAttribute("back", "/operator/kabupaten/" + code);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return "account/card";
        }, () -> shown(code, model));
    }

    @PostMapping("/kabupaten/{code}/penangguhan")
    ModelAndView suspend(@PathVariable int code, @ModelAttribute("doors") Reason reason, BindingResult typed,
            Model model) {
        return FormAnswer.of(typed, () -> {
            suspensions.suspend(onboardings.aboard(code).regency().slug().word(), reason.said());
            return Redirect.saying("regency.suspended", "/operator/kabupaten/{code}", code);
        }, () -> shown(code, model));
    }

    @PostMapping("/kabupaten/{code}/pengaktifan")
    ModelAndView lift(@PathVariable int code, @ModelAttribute("doors") Reason reason, BindingResult typed,
            Model model) {
        return FormAnswer.of(typed, () -> {
            suspensions.lift(onboardings.aboard(code).regency().slug().word(), reason.said());
            return Redirect.saying("regency.resumed", "/operator/kabupaten/{code}", code);
        }, () -> shown(code, model));
    }

    private String shown(int code, Model model) {
        var candidate = onboardings.candidate(code);
        model.addAttribute("candidate", candidate);
        onboardings.of(code).ifPresentOrElse(
                progress -> model.addAttribute("progress", progress)
                        .addAttribute("suspensions", suspensions.of(progress.regency())),
                () -> offer(model, "beginning",
                        new Beginning(Slug.proposedFor(candidate.reference().name()).word(), "", "")));
        offer(model, "doors", new Reason(""));
        offer(model, "cardReason", new Reason(""));
        return "onboarding/regency";
    }

    private static void offer(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }
}
