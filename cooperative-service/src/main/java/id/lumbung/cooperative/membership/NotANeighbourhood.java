package id.lumbung.cooperative.membership;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// RT and RW are numbers of up to three digits.
class NotANeighbourhood extends Refusal {

    NotANeighbourhood(String field) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "membership.not-a-neighbourhood");
        at(field);
    }
}
