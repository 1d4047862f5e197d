package id.lumbung.cooperative.legality.meeting;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nobody has written the minutes yet, or they elect nobody to this seat.
class MinutesUnknown extends Refusal {

    private static final long serialVersionUID = 1L;

    MinutesUnknown() {
        super(HttpStatus.NOT_FOUND, "legality.meeting.unknown");
    }
}
