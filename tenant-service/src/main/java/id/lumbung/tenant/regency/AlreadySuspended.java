package id.lumbung.tenant.regency;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The regency is suspended for another reason; that reason stays on record until it is lifted.
final class AlreadySuspended extends Refusal {

    AlreadySuspended(Regency regency, String reason) {
        super(HttpStatus.CONFLICT, "regency.already-suspended", regency.name(), reason);
        at("reason");
    }
}
