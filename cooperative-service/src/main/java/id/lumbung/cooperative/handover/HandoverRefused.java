package id.lumbung.cooperative.handover;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.problem.Violation;

/// What an act of hand-over, or a word on it, must be.
final class HandoverRefused extends Refusal {

    private HandoverRefused(HttpStatus status, String code) {
        super(status, code);
    }

    static Refusal nothingToHandOver() {
        return new HandoverRefused(HttpStatus.CONFLICT, "handover.nothing");
    }

    static Refusal recorded() {
        return new HandoverRefused(HttpStatus.CONFLICT, "handover.recorded");
    }

    static Refusal notYours() {
        return new HandoverRefused(HttpStatus.FORBIDDEN, "handover.not-yours");
    }

    static Refusal noSuch() {
        return new HandoverRefused(HttpStatus.NOT_FOUND, "handover.none");
    }

    static RuntimeException of(DataAccessException failure) {
        @Nullable
        String rule = Violation.constraint(failure);
        return switch (rule) {
            case "handover_once_per_new_holder" -> recorded();
            case "handover_from_one_treasurer_to_the_next" -> nothingToHandOver();
            case "handover_day" -> wrong("handover.day", "handedOn");
            case "handover_count", "handover_count_of_that_day" -> wrong("handover.count-of-that-day", "count");
            case "handover_of_something_else_says_what" -> wrong("handover.what-else", "notes");
            case "handover_consent_is_its_own", "handover_paper_by_a_third" -> notYours();
            case null, default -> failure;
        };
    }

    private static Refusal wrong(String code, String field) {
        return new HandoverRefused(HttpStatus.UNPROCESSABLE_CONTENT, code).at(field);
    }
}
