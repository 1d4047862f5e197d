package id.lumbung.mentoring.visit.photo;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// As many as anybody looks at.
class EnoughPhotos extends Refusal {

    private static final long serialVersionUID = 1L;

    EnoughPhotos() {
        super(HttpStatus.CONFLICT, "visit.photo.enough");
    }
}
