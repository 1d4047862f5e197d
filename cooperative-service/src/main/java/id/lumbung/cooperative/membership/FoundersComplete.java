package id.lumbung.cooperative.membership;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// The nine founders are entered; whoever comes now is proposed and approved.
class FoundersComplete extends Refusal {

    FoundersComplete() {
        super(HttpStatus.CONFLICT, "membership.founders-complete");
    }
}
