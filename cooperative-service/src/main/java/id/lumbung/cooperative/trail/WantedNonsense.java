package id.lumbung.cooperative.trail;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Nothing can be looked for by these words.
class WantedNonsense extends Refusal {

    WantedNonsense() {
        super(HttpStatus.BAD_REQUEST, "trail.nonsense");
    }
}
