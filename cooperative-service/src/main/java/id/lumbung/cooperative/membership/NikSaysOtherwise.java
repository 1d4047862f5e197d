package id.lumbung.cooperative.membership;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Sex or birth date are not those inside the NIK. It may be so, but then a note says why.
class NikSaysOtherwise extends Refusal {

    NikSaysOtherwise() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "membership.nik-says-otherwise");
        at("note");
    }
}
