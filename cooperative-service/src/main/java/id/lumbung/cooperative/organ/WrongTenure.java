package id.lumbung.cooperative.organ;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A term that ends before it starts, or lasts longer than the law allows.
class WrongTenure extends Refusal {

    WrongTenure(String code) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, code);
        at("ends");
    }
}
