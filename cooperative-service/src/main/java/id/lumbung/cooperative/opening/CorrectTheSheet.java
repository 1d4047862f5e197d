package id.lumbung.cooperative.opening;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// An opening entry is taken back by the round that takes its place.
class CorrectTheSheet extends Refusal {

    private static final long serialVersionUID = 1L;

    CorrectTheSheet() {
        super(HttpStatus.CONFLICT, "opening.correct-the-sheet");
    }
}
