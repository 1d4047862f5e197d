package id.lumbung.cooperative.membership;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Members are able to act in law: seventeen, with an identity card.
class NotGrownUp extends Refusal {

    NotGrownUp() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "membership.not-grown-up");
        at("bornOn");
    }
}
