package id.lumbung.cooperative.handover;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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

import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.web.Choice;
import id.lumbung.platform.web.Dates;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// The acts of hand-over of a cooperative: what is missing, the form, and the two words of agreement.
@Controller
@RequestMapping("/koperasi/{cooperative}/serah-terima")
class HandoverPages {

    record Agreement(@Nullable Side side) {}

    record Paper(@NotBlank @Size(min = 3, max = 300) @Nullable String paper) {}

    private static final String ACT = "/koperasi/{cooperative}/serah-terima/{act}";

    private final Handovers handovers;
    private final Offices offices;
    private final Profiles profiles;
    private final MessageSource sentences;

    HandoverPages(Handovers handovers, Offices offices, Profiles profiles, MessageSource sentences) {
        this.handovers = handovers;
        this.offices = offices;
        this.profiles = profiles;
        this.sentences = sentences;
    }

    @GetMapping
    String list(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("acts", handovers.of(cooperative));
        model.addAttribute("cooperative", profiles.show(cooperative));
        model.addAttribute("records", Actor.current().has("dinas-admin") || offices.mayApprove(cooperative)
                || offices.mayRecord(cooperative));
        return "handover/acts";
    }

    @GetMapping("/baru")
    @PreAuthorize(Handovers.RECORDS)
    String form(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("form", HandoverForm.of(handovers.today()));
        return asked(cooperative, model);
    }

    /// The form's key is the act's id: sent twice, it records one act.
    @PostMapping
    ModelAndView record(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @Valid @ModelAttribute("form") HandoverForm form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            handovers.record(cooperative, key, form);
            return Redirect.saying("handover.recorded", ACT, cooperative, key);
        }, () -> asked(cooperative, model));
    }

    @GetMapping("/{act}")
    String show(@PathVariable UUID cooperative, @PathVariable UUID act, Model model) {
        return shown(cooperative, act, model);
    }

    @PostMapping("/{act}/setuju")
    ModelAndView agree(@PathVariable UUID cooperative, @PathVariable UUID act,
            @ModelAttribute("agreement") Agreement agreement, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            handovers.agree(cooperative, act, agreement.side() == null ? Side.BARU : agreement.side());
            return Redirect.saying("handover.agreed", ACT, cooperative, act);
        }, () -> shown(cooperative, act, model));
    }

    @PostMapping("/{act}/kertas")
    ModelAndView onPaper(@PathVariable UUID cooperative, @PathVariable UUID act,
            @Valid @ModelAttribute("paper") Paper paper, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            handovers.agreedOnPaper(cooperative, act, paper.paper() == null ? "" : paper.paper());
            return Redirect.saying("handover.agreed", ACT, cooperative, act);
        }, () -> shown(cooperative, act, model));
    }

    private String asked(UUID cooperative, Model model) {
        model.addAttribute("cooperative", profiles.show(cooperative));
        model.addAttribute("change", handovers.open(cooperative));
        model.addAttribute("items", Arrays.stream(Item.values()).map(item -> Choice.of(item,
                sentences.getMessage("handover.item." + item, null, Locale.of("id", "ID")))).toList());
        model.addAttribute("counts", handovers.counts(cooperative).stream().map(count -> Choice.of(count.id(),
                Dates.panjang(count.day()) + " · " + count.total())).toList());
        return "handover/form";
    }

    private String shown(UUID cooperative, UUID id, Model model) {
        var act = handovers.get(cooperative, id);
        var me = Actor.current().subject();
        model.addAttribute("cooperative", profiles.show(cooperative)).addAttribute("act", act)
                .addAttribute("admin", Actor.current().has("dinas-admin"))
                .addAttribute("idle", Actor.current().has("dinas-admin") && handovers.leavesAnIdleAccount(act))
                .addAttribute("mine", act.left() == null && me.equals(act.change().fromSubject())
                        ? Side.LAMA
                        : act.took() == null && me.equals(act.change().toSubject()) ? Side.BARU : null);
        if (!model.containsAttribute("paper")) {
            model.addAttribute("paper", new Paper(null));
        }
        return "handover/act";
    }
}
