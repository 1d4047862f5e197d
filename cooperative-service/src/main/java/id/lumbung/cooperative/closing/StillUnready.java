package id.lumbung.cooperative.closing;

import java.time.YearMonth;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.web.Dates;

/// The checklist of the month holds something that must be set right first.
class StillUnready extends Refusal {

    private static final long serialVersionUID = 1L;

    StillUnready(YearMonth month, long blocking) {
        super(HttpStatus.CONFLICT, "closing.unready", Dates.bulan(month), blocking);
    }
}
