package id.lumbung.cooperative.legality.obstacle;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// It cannot begin, or end, like this.
class ObstacleRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private ObstacleRefused(HttpStatus status, String code, String field) {
        super(status, code);
        at(field);
    }

    static ObstacleRefused inFuture() {
        return new ObstacleRefused(HttpStatus.UNPROCESSABLE_CONTENT, "legality.obstacle-in-future", "since");
    }

    static ObstacleRefused openAlready() {
        return new ObstacleRefused(HttpStatus.CONFLICT, "legality.obstacle-open", "kind");
    }

    static ObstacleRefused outOfTime() {
        return new ObstacleRefused(HttpStatus.UNPROCESSABLE_CONTENT, "legality.obstacle-end-time", "endedOn");
    }

    static ObstacleRefused unknown() {
        return new ObstacleRefused(HttpStatus.NOT_FOUND, "legality.no-such-obstacle", "kind");
    }
}
