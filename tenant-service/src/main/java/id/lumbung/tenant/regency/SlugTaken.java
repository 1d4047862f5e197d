package id.lumbung.tenant.regency;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Another regency has this address, or had it once.
public final class SlugTaken extends Refusal {

    SlugTaken(Slug slug) {
        super(HttpStatus.CONFLICT, "regency.slug-taken", slug.word());
        at("slug");
    }
}
