package id.lumbung.mentoring.distribution;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NobodyToShare extends Refusal {

    private static final long serialVersionUID = 1L;

    NobodyToShare() {
        super(HttpStatus.CONFLICT, "distribution.nobody-to-share");
    }
}
