package id.lumbung.cooperative.membership;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The id already stands for another person.
class MemberRecorded extends Refusal {

    MemberRecorded() {
        super(HttpStatus.CONFLICT, "membership.member-recorded");
    }
}
