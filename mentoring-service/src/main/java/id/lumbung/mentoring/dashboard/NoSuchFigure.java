package id.lumbung.mentoring.dashboard;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NoSuchFigure extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchFigure() {
        super(HttpStatus.NOT_FOUND, "dashboard.no-such-figure");
    }
}
