package id.lumbung.cooperative.ledger;

/// The two sides of an account.
public enum Side {
    DEBIT("D"), KREDIT("K");

    private final String letter;

    Side(String letter) {
        this.letter = letter;
    }

    /// The letter of the side in the chart and in the canonical form.
    public String letter() {
        return letter;
    }

    public Side opposite() {
        return switch (this) {
            case DEBIT -> KREDIT;
            case KREDIT -> DEBIT;
        };
    }

    static Side ofLetter(String letter) {
        return letter.equals("D") ? DEBIT : KREDIT;
    }
}
