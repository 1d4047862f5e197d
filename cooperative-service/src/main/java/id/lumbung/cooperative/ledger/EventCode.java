package id.lumbung.cooperative.ledger;

import java.util.regex.Pattern;

/// The business event an entry comes from: `J01` … of the treasurer's catalogue, or the general journal.
public record EventCode(String value) {

    private static final Pattern SHAPE = Pattern.compile("J\\d{2,3}|UMUM"); // before the constants that it checks

    /// The accountant's general journal, which never touches a control account.
    public static final EventCode UMUM = new EventCode("UMUM");

    /// Jurnal pembalik.
    public static final EventCode PEMBALIK = new EventCode("J84");

    public EventCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an event code: " + value);
        }
    }

    public static EventCode of(String value) {
        return new EventCode(value);
    }

    /// Whether such entries are made, and taken back, by the closing of a year alone.
    public boolean closesYear() {
        return value.equals("J76") || value.equals("J77");
    }

    @Override
    public String toString() {
        return value;
    }
}
