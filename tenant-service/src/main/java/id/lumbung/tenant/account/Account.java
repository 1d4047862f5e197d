package id.lumbung.tenant.account;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// A person of the regency who may sign in.
///
/// @param subject who the person is in every token; null until Keycloak knows the person
/// @param closedFor why the account is closed; null while it is open
/// @param cards how many first passwords were handed out so far
public record Account(UUID id, String name, Phone phone, Role role, @Nullable String subject, Instant createdAt,
        @Nullable String closedFor, int cards) {

    public boolean closed() {
        return closedFor != null;
    }

    /// Whether the person bears this name, however many blanks were typed.
    public boolean isNamed(String name) {
        return this.name.equals(PersonName.of(name));
    }

    boolean isAs(String name, Phone phone, Role role) {
        return this.name.equals(name) && this.phone.equals(phone) && this.role == role;
    }

    String knownSubject() {
        if (subject == null) {
            throw new IllegalStateException("Keycloak does not know account " + id + " yet");
        }
        return subject;
    }
}
