package id.lumbung.tenant.setting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;
import id.lumbung.tenant.closing.Closures;

@Controller
@RequestMapping("/pengaturan")
@PreAuthorize("hasRole('dinas-admin')")
class SettingsPages {

    record Form(@NotBlank String nameShown, @NotBlank String officeName, @Nullable String officeAddress,
            @NotNull Rupiah savingsPokok, @NotNull Rupiah savingsWajib) {

        static Form of(Settings settings) {
            return new Form(settings.nameShown(), settings.officeName(), settings.officeAddress(),
                    settings.savingsPokok(), settings.savingsWajib());
        }

        Settings settings() {
            return new Settings(nameShown, officeName, officeAddress == null ? "" : officeAddress, savingsPokok,
                    savingsWajib);
        }
    }

    private final RegencySettings settings;
    private final Closures closures;

    SettingsPages(RegencySettings settings, Closures closures) {
        this.settings = settings;
        this.closures = closures;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", Form.of(settings.current()));
        return shown(model);
    }

    @PostMapping
    ModelAndView change(@Valid @ModelAttribute("form") Form form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            settings.change(form.settings());
            return Redirect.saying("settings.changed", "/pengaturan");
        }, () -> shown(model));
    }

    private String shown(Model model) {
        model.addAttribute("closing", closures.pending().orElse(null));
        return "setting/settings";
    }
}
