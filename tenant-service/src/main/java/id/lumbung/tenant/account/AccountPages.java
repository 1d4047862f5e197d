package id.lumbung.tenant.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
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
import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// The people of the regency, at the counter.
@Controller
@RequestMapping("/pengaturan/pengguna")
@PreAuthorize("hasRole('dinas-admin')")
class AccountPages {

    record Registration(@NotBlank String name, @NotBlank String phone, @NotNull @Nullable Role role) {}

    record Reason(@Nullable String reason) {

        String said() {
            return reason == null ? "" : reason;
        }
    }

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final Counter counter;
    private final MessageSource messages;
    private final String origin;

    AccountPages(Counter counter, MessageSource messages, @Value("${lumbung.origin}") String origin) {
        this.counter = counter;
        this.messages = messages;
        this.origin = origin;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String cari, @RequestParam(required = false) @Nullable UUID setelah,
            Model model) {
        var page = counter.list(cari, setelah);
        model.addAttribute("page", page).addAttribute("cari", cari);
        if (page.next() != null) {
            model.addAttribute("more", UriComponentsBuilder.fromPath("/{r}/pengaturan/pengguna")
                    .queryParam("cari", "{cari}").queryParam("setelah", page.next()).encode()
                    .buildAndExpand(Tenant.current().slug(), cari).toUriString());
        }
        return "account/list";
    }

    @GetMapping("/baru")
    String form(Model model) {
        model.addAttribute("form", new Registration("", "", null));
        return prepared(model);
    }

    @PostMapping
    ModelAndView register(@IdempotencyKey UUID key, @Valid @ModelAttribute("form") Registration form,
            BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            var account = counter.register(key, form.name(), Phone.parse(form.phone()),
                    Objects.requireNonNull(form.role()));
            return Redirect.saying("account.created", "/pengaturan/pengguna/{id}", account.id());
        }, () -> prepared(model));
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        return shown(id, model);
    }

    /// Answers with the card itself and no redirect: the password is kept nowhere that a next page could read it.
    @PostMapping("/{id}/kartu")
    ModelAndView issueCard(@PathVariable UUID id, @IdempotencyKey UUID key,
            @ModelAttribute("cardReason") Reason reason, BindingResult typed, Model model,
            HttpServletResponse response) {
        return FormAnswer.of(typed, () -> {
            var tenant = Tenant.current();
            model.addAttribute("card", counter.issueCard(id, key, reason.reason()))
                    .addAttribute("regency", tenant.name()).addAttribute("address", origin + "/" + tenant.slug())
                    .addAttribute("back", "/" + tenant.slug() + "/pengaturan/pengguna/" + id);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return "account/card";
        }, () -> shown(id, model));
    }

    @PostMapping("/{id}/penutupan")
    ModelAndView close(@PathVariable UUID id, @ModelAttribute("closure") Reason reason, BindingResult typed,
            Model model) {
        return FormAnswer.of(typed, () -> {
            counter.close(id, reason.said());
            return Redirect.saying("account.closed", "/pengaturan/pengguna/{id}", id);
        }, () -> shown(id, model));
    }

    @PostMapping("/{id}/pembukaan")
    String reopen(@PathVariable UUID id) {
        counter.reopen(id);
        return Redirect.saying("account.reopened", "/pengaturan/pengguna/{id}", id);
    }

    private String prepared(Model model) {
        model.addAttribute("roles", roles());
        return "account/new";
    }

    private String shown(UUID id, Model model) {
        var account = counter.get(id);
        model.addAttribute("account", account).addAttribute("ours", counter.looksAfter(account));
        offer(model, "cardReason");
        offer(model, "closure");
        return "account/account";
    }

    private List<Choice> roles() {
        return Arrays.stream(Role.values()).map(role -> new Choice(role,
                messages.getMessage(role.label(), null, INDONESIAN),
                messages.getMessage(role.label() + ".hint", null, INDONESIAN))).toList();
    }

    private static void offer(Model model, String name) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, new Reason(""));
        }
    }
}
