package id.lumbung.platform.notice;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nothing of this id waits for this person.
class NotDue extends Refusal {

    private static final long serialVersionUID = 1L;

    NotDue(String id) {
        super(HttpStatus.NOT_FOUND, "notice.not-due", id);
    }
}
