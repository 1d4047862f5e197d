package id.lumbung.tenant.placement;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// People work in this regency; their rows would go on coming into the old place.
final class StillOpen extends Refusal {

    StillOpen(String name) {
        super(HttpStatus.CONFLICT, "placement.still-open", name);
        at("cell");
    }
}
