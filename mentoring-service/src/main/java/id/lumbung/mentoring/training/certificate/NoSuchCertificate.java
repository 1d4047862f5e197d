package id.lumbung.mentoring.training.certificate;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// There is none of this id, or it is somebody else's.
class NoSuchCertificate extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchCertificate() {
        super(HttpStatus.NOT_FOUND, "training.certificate.unknown");
    }
}
