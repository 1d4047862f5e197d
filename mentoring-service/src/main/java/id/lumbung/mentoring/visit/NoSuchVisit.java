package id.lumbung.mentoring.visit;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NoSuchVisit extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchVisit() {
        super(HttpStatus.NOT_FOUND, "visit.unknown");
    }
}
