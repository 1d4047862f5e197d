package id.lumbung.cooperative.organ;

import org.jspecify.annotations.Nullable;

/// What an account holder is handed on paper.
///
/// @param password shown this once; none where the person has an account already, or the card was asked for before
/// @param mustChange whether another password must be chosen at the first sign-in
public record AccountCard(String subject, String name, String username, @Nullable String password, boolean mustChange) {

    @Override
    public String toString() {
        return "AccountCard[" + username + "]";
    }
}
