package id.lumbung.cooperative.workbook;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// There is no rule of this key.
class NoSuchRule extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchRule() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "workbook.no-such-rule");
        at("jenis");
    }
}
