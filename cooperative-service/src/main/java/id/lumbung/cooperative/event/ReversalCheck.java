package id.lumbung.cooperative.event;

import java.util.Optional;
import java.util.UUID;

import id.lumbung.platform.problem.Refusal;

/// Asked before an entry is taken back by hand, and before that is offered. A feature whose entry is only half of what
/// happened refuses here, and says where the whole of it is taken back.
public interface ReversalCheck {

    /// Why the entry may not be taken back alone; nothing when it may.
    Optional<Refusal> objection(UUID cooperative, UUID entry);
}
