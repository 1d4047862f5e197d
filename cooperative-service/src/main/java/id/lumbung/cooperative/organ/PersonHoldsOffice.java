package id.lumbung.cooperative.organ;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// One person, one seat: nobody is on the board and among the supervisors at the same time.
class PersonHoldsOffice extends Refusal {

    PersonHoldsOffice(String holder) {
        super(HttpStatus.CONFLICT, "organ.person-holds-office", holder);
        at("phone");
    }
}
