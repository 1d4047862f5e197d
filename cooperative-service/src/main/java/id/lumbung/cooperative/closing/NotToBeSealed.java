package id.lumbung.cooperative.closing;

import java.time.YearMonth;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.web.Dates;

/// What can still be set right is never sealed over.
class NotToBeSealed extends Refusal {

    private static final long serialVersionUID = 1L;

    NotToBeSealed(YearMonth month, long findings) {
        super(HttpStatus.CONFLICT, "closing.not-to-be-sealed", Dates.bulan(month), findings);
    }
}
