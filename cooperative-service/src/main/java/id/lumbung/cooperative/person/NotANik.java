package id.lumbung.cooperative.person;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Sixteen digits, of a province, with a birth date inside: this was not that.
public class NotANik extends Refusal {

    NotANik() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "person.not-a-nik");
        at("nik");
    }
}
