package id.lumbung.cooperative.membership;

/// The village and the place in its register, 6402061004-00017. The database gives it, and never gives it again.
public record MemberNumber(String value) {

    public MemberNumber {
        if (!value.matches("\\d{10}-\\d{5,7}")) {
            throw new IllegalArgumentException("not a member's number: " + value);
        }
    }

    /// The part that a person remembers.
    int place() {
        return Integer.parseInt(value.substring(11));
    }

    @Override
    public String toString() {
        return value;
    }
}
