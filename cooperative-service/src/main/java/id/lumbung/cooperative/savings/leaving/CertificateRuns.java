package id.lumbung.cooperative.savings.leaving;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Her certificates are paid out first.
class CertificateRuns extends Refusal {

    private static final long serialVersionUID = 1L;

    CertificateRuns() {
        super(HttpStatus.CONFLICT, "savings.leaving.certificate-runs");
    }
}
