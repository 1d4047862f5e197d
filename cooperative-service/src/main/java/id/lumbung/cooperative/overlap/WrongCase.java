package id.lumbung.cooperative.overlap;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.problem.Violation;

/// A case does not go that way; the code says why.
class WrongCase extends Refusal {

    private static final long serialVersionUID = 1L;

    private WrongCase(HttpStatus status, String code) {
        super(status, code);
    }

    /// What the schema refused, in words.
    static RuntimeException of(DataAccessException failure) {
        return switch (Violation.constraint(failure)) {
            case "overlap_case_of_an_overlap" -> conflict("overlap.no-overlap");
            case "overlap_case_one_per_pair" -> conflict("overlap.case-there");
            case "overlap_case_event_meanwhile", "overlap_case_event_pkey", "overlap_case_event_follows" ->
                conflict("overlap.follows").at("state");
            case "overlap_case_second_key" -> conflict("overlap.second-key").at("state");
            case "overlap_case_event_note_given" -> wrong("overlap.note").at("note");
            case "overlap_decision_in_time" -> conflict("overlap.too-early");
            case "overlap_decision_minutes_of_the_case" -> wrong("overlap.minutes-of-the-case").at("minutesOn");
            case "overlap_decision_key_of_another" -> conflict("overlap.own-key");
            case "overlap_decision_key_of_the_council" -> conflict("overlap.council-key");
            case null, default -> failure;
        };
    }

    /// What has happened does not lie ahead.
    static Refusal ahead() {
        return wrong("overlap.ahead").at("on");
    }

    private static Refusal conflict(String code) {
        return new WrongCase(HttpStatus.CONFLICT, code);
    }

    private static Refusal wrong(String code) {
        return new WrongCase(HttpStatus.UNPROCESSABLE_CONTENT, code);
    }
}
