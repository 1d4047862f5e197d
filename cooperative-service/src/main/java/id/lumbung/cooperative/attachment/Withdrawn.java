package id.lumbung.cooperative.attachment;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// What was withdrawn proves nothing any more.
class Withdrawn extends Refusal {

    private static final long serialVersionUID = 1L;

    Withdrawn() {
        super(HttpStatus.CONFLICT, "attachment.withdrawn");
    }
}
