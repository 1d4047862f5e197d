package id.lumbung.tenant.placement;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Services were not told of this cell, so they would refuse whoever stands on it.
final class NoSuchCell extends Refusal {

    NoSuchCell(String cell, String known) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "placement.no-such-cell", cell, known);
        at("cell");
    }
}
