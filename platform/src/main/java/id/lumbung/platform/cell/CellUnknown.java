package id.lumbung.platform.cell;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The rows of this tenant stand in a database that this service was not told of. They are looked for nowhere else.
class CellUnknown extends Refusal {

    private static final long serialVersionUID = 1L;

    CellUnknown(String tenant) {
        super(HttpStatus.SERVICE_UNAVAILABLE, "cell.unknown", tenant);
    }

    @Override
    protected void addTo(HttpHeaders headers) {
        headers.set(HttpHeaders.RETRY_AFTER, "60");
    }
}
