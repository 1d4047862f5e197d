package id.lumbung.mentoring.desk;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class AlreadyAnswered extends Refusal {

    private static final long serialVersionUID = 1L;

    AlreadyAnswered(Step answer) {
        super(HttpStatus.CONFLICT, "ticket.already-answered", answer.officerName(), answer.at());
    }
}
