package id.lumbung.mentoring.visit;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nobody is in two villages at once.
class ElsewhereAlready extends Refusal {

    private static final long serialVersionUID = 1L;

    ElsewhereAlready(String village) {
        super(HttpStatus.CONFLICT, "visit.elsewhere-already", village);
    }
}
