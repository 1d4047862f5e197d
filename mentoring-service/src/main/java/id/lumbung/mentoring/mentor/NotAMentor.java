package id.lumbung.mentoring.mentor;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NotAMentor extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAMentor() {
        super(HttpStatus.CONFLICT, "visit.not-a-mentor");
    }
}
