package id.lumbung.cooperative.ledger;

import java.util.regex.Pattern;

/// The code of an account in the chart, such as `1-1101`.
public record AccountCode(String value) implements Comparable<AccountCode> {

    private static final Pattern SHAPE = Pattern.compile("\\d-\\d{4}");

    public AccountCode {
        if (!SHAPE.matcher(value).matches()) {
            throw LedgerRule.ACCOUNT_KNOWN.broken(value);
        }
    }

    public static AccountCode of(String value) {
        return new AccountCode(value);
    }

    @Override
    public int compareTo(AccountCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
