package id.lumbung.mentoring.assignment;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class EndedEarlier extends Refusal {

    private static final long serialVersionUID = 1L;

    EndedEarlier() {
        super(HttpStatus.CONFLICT, "assignment.ended-earlier");
    }
}
