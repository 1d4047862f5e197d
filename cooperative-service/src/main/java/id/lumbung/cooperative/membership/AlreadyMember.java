package id.lumbung.cooperative.membership;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// This NIK has a membership in this cooperative, or asks for one.
class AlreadyMember extends Refusal {

    AlreadyMember() {
        super(HttpStatus.CONFLICT, "membership.already-member");
        at("nik");
    }
}
