package id.lumbung.tenant.onboarding;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Where the onboarding of a regency stands.
///
/// @param problem the code of what stopped the last attempt; null when nothing did
record Onboarding(int regency, UUID adminAccount, int attempts, @Nullable String problem, @Nullable Instant finishedAt,
        Map<Step, Instant> taken) {

    enum State {
        TAKEN, STOPPED, NEXT, WAITING
    }

    /// A step as the operator sees it.
    record Line(Step step, State state, @Nullable Instant takenAt) {}

    public boolean isFinished() {
        return finishedAt != null;
    }

    List<Step> remaining() {
        return Arrays.stream(Step.values()).filter(step -> !taken.containsKey(step)).toList();
    }

    public List<Line> lines() {
        var next = remaining().stream().findFirst();
        return Arrays.stream(Step.values()).map(step -> {
            if (taken.containsKey(step)) {
                return new Line(step, State.TAKEN, taken.get(step));
            }
            if (next.isPresent() && next.get() == step) {
                return new Line(step, problem == null ? State.NEXT : State.STOPPED, null);
            }
            return new Line(step, State.WAITING, null);
        }).toList();
    }
}
