package id.lumbung.cooperative.organ;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Somebody else is in the office at that time; the older term must be closed first.
class OfficeHeld extends Refusal {

    OfficeHeld(String holder) {
        super(HttpStatus.CONFLICT, "organ.office-held", holder);
        at("office");
    }
}
