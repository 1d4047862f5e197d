package id.lumbung.cooperative.outlet;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.problem.Violation;

/// Something of an outlet cannot be recorded so; the code says why.
class WrongOutlet extends Refusal {

    private static final long serialVersionUID = 1L;

    private WrongOutlet(HttpStatus status, String code) {
        super(status, code);
    }

    /// What the schema refused, in words.
    static RuntimeException of(DataAccessException failure) {
        return switch (Violation.constraint(failure)) {
            case "outlet_code_unique" -> conflict("outlet.code-taken").at("code");
            case "outlet_code_shape" ->
                new WrongOutlet(HttpStatus.UNPROCESSABLE_CONTENT, "outlet.code-shape").at("code");
            case "outlet_event_follows", "outlet_event_pkey" -> conflict("outlet.follows").at("state");
            case "outlet_event_overlaps" -> conflict("outlet.overlaps").at("state");
            case "outlet_event_reason_given" ->
                new WrongOutlet(HttpStatus.UNPROCESSABLE_CONTENT, "outlet.reason").at("reason");
            case null, default -> failure;
        };
    }

    /// An office has no line of business, everything else has one.
    static Refusal lineMissing() {
        return new WrongOutlet(HttpStatus.UNPROCESSABLE_CONTENT, "outlet.line-missing").at("line");
    }

    /// Against an overlap only the head of the office decides.
    static Refusal notYours() {
        return new WrongOutlet(HttpStatus.FORBIDDEN, "outlet.in-spite-of-the-dinas");
    }

    private static Refusal conflict(String code) {
        return new WrongOutlet(HttpStatus.CONFLICT, code);
    }
}
