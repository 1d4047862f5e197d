package id.lumbung.cooperative.legality.file;

import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

import id.lumbung.cooperative.legality.LegalDocument;
import id.lumbung.cooperative.legality.document.Beside;
import id.lumbung.cooperative.organ.Offices;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// The scans of a paper: sent here, looked at here, judged here.
@Controller
@RequestMapping("/koperasi/{cooperative}/legalitas")
class LegalFilePages implements Beside {

    private static final String PAPER = "/koperasi/{cooperative}/legalitas/dokumen/{document}";

    private final LegalFiles files;
    private final Profiles profiles;
    private final Offices offices;

    LegalFilePages(LegalFiles files, Profiles profiles, Offices offices) {
        this.files = files;
        this.profiles = profiles;
        this.offices = offices;
    }

    record Sending(@Nullable MultipartFile file) {}

    record Judging(@Nullable Boolean sound, @Nullable String reason) {}

    @Override
    public void addTo(Model model, UUID cooperative) {}

    @Override
    public void addTo(Model model, UUID cooperative, LegalDocument document) {
        model.addAttribute("files", files.of(cooperative, document));
        model.addAttribute("me", Actor.current().subject());
    }

    @GetMapping("/dokumen/{document}/berkas")
    String sending(@PathVariable UUID cooperative, @PathVariable LegalDocument document, Model model) {
        model.addAttribute("form", new Sending(null));
        return send(cooperative, document, model);
    }

    @PostMapping("/dokumen/{document}/berkas")
    ModelAndView send(@PathVariable UUID cooperative, @PathVariable LegalDocument document, @IdempotencyKey UUID key,
            @ModelAttribute("form") Sending form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            files.send(cooperative, document, key, form.file());
            return Redirect.saying("legality.file-sent", PAPER, cooperative, document);
        }, () -> send(cooperative, document, model));
    }

    private String send(UUID cooperative, LegalDocument document, Model model) {
        model.addAttribute("files", files.of(cooperative, document));
        model.addAttribute("document", document);
        return of(cooperative, "legality/send", model);
    }

    @GetMapping("/berkas/{file}")
    ResponseEntity<byte[]> content(@PathVariable UUID cooperative, @PathVariable UUID file) {
        return files.content(cooperative, file);
    }

    @GetMapping("/berkas/{file}/putusan")
    String judging(@PathVariable UUID cooperative, @PathVariable UUID file, Model model) {
        model.addAttribute("form", new Judging(true, ""));
        return judge(cooperative, file, model);
    }

    @PostMapping("/berkas/{file}/putusan")
    ModelAndView judge(@PathVariable UUID cooperative, @PathVariable UUID file,
            @ModelAttribute("form") Judging form, BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            var judged = files.judge(cooperative, file, Boolean.TRUE.equals(form.sound()), form.reason());
            return Redirect.saying("legality.file-judged", PAPER, cooperative, judged.document());
        }, () -> judge(cooperative, file, model));
    }

    private String judge(UUID cooperative, UUID file, Model model) {
        model.addAttribute("file", files.get(cooperative, file));
        return of(cooperative, "legality/judge", model);
    }

    private String of(UUID cooperative, String view, Model model) {
        model.addAttribute("cooperative", profiles.get(cooperative));
        model.addAttribute("records", offices.mayReadAll());
        return view;
    }
}
