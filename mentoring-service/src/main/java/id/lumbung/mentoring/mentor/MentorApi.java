package id.lumbung.mentoring.mentor;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import id.lumbung.platform.idempotency.IdempotencyKey;
import id.lumbung.platform.idempotency.Once;
import id.lumbung.platform.tenancy.Tenant;

/// Mentors for programs. The key of a registration becomes the mentor's id.
@RestController
@RequestMapping("/mentors")
@ForTheOffice
class MentorApi {

    private final Mentors mentors;
    private final Once once;

    MentorApi(Mentors mentors, Once once) {
        this.mentors = mentors;
        this.once = once;
    }

    @GetMapping
    List<Mentor> list() {
        return mentors.all();
    }

    @GetMapping("/{id}")
    Mentor show(@PathVariable UUID id) {
        return mentors.get(id);
    }

    @PostMapping
    ResponseEntity<?> register(@IdempotencyKey UUID key, @Valid @RequestBody MentorForm form) {
        return once.answer(key, form,
                () -> ResponseEntity.created(URI.create("/" + Tenant.current().slug() + "/api/mentors/" + key))
                        .body(mentors.register(key, form)));
    }

    /// Refused when `revision` is not the one that stands.
    @PutMapping("/{id}/term")
    Mentor revise(@PathVariable UUID id, @Valid @RequestBody MentorForm form) {
        return mentors.revise(id, form);
    }

    @PutMapping("/{id}/account")
    Mentor tie(@PathVariable UUID id, @Valid @RequestBody AccountJson account) {
        return mentors.tie(id, account.subject());
    }

    /// @param subject the account as tokens name it
    record AccountJson(@NotBlank @Size(max = 64) String subject) {}
}
