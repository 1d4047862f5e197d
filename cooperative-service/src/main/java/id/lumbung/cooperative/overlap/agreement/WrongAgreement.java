package id.lumbung.cooperative.overlap.agreement;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.problem.Violation;

/// An agreement cannot be recorded so; the code says why.
class WrongAgreement extends Refusal {

    private static final long serialVersionUID = 1L;

    private WrongAgreement(HttpStatus status, String code) {
        super(status, code);
    }

    /// What the schema refused, in words.
    static RuntimeException of(DataAccessException failure) {
        return switch (Violation.constraint(failure)) {
            case "agreement_number_unique" ->
                new WrongAgreement(HttpStatus.CONFLICT, "agreement.number-taken").at("number");
            case "agreement_dates_in_order" ->
                new WrongAgreement(HttpStatus.UNPROCESSABLE_CONTENT, "agreement.dates").at("ends");
            case "agreement_event_follows", "agreement_event_pkey" ->
                new WrongAgreement(HttpStatus.CONFLICT, "agreement.follows").at("state");
            case "agreement_event_note_given" ->
                new WrongAgreement(HttpStatus.UNPROCESSABLE_CONTENT, "agreement.note").at("note");
            case null, default -> failure;
        };
    }
}
