package id.lumbung.cooperative.savings.due;

import java.time.YearMonth;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.web.Dates;

/// Nobody has decided what is paid for this month.
class NoTariff extends Refusal {

    private static final long serialVersionUID = 1L;

    NoTariff(YearMonth month) {
        super(HttpStatus.CONFLICT, "savings.no-tariff", Dates.bulan(month));
        at("month");
    }
}
