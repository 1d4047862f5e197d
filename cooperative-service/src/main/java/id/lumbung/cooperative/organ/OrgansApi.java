package id.lumbung.cooperative.organ;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Terms of office for programs. A term's id is the caller's: the same PUT twice records one term.
@RestController
@RequestMapping("/cooperatives/{cooperative}/terms")
class OrgansApi {

    private final Organs organs;

    OrgansApi(Organs organs) {
        this.organs = organs;
    }

    @GetMapping
    List<TermJson> terms(@PathVariable UUID cooperative) {
        return organs.of(cooperative).stream().map(TermJson::of).toList();
    }

    @PutMapping("/{term}")
    TermJson appoint(@PathVariable UUID cooperative, @PathVariable UUID term,
            @Valid @RequestBody AppointmentForm form) {
        return TermJson.of(organs.appoint(cooperative, term, form.appointment()));
    }

    @PutMapping("/{term}/closing")
    TermJson close(@PathVariable UUID cooperative, @PathVariable UUID term, @Valid @RequestBody ClosingForm form) {
        return TermJson.of(organs.close(cooperative, term, form.closing()));
    }

    /// Ties the account named in the body to the term, or has one made: then the answer holds its first password.
    @PutMapping("/{term}/account")
    ResponseEntity<AccountJson> account(@PathVariable UUID cooperative, @PathVariable UUID term,
            @Valid @RequestBody(required = false) @Nullable ExistingAccount existing) {
        var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        if (existing == null) {
            var card = organs.giveAccount(cooperative, term);
            return answer.body(new AccountJson(card.subject(), card.username(), card.password()));
        }
        organs.link(cooperative, term, existing.subject());
        return answer.body(new AccountJson(existing.subject(), null, null));
    }

    record ExistingAccount(@NotBlank @Size(max = 64) String subject) {}

    record AccountJson(String subject, @Nullable String username, @Nullable String password) {}

    record TermJson(UUID id, Office office, Organ organ, String name, @Nullable String nik, String phone,
            LocalDate starts, LocalDate ends, @Nullable LocalDate closedOn, String minutes, boolean hasAccount) {

        static TermJson of(TermView term) {
            return new TermJson(term.id(), term.office(), term.office().organ(), term.name(), term.nikMasked(),
                    term.phone().digits(), term.starts(), term.ends(), term.closedOn(), term.minutes(),
                    term.hasAccount());
        }
    }
}
