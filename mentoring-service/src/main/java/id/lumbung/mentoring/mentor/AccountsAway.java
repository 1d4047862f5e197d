package id.lumbung.mentoring.mentor;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class AccountsAway extends Refusal {

    private static final long serialVersionUID = 1L;

    AccountsAway() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "mentor.accounts-away");
    }
}
