package id.lumbung.cooperative.legality.fee;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.cooperative.legality.fee.NotaryFee.FeeSource;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.CooperativeKind;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// The notary's fee.
@Controller
@RequestMapping("/koperasi/{cooperative}/legalitas/notaris")
class FeePages {

    private static final Locale INDONESIAN = Locale.of("id", "ID");

    private final NotaryFees fees;
    private final Profiles profiles;
    private final Offices offices;
    private final MessageSource sentences;

    FeePages(NotaryFees fees, Profiles profiles, Offices offices, MessageSource sentences) {
        this.fees = fees;
        this.profiles = profiles;
        this.offices = offices;
        this.sentences = sentences;
    }

    record FeeForm(@NotNull FeeSource source, @NotNull Rupiah amount, @Nullable @Size(max = 200) String note) {}

    @GetMapping
    String show(@PathVariable UUID cooperative, Model model) {
        return again(cooperative, model);
    }

    @PostMapping
    ModelAndView record(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") FeeForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            fees.record(cooperative, key, form.source(), form.amount(), form.note());
            return Redirect.saying("legality.fee-recorded", "/koperasi/{cooperative}/legalitas", cooperative);
        }, () -> again(cooperative, model));
    }

    private String again(UUID cooperative, Model model) {
        var all = fees.of(cooperative);
        var view = profiles.get(cooperative);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", all.isEmpty()
                    ? new FeeForm(view.kind() == CooperativeKind.KKMP ? FeeSource.BTT_APBD : FeeSource.DANA_DESA,
                            Rupiah.ZERO, null)
                    : new FeeForm(all.getFirst().source(), all.getFirst().amount(), all.getFirst().note()));
        }
        model.addAttribute("fees", all);
        model.addAttribute("cooperative", view);
        model.addAttribute("records", offices.mayReadAll());
        model.addAttribute("sources", Arrays.stream(FeeSource.values())
                .filter(source -> source != FeeSource.DANA_DESA || view.kind() == CooperativeKind.KDMP)
                .map(source -> Choice.of(source.name(),
                        sentences.getMessage("legality.fee." + source, null, INDONESIAN)))
                .toList());
        return "legality/fee";
    }
}
