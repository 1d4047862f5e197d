package id.lumbung.cooperative.legality.document;

import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;

/// The rules of the database in words.
final class Rules {

    private Rules() {}

    static RuntimeException refusal(DataIntegrityViolationException refused) {
        if (refused.getMostSpecificCause() instanceof PSQLException sql && sql.getServerErrorMessage() != null
                && sql.getServerErrorMessage().getConstraint() instanceof String rule) {
            return switch (rule) {
                case "legal_event_not_in_future" -> EventRefused.inFuture();
                case "legal_event_after_earlier" -> EventRefused.beforeEarlier();
                case "legal_event_number_free" -> EventRefused.numberTaken();
                case "legal_event_replaces_last", "legal_event_replaced_once", "legal_event_replaces_same" ->
                    EventRefused.notTheLast();
                case "legal_event_of_living" -> EventRefused.cancelled();
                default -> refused;
            };
        }
        return refused;
    }
}
