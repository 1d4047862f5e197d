package id.lumbung.cooperative.membership;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// This cooperative's register has no such line.
class NoSuchMember extends Refusal {

    NoSuchMember() {
        super(HttpStatus.NOT_FOUND, "membership.no-such-member");
    }
}
