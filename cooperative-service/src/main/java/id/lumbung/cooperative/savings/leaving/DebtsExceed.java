package id.lumbung.cooperative.savings.leaving;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.money.Rupiah;
import id.lumbung.platform.problem.Refusal;

/// She owes more than her savings; that is settled first.
class DebtsExceed extends Refusal {

    private static final long serialVersionUID = 1L;

    DebtsExceed(Rupiah debts, Rupiah savings) {
        super(HttpStatus.CONFLICT, "savings.leaving.debts-exceed", debts, savings);
    }
}
