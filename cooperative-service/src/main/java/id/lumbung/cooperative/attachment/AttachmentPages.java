package id.lumbung.cooperative.attachment;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// The photos beside an entry, and those that were taken before there was one.
@Controller
@RequestMapping("/koperasi/{cooperative}")
class AttachmentPages {

    private final Attachments attachments;
    private final Uploads uploads;
    private final Profiles profiles;
    private final Offices offices;
    private final Once once;

    AttachmentPages(Attachments attachments, Uploads uploads, Profiles profiles, Offices offices, Once once) {
        this.attachments = attachments;
        this.uploads = uploads;
        this.profiles = profiles;
        this.offices = offices;
        this.once = once;
    }

    /// What a form brings; the page is shown again with it.
    record Sending(@Nullable MultipartFile file) {}

    record Withdrawing(@Nullable String reason) {}

    @GetMapping("/lampiran")
    String waiting(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("form", new Sending(null));
        return showWaiting(cooperative, model);
    }

    @PostMapping("/lampiran/berkas")
    ModelAndView send(@PathVariable UUID cooperative, @IdempotencyKey UUID key,
            @ModelAttribute("form") Sending sending, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            var taken = uploads.take(cooperative, sending.file());
            return once.redirect(key, taken.sha256(), () -> {
                attachments.record(key, cooperative, taken, null);
                return Redirect.saying("attachment.sent", "/koperasi/{cooperative}/lampiran", cooperative);
            });
        }, () -> showWaiting(cooperative, model));
    }

    @GetMapping("/bukti/{entry}/lampiran")
    String ofEntry(@PathVariable UUID cooperative, @PathVariable UUID entry, Model model) {
        model.addAttribute("form", new Sending(null));
        return showEntry(cooperative, entry, model);
    }

    @PostMapping("/bukti/{entry}/lampiran/berkas")
    ModelAndView sendFor(@PathVariable UUID cooperative, @PathVariable UUID entry, @IdempotencyKey UUID key,
            @ModelAttribute("form") Sending sending, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            var taken = uploads.take(cooperative, sending.file());
            return once.redirect(key, taken.sha256(), () -> {
                attachments.record(key, cooperative, taken, entry);
                return toEntry("attachment.attached", cooperative, entry);
            });
        }, () -> showEntry(cooperative, entry, model));
    }

    @PostMapping("/bukti/{entry}/lampiran")
    String attach(@PathVariable UUID cooperative, @PathVariable UUID entry, @IdempotencyKey UUID key,
            @RequestParam(defaultValue = "") List<UUID> lampiran) {
        return once.redirect(key, lampiran, () -> {
            lampiran.forEach(attachment -> attachments.attach(cooperative, attachment, entry));
            return toEntry(lampiran.isEmpty() ? "attachment.none-chosen" : "attachment.attached", cooperative, entry);
        });
    }

    @GetMapping("/lampiran/{attachment}/cabut")
    String askWhy(@PathVariable UUID cooperative, @PathVariable UUID attachment, Model model) {
        model.addAttribute("form", new Withdrawing(""));
        return showWithdrawal(cooperative, attachment, model);
    }

    @PostMapping("/lampiran/{attachment}/cabut")
    ModelAndView withdraw(@PathVariable UUID cooperative, @PathVariable UUID attachment, @IdempotencyKey UUID key,
            @ModelAttribute("form") Withdrawing withdrawing, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> once.redirect(key, withdrawing, () -> {
            attachments.withdraw(cooperative, attachment, withdrawing.reason());
            return Redirect.saying("attachment.withdrawn", "/koperasi/{cooperative}/lampiran", cooperative);
        }), () -> showWithdrawal(cooperative, attachment, model));
    }

    private static String toEntry(String said, UUID cooperative, UUID entry) {
        return Redirect.saying(said, "/koperasi/{cooperative}/bukti/{entry}/lampiran", cooperative, entry);
    }

    private String showWaiting(UUID cooperative, Model model) {
        model.addAttribute("waiting", attachments.waiting(cooperative));
        return withCooperative("attachment/waiting", cooperative, model);
    }

    private String showEntry(UUID cooperative, UUID entry, Model model) {
        model.addAttribute("of", attachments.of(cooperative, entry));
        model.addAttribute("seesWithdrawn", offices.maySeeMembers(cooperative));
        return withCooperative("attachment/entry", cooperative, model);
    }

    private String showWithdrawal(UUID cooperative, UUID attachment, Model model) {
        offices.requireTreasurer(cooperative);
        model.addAttribute("attachment", attachments.get(cooperative, attachment));
        return withCooperative("attachment/withdrawal", cooperative, model);
    }

    private String withCooperative(String view, UUID cooperative, Model model) {
        model.addAttribute("cooperative", profiles.get(cooperative));
        model.addAttribute("treasurer", offices.mayRecord(cooperative));
        return view;
    }
}
