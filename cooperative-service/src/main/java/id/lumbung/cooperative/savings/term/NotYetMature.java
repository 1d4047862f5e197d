package id.lumbung.cooperative.savings.term;

import java.time.LocalDate;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.web.Dates;

/// It was agreed that nothing is paid before the day.
class NotYetMature extends Refusal {

    private static final long serialVersionUID = 1L;

    NotYetMature(LocalDate matures) {
        super(HttpStatus.CONFLICT, "savings.term.not-yet-mature", Dates.panjang(matures));
    }
}
