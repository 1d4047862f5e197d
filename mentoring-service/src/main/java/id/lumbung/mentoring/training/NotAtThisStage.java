package id.lumbung.mentoring.training;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// What was asked does not follow from where the training stands.
class NotAtThisStage extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAtThisStage(Training.State state) {
        super(HttpStatus.CONFLICT, "training.not-at-this-stage." + state);
    }
}
