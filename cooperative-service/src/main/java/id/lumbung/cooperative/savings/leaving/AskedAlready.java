package id.lumbung.cooperative.savings.leaving;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// This member has a request that is not decided yet.
class AskedAlready extends Refusal {

    private static final long serialVersionUID = 1L;

    AskedAlready() {
        super(HttpStatus.CONFLICT, "savings.leaving.asked-already");
    }
}
