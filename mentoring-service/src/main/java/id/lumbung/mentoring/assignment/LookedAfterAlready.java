package id.lumbung.mentoring.assignment;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The cooperative has a mentor of this kind, or this very mentor, in these days.
class LookedAfterAlready extends Refusal {

    private static final long serialVersionUID = 1L;

    LookedAfterAlready(String cooperative, String kind) {
        super(HttpStatus.CONFLICT, "assignment.looked-after", cooperative, kind);
        at("cooperative");
    }
}
