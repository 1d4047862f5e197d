package id.lumbung.platform.tenancy;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The catalogue of tenants was never read since this service started, and its keeper does not answer.
class CatalogueAway extends Refusal {

    private static final long serialVersionUID = 1L;

    CatalogueAway() {
        super(HttpStatus.SERVICE_UNAVAILABLE, "tenant.catalogue-away");
    }

    @Override
    protected void addTo(HttpHeaders headers) {
        headers.set(HttpHeaders.RETRY_AFTER, "2");
    }
}
