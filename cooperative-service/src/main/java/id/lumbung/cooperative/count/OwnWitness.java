package id.lumbung.cooperative.count;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A witness is somebody else than who counted.
class OwnWitness extends Refusal {

    private static final long serialVersionUID = 1L;

    OwnWitness() {
        super(HttpStatus.CONFLICT, "count.own-witness");
    }
}
