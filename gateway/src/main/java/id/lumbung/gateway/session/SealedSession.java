package id.lumbung.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/// A session whose attributes are closed where it is kept and open in here.
///
/// Only what changed is written: two requests of one session that end at once do not undo each other's.
final class SealedSession<S extends Session> implements Session {

    /// Nobody notices a session that ends a minute early, and every page is spared a write.
    private static final Duration UNNOTICED = Duration.ofMinutes(1);

    /// What has happened since it was read or written, from nothing to what must not be lost.
    enum Change {
        NOTHING, LOOKED_AT, ALTERED, RENAMED, MADE
    }

    private final S kept;
    private final Seals seals;
    private final SessionValues values;
    private final Map<String, Object> open = new HashMap<>();
    private Change change;

    private SealedSession(S kept, Seals seals, SessionValues values, Change change) {
        this.kept = kept;
        this.seals = seals;
        this.values = values;
        this.change = change;
    }

    static <S extends Session> SealedSession<S> made(S kept, Seals seals, SessionValues values) {
        return new SealedSession<>(kept, seals, values, Change.MADE);
    }

    /// @throws Seals.Broken when any of it cannot be opened: half a session is none
    static <S extends Session> SealedSession<S> found(S kept, Seals seals, SessionValues values) {
        var session = new SealedSession<>(kept, seals, values, Change.NOTHING);
        var isStale = false;
        for (var name : Set.copyOf(kept.getAttributeNames())) {
            if (!(kept.getAttribute(name) instanceof byte[] closed)) {
                throw new Seals.Broken("not sealed at all");
            }
            var opened = seals.open(kept.getId(), name, closed);
            session.open.put(name, values.read(opened.contents()));
            isStale |= opened.stale();
        }
        if (isStale) {
            session.closeAgain();
        }
        return session;
    }

    S kept() {
        return kept;
    }

    synchronized Change change() {
        return change;
    }

    synchronized void isKept() {
        change = Change.NOTHING;
    }

    @Override
    public String getId() {
        return kept.getId();
    }

    @Override
    public synchronized String changeSessionId() {
        var id = kept.changeSessionId();
        closeAgain();
        happened(Change.RENAMED);
        return id;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the interface has it
    public synchronized <T> @Nullable T getAttribute(String name) {
        return (T) open.get(name);
    }

    @Override
    public synchronized Set<String> getAttributeNames() {
        return Set.copyOf(open.keySet());
    }

    @Override
    public synchronized void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
            return;
        }
        open.put(name, value);
        kept.setAttribute(name, seals.close(getId(), name, values.write(value)));
        happened(Change.ALTERED);
    }

    @Override
    public synchronized void removeAttribute(String name) {
        if (open.remove(name) != null) {
            kept.removeAttribute(name);
            happened(Change.ALTERED);
        }
    }

    @Override
    public Instant getCreationTime() {
        return kept.getCreationTime();
    }

    @Override
    public synchronized void setLastAccessedTime(Instant now) {
        if (change == Change.MADE || Duration.between(kept.getLastAccessedTime(), now).compareTo(UNNOTICED) > 0) {
            kept.setLastAccessedTime(now);
            happened(Change.LOOKED_AT);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return kept.getLastAccessedTime();
    }

    @Override
    public synchronized void setMaxInactiveInterval(Duration interval) {
        if (!interval.equals(kept.getMaxInactiveInterval())) {
            kept.setMaxInactiveInterval(interval);
            happened(Change.ALTERED);
        }
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return kept.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return kept.isExpired();
    }

    /// Everything anew: under the name that it has now, with the key that closes now.
    private synchronized void closeAgain() {
        open.forEach((name, value) -> kept.setAttribute(name, seals.close(getId(), name, values.write(value))));
        happened(Change.ALTERED);
    }

    private void happened(Change more) {
        if (more.compareTo(change) > 0) {
            change = more;
        }
    }
}
