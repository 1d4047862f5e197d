package id.lumbung.cooperative.membership;

import java.util.Locale;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// A membership cannot go from its state to that one, mostly because somebody else decided meanwhile.
class NotPossibleNow extends Refusal {

    NotPossibleNow(MemberState state) {
        super(HttpStatus.CONFLICT, "membership.not-possible-now." + state.name().toLowerCase(Locale.ROOT));
    }
}
