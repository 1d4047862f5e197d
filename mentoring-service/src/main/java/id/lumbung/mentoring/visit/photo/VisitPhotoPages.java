package id.lumbung.mentoring.visit.photo;

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

import id.lumbung.mentoring.visit.Visit;
import id.lumbung.mentoring.visit.Visits;
import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.web.FormAnswer;
import id.lumbung.platform.web.Redirect;

/// The photos of a visit, one more, and those of a cooperative for its board.
@Controller
@RequestMapping("/kunjungan")
class VisitPhotoPages {

    private final VisitPhotos photos;
    private final Visits visits;

    VisitPhotoPages(VisitPhotos photos, Visits visits) {
        this.photos = photos;
        this.visits = visits;
    }

    record Sending(@Nullable MultipartFile file) {}

    @GetMapping("/{id}/berkas")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("form", new Sending(null));
        return page(id, model);
    }

    @PostMapping("/{id}/berkas")
    ModelAndView send(@PathVariable UUID id, @IdempotencyKey UUID key, @ModelAttribute("form") Sending form,
            BindingResult typed, Model model) {
        return FormAnswer.of(typed, () -> {
            photos.send(id, key, form.file());
            return Redirect.saying("visit.photo-sent", "/kunjungan/{id}/berkas", id);
        }, () -> page(id, model));
    }

    @GetMapping("/{id}/berkas/{photo}")
    ResponseEntity<byte[]> content(@PathVariable UUID id, @PathVariable UUID photo) {
        return photos.content(id, photo);
    }

    @GetMapping("/koperasi/{cooperative}/foto")
    String ofCooperative(@PathVariable UUID cooperative, Model model) {
        model.addAttribute("photos", photos.ofCooperative(cooperative)).addAttribute("cooperative", cooperative);
        return "visit/photos-of";
    }

    @GetMapping("/koperasi/{cooperative}/foto/{photo}")
    ResponseEntity<byte[]> contentOfCooperative(@PathVariable UUID cooperative, @PathVariable UUID photo) {
        return photos.contentOfCooperative(cooperative, photo);
    }

    private String page(UUID id, Model model) {
        var found = photos.show(id);
        var visit = visits.get(id);
        model.addAttribute("photos", found).addAttribute("visit", visit).addAttribute("adds",
                visit.act() == Visit.Act.TIBA && Actor.current().has("pendamping"));
        return "visit/photos";
    }
}
