package id.lumbung.mentoring.mentor;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class AccountOfAnother extends Refusal {

    private static final long serialVersionUID = 1L;

    AccountOfAnother() {
        super(HttpStatus.CONFLICT, "mentor.account-of-another");
    }
}
