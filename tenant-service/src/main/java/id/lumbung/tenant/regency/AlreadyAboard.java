package id.lumbung.tenant.regency;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The regency came aboard under another address.
public final class AlreadyAboard extends Refusal {

    AlreadyAboard(Regency regency) {
        super(HttpStatus.CONFLICT, "regency.already-aboard", regency.name(), regency.slug().word());
        at("slug");
    }
}
