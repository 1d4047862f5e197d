package id.lumbung.cooperative.savings.term;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// This cooperative has no such certificate.
class NoSuchCertificate extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchCertificate() {
        super(HttpStatus.NOT_FOUND, "savings.term.no-such-certificate");
    }
}
