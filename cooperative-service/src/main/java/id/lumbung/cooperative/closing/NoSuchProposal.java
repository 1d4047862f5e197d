package id.lumbung.cooperative.closing;

import java.time.YearMonth;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;
import id.lumbung.platform.web.Dates;

/// Nobody has proposed this for the month.
class NoSuchProposal extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchProposal(YearMonth month) {
        super(HttpStatus.NOT_FOUND, "closing.proposal-gone", Dates.bulan(month));
    }
}
