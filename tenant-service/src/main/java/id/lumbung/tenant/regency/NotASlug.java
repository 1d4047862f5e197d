package id.lumbung.tenant.regency;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The word cannot stand in an address, or the platform needs it for itself.
public final class NotASlug extends Refusal {

    NotASlug(String word) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "regency.not-a-slug", word);
        at("slug");
    }
}
