package id.lumbung.mentoring.aftercare;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class RatedAlready extends Refusal {

    private static final long serialVersionUID = 1L;

    RatedAlready() {
        super(HttpStatus.CONFLICT, "aftercare.rated-already");
    }
}
