package id.lumbung.cooperative.reconciliation;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// Book and open items do not give the balance that the bank states.
class DoesNotAgree extends Refusal {

    private static final long serialVersionUID = 1L;

    DoesNotAgree() {
        super(HttpStatus.CONFLICT, "reconciliation.does-not-agree");
        at("balance");
    }
}
