package id.lumbung.cooperative.organ;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The account could not be made now. Asking again makes no second one.
class NoAccount extends Refusal {

    NoAccount() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "organ.no-account");
    }
}
