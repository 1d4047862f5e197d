package id.lumbung.mentoring.visit;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NoMentorChosen extends Refusal {

    private static final long serialVersionUID = 1L;

    NoMentorChosen() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "visit.no-mentor-chosen");
        at("mentor");
    }
}
