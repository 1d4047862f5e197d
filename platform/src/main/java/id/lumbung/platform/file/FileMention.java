package id.lumbung.platform.file;

import java.util.UUID;

/// Another feature that keeps rows about files of the store: what it speaks of is not cleared away.
public interface FileMention {

    boolean speaksOf(UUID owner, String sha256);
}
