package id.lumbung.platform.identity;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

class NotSignedIn extends Refusal {

    private static final long serialVersionUID = 1L;

    NotSignedIn() {
        super(HttpStatus.UNAUTHORIZED, "identity.not-signed-in");
    }

    @Override
    protected void addTo(HttpHeaders headers) {
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
