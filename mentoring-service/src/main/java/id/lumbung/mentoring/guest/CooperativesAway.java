package id.lumbung.mentoring.guest;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class CooperativesAway extends Refusal {

    private static final long serialVersionUID = 1L;

    CooperativesAway() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "guest.cooperatives-away");
    }
}
