package id.lumbung.cooperative.closing;

import java.time.YearMonth;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.web.Dates;

/// Since the proposal something came up that it does not explain.
class SealUnexplained extends Refusal {

    private static final long serialVersionUID = 1L;

    SealUnexplained(YearMonth month, long findings) {
        super(HttpStatus.CONFLICT, "closing.seal-unexplained", Dates.bulan(month), findings);
    }
}
