package id.lumbung.mentoring.visit.photo;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A document, where only a picture can be looked at.
class NotAPhoto extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAPhoto() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "visit.photo.not-a-photo");
        at("file");
    }
}
