package id.lumbung.tenant.onboarding;

import org.springframework.http.HttpStatus;

import id.lumbung.platform.problem.Refusal;

/// What a step had done is gone: somebody changed Keycloak behind our back. The doors stay closed.
final class CheckFailed extends Refusal {

    private final Step missing;

    CheckFailed(Step missing) {
        super(HttpStatus.CONFLICT, "onboarding.check-failed");
        this.missing = missing;
    }

    @Override
    public String getMessage() {
        return "What step " + missing + " had done is not there";
    }
}
