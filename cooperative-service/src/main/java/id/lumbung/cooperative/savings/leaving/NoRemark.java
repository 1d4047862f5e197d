package id.lumbung.cooperative.savings.leaving;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Refusing somebody's wish to leave is explained.
class NoRemark extends Refusal {

    private static final long serialVersionUID = 1L;

    NoRemark() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "savings.leaving.no-remark");
        at("remark");
    }
}
