package id.lumbung.mentoring.visit.photo;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// She has not come yet, or the visit is signed.
class NotWhileAway extends Refusal {

    private static final long serialVersionUID = 1L;

    NotWhileAway() {
        super(HttpStatus.CONFLICT, "visit.photo.not-while-away");
    }
}
