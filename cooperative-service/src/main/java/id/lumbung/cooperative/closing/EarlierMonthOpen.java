package id.lumbung.cooperative.closing;

import java.time.YearMonth;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.web.Dates;

/// Months are closed one after the other, each with its own checklist.
class EarlierMonthOpen extends Refusal {

    private static final long serialVersionUID = 1L;

    EarlierMonthOpen(YearMonth first) {
        super(HttpStatus.CONFLICT, "closing.earlier-open", Dates.bulan(first));
    }
}
