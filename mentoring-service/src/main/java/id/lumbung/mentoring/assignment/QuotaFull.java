package id.lumbung.mentoring.assignment;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class QuotaFull extends Refusal {

    private static final long serialVersionUID = 1L;

    QuotaFull(String mentor, int quota) {
        super(HttpStatus.CONFLICT, "assignment.quota-full", mentor, quota);
        at("mentor");
    }
}
