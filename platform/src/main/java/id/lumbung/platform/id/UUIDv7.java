package id.lumbung.platform.id;

import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;

/// A new key: unique without asking anybody, and later keys sort after earlier ones, so that an index grows at its end.
/// JDK 25 makes none of this version, Hibernate does.
public final class UUIDv7 {

    private UUIDv7() {}

    @SuppressWarnings("NullAway") // the strategy never looks at the session
    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
