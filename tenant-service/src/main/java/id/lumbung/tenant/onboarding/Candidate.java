package id.lumbung.tenant.onboarding;

import org.jspecify.annotations.Nullable;

import id.lumbung.tenant.reference.RegencyReference;
import id.lumbung.tenant.regency.Regency;

/// A regency of the country, aboard or not.
record Candidate(RegencyReference reference, @Nullable Regency regency) {

    /// What an operator asks for.
    enum State {
        OUTSIDE, ONBOARDING, ACTIVE, SUSPENDED, CLOSED
    }

    public State state() {
        if (regency == null) {
            return State.OUTSIDE;
        }
        return switch (regency.state()) {
            case ONBOARDING -> State.ONBOARDING;
            case ACTIVE -> State.ACTIVE;
            case SUSPENDED -> State.SUSPENDED;
            case CLOSED -> State.CLOSED;
        };
    }
}
