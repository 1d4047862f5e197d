package id.lumbung.mentoring.visit.photo;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// There is none of this id, or it belongs elsewhere.
class NoSuchPhoto extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchPhoto() {
        super(HttpStatus.NOT_FOUND, "visit.photo.unknown");
    }
}
