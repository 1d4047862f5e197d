package id.lumbung.mentoring.mentor;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NoAccountYet extends Refusal {

    private static final long serialVersionUID = 1L;

    NoAccountYet(String phone) {
        super(HttpStatus.CONFLICT, "mentor.no-account-yet", phone);
    }
}
