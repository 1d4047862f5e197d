package id.lumbung.mentoring.mentor;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NoSuchMentor extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchMentor() {
        super(HttpStatus.NOT_FOUND, "mentor.unknown");
    }
}
