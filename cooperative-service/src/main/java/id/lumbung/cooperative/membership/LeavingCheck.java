package id.lumbung.cooperative.membership;

import java.util.Optional;
import java.util.UUID;

import id.lumbung.platform.problem.Refusal;

/// Asked before somebody's line of the register is closed without a decision of the board. A feature that keeps
/// something for members, or against them, answers by a bean of this type.
public interface LeavingCheck {

    /// Keeps what [#look] reads from changing until the transaction ends.
    void lock(UUID cooperative);

    /// What has to be settled first.
    Optional<Unsettled> look(UUID cooperative, UUID member);

    /// What has to be taken back before the line may be opened again.
    default Optional<Refusal> standing(UUID cooperative, UUID member) {
        return Optional.empty();
    }

    /// @param refusal says why, and its sentence what to do
    /// @param remedy where to do it, below the page of the cooperative
    record Unsettled(Refusal refusal, String remedy) {}
}
