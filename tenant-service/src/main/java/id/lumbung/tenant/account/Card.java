package id.lumbung.tenant.account;

import org.jspecify.annotations.Nullable;

/// What is handed over at the counter.
///
/// @param password shown this once; null when the same key was sent before, because the password is kept nowhere
/// @param mustChange whether another must be chosen at the first sign-in
public record Card(Account account, @Nullable String password, boolean mustChange) {

    @Override
    public String toString() {
        return "Card[" + account.id() + "]";
    }
}
