package id.lumbung.mentoring.directory;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class UnknownCooperative extends Refusal {

    private static final long serialVersionUID = 1L;

    UnknownCooperative() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "directory.unknown-cooperative");
        at("cooperativeId");
    }
}
