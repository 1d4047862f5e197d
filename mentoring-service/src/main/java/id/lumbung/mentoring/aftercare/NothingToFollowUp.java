package id.lumbung.mentoring.aftercare;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NothingToFollowUp extends Refusal {

    private static final long serialVersionUID = 1L;

    NothingToFollowUp() {
        super(HttpStatus.CONFLICT, "aftercare.nothing-to-follow-up");
    }
}
