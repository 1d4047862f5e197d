package id.lumbung.cooperative.person;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Not a mobile number of this country.
public class NotAPhoneNumber extends Refusal {

    NotAPhoneNumber() {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "person.not-a-phone-number");
        at("phone");
    }
}
