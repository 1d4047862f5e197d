package id.lumbung.cooperative.count;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A witness holds an office of the cooperative.
class NotAnOfficer extends Refusal {

    private static final long serialVersionUID = 1L;

    NotAnOfficer() {
        super(HttpStatus.FORBIDDEN, "count.not-an-officer");
    }
}
