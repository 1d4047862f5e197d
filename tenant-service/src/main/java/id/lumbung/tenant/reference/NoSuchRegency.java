package id.lumbung.tenant.reference;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// No kabupaten or kota of the country has this code.
public final class NoSuchRegency extends Refusal {

    NoSuchRegency(int code) {
        super(HttpStatus.NOT_FOUND, "reference.no-such-regency", Integer.toString(code));
    }
}
