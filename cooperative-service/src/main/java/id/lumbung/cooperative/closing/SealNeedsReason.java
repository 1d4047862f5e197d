package id.lumbung.cooperative.closing;

import java.time.YearMonth;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.web.Dates;

/// Something on the checklist was left undone, and the proposal to seal does not say why.
class SealNeedsReason extends Refusal {

    private static final long serialVersionUID = 1L;

    SealNeedsReason(YearMonth month, long findings) {
        super(HttpStatus.UNPROCESSABLE_CONTENT, "closing.seal-needs-reason", Dates.bulan(month), findings);
        at("reason");
    }
}
