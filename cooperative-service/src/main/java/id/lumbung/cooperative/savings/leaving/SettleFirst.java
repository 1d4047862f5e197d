package id.lumbung.cooperative.savings.leaving;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Who has savings or debts leaves by a decision of the board, which settles them.
class SettleFirst extends Refusal {

    private static final long serialVersionUID = 1L;

    SettleFirst() {
        super(HttpStatus.CONFLICT, "savings.leaving.settle-first");
    }
}
