package id.lumbung.cooperative.event;

import java.util.UUID;

/// Asked before an entry is taken back by hand. A feature whose entry is only half of what happened refuses here, and
/// says where the whole of it is taken back.
public interface ReversalCheck {

    /// Throws the refusal; returns when the entry may be taken back alone.
    void allowReversal(UUID cooperative, UUID entry);
}
