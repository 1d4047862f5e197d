package id.lumbung.cooperative.count;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// There is no such count in this cooperative.
class NoSuchCount extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchCount() {
        super(HttpStatus.NOT_FOUND, "count.unknown");
    }
}
