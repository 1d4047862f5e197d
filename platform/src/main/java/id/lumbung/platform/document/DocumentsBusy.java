package id.lumbung.platform.document;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// As many documents as a tenant may make at a time are being made.
class DocumentsBusy extends Refusal {

    private static final long serialVersionUID = 1L;

    DocumentsBusy() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "document.busy");
    }

    @Override
    protected void addTo(HttpHeaders headers) {
        headers.set(HttpHeaders.RETRY_AFTER, "10");
    }
}
