package id.lumbung.mentoring.visit;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NoVillageChosen extends Refusal {

    private static final long serialVersionUID = 1L;

    NoVillageChosen() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "visit.no-village-chosen");
        at("cooperative");
    }
}
