package id.lumbung.cooperative.bumdes;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.problem.Violation;

/// Something cannot be recorded so; the code says why.
class WrongBumdes extends Refusal {

    private static final long serialVersionUID = 1L;

    private WrongBumdes(HttpStatus status, String code) {
        super(status, code);
    }

    /// What the schema refused, in words.
    static RuntimeException of(DataAccessException failure) {
        return switch (Violation.constraint(failure)) {
            case "bumdes_village" -> wrong("bumdes.no-village", "village");
            case "bumdes_of_a_desa" -> wrong("bumdes.of-a-desa", "village");
            case "bumdes_one_per_village" -> taken("bumdes.one-per-village", "village");
            case "bumdes_name_begins" -> wrong("bumdes.name-begins", "name");
            case "bumdes_year_range" -> wrong("bumdes.year-range", "year");
            case "bumdes_unit_event_follows", "bumdes_unit_event_pkey" -> taken("bumdes.unit-follows", "state");
            case "bumdes_unit_event_reason_given" -> wrong("bumdes.reason", "reason");
            case "village_term_one_holder" -> taken("bumdes.office-held", "office");
            case "village_term_one_office_each" -> taken("bumdes.person-holds-office", "phone");
            case "village_term_ends_after_start" -> wrong("bumdes.ends-before-start", "endedOn");
            case null, default -> failure;
        };
    }

    private static Refusal wrong(String code, String field) {
        return new WrongBumdes(HttpStatus.UNPROCESSABLE_CONTENT, code).at(field);
    }

    private static Refusal taken(String code, String field) {
        return new WrongBumdes(HttpStatus.CONFLICT, code).at(field);
    }
}
