package id.lumbung.cooperative.attachment;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Not of this cooperative, or not for this person.
class NoSuchAttachment extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchAttachment() {
        super(HttpStatus.NOT_FOUND, "attachment.unknown");
    }
}
