package id.lumbung.cooperative.attachment;

import java.util.UUID;

/// Another feature that keeps rows about files of the store: what it speaks of is not cleared away.
public interface FileMention {

    boolean speaksOf(UUID cooperative, String sha256);
}
