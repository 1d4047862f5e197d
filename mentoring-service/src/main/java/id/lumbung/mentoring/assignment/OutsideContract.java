package id.lumbung.mentoring.assignment;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class OutsideContract extends Refusal {

    private static final long serialVersionUID = 1L;

    OutsideContract(String mentor) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "assignment.outside-contract", mentor);
        at("starts");
    }
}
