package id.lumbung.cooperative.savings.due;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Something was paid on this bill, so it stays.
class BillPaid extends Refusal {

    private static final long serialVersionUID = 1L;

    BillPaid() {
        super(HttpStatus.CONFLICT, "savings.bill-paid");
    }
}
