package id.lumbung.cooperative.legality.document;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// What the cooperative's other papers do not allow.
class EventRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private EventRefused(HttpStatus status, String code, String field, Object... arguments) {
        super(status, code, arguments);
        at(field);
    }

    static EventRefused inFuture() {
        return new EventRefused(HttpStatus.UNPROCESSABLE_CONTENT, "legality.in-future", "happenedOn");
    }

    static EventRefused beforeEarlier() {
        return new EventRefused(HttpStatus.UNPROCESSABLE_CONTENT, "legality.before-earlier", "happenedOn");
    }

    static EventRefused numberTaken() {
        return new EventRefused(HttpStatus.CONFLICT, "legality.number-taken", "number");
    }

    static EventRefused notTheLast() {
        return new EventRefused(HttpStatus.CONFLICT, "legality.not-the-last", "replaces");
    }

    static EventRefused recordedOtherwise() {
        return new EventRefused(HttpStatus.CONFLICT, "legality.event-recorded", "happenedOn");
    }

    static EventRefused cancelled() {
        return new EventRefused(HttpStatus.CONFLICT, "legality.cancelled", "status");
    }
}
