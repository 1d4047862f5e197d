package id.lumbung.cooperative.organ;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// This cooperative has no such term of office.
class NoSuchTerm extends Refusal {

    NoSuchTerm() {
        super(HttpStatus.NOT_FOUND, "organ.no-such-term");
    }
}
