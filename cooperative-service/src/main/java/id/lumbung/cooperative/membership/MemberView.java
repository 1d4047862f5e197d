package id.lumbung.cooperative.membership;

import java.util.UUID;

/// A member as other features name her: on a receipt, in a list to choose from.
public record MemberView(UUID id, String number, String name) {

    /// The part of the number that people remember and write: `00017` of 6402061004-00017.
    public String place() {
        return number.substring(number.indexOf('-') + 1);
    }
}
