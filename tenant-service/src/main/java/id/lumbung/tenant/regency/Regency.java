package id.lumbung.tenant.regency;

import java.time.Instant;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.platform.tenancy.TenantEntry;

/// A regency aboard, or on its way aboard.
///
/// @param activeSince when its doors opened; null while it is being onboarded
/// @param suspendedFor why its doors are closed for the time being; null while they are not
/// @param closedFor why it was closed for good; null unless it was
/// @param cell the cluster of databases in which the other services keep its rows
public record Regency(int code, Slug slug, String name, ZoneId zone, Instant requestedAt, @Nullable Instant activeSince,
        @Nullable String suspendedFor, @Nullable String closedFor, String cell) {

    /// What can be said of a regency in one word.
    public enum State {
        ONBOARDING, ACTIVE, SUSPENDED, CLOSED
    }

    public State state() {
        if (activeSince == null) {
            return State.ONBOARDING;
        }
        if (closedFor != null) {
            return State.CLOSED;
        }
        return suspendedFor == null ? State.ACTIVE : State.SUSPENDED;
    }

    /// What people read at its doors; null while they are open.
    @Nullable
    String shutFor() {
        return closedFor == null ? suspendedFor : closedFor;
    }

    /// The tenant that this regency is; onboarding binds it before the doors open. What this service keeps of it stands in the
    /// one database that this service has, wherever the others keep theirs: so no cell is said here.
    public Tenant tenant() {
        return new Tenant(code, slug.word(), name, zone);
    }

    TenantEntry entry() {
        return new TenantEntry(tenant(), state() == State.ACTIVE, shutFor());
    }
}
