package id.lumbung.cooperative.profile;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The register of this regency has no such cooperative.
public class NoSuchCooperative extends Refusal {

    NoSuchCooperative() {
        super(HttpStatus.NOT_FOUND, "profile.no-such-cooperative");
    }
}
