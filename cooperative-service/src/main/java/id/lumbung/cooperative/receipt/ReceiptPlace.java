package id.lumbung.cooperative.receipt;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Where a list of receipts continues: after this number of this year. As text it fits into a link.
record ReceiptPlace(int year, int sequence) {

    static final ReceiptPlace NEWEST = new ReceiptPlace(9999, Integer.MAX_VALUE);

    private static final Pattern SHAPE = Pattern.compile("(\\d{4})\\.(\\d{1,9})");

    static ReceiptPlace of(Receipt receipt) {
        return new ReceiptPlace(receipt.on().getYear(), receipt.sequence());
    }

    /// What nobody was given leads to the beginning.
    static ReceiptPlace parse(@Nullable String text) {
        var parts = SHAPE.matcher(text == null ? "" : text);
        return parts.matches()
                ? new ReceiptPlace(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))
                : NEWEST;
    }

    @Override
    public String toString() {
        return "%04d.%d".formatted(year, sequence);
    }
}
