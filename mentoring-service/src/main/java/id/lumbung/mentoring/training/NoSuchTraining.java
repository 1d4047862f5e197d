package id.lumbung.mentoring.training;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// There is none of this id in the regency.
class NoSuchTraining extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchTraining() {
        super(HttpStatus.NOT_FOUND, "training.unknown");
    }
}
