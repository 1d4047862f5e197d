package id.lumbung.cooperative.savings.due;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// No bill was made for this member and month.
class NoSuchBill extends Refusal {

    private static final long serialVersionUID = 1L;

    NoSuchBill() {
        super(HttpStatus.NOT_FOUND, "savings.no-such-bill");
    }
}
