package id.lumbung.mentoring.visit;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class VillageNotAssigned extends Refusal {

    private static final long serialVersionUID = 1L;

    VillageNotAssigned(String village, String mentor) {
        super(HttpStatus.CONFLICT, "visit.not-assigned", village, mentor);
        at("cooperative");
    }
}
