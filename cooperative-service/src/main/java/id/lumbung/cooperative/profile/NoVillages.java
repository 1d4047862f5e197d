package id.lumbung.cooperative.profile;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The reference data could not be asked, so there is nothing to make a register from. Asking again later is safe.
class NoVillages extends Refusal {

    NoVillages() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "profile.no-villages");
    }
}
