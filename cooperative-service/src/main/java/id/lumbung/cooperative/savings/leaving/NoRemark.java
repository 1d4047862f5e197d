package id.lumbung.cooperative.savings.leaving;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Refusing somebody's wish to leave is explained, and so is taking an approval back.
class NoRemark extends Refusal {

    private static final long serialVersionUID = 1L;

    NoRemark(String code) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code);
        at("remark");
    }
}
