package id.lumbung.mentoring.directory;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NotToldYet extends Refusal {

    private static final long serialVersionUID = 1L;

    NotToldYet() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "directory.not-told-yet");
    }
}
