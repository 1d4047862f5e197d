package id.lumbung.cooperative.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// An entry as it lies in the tables, whatever somebody may have made of it: plain values that nothing checks, so that
/// even a nonsensical alteration is found instead of tripped over.
record Link(int regency, UUID cooperative, long sequence, String previousHash, UUID entry, String voucherType,
        int voucherYear,
        int voucherNumber, LocalDate date, Instant postedAt, String event, @Nullable UUID reverses, String actor,
        String description,
        List<Row> lines, String hash) {

    record Row(int number, LocalDate date, String account, long debit, long credit, String unit, String participation,
            @Nullable LocalDate period, @Nullable String kind, @Nullable UUID subject, @Nullable String name) {

        private String canonical() {
            var amount = debit > 0 ? "D " + debit : "K " + credit;
            return String.join(" ", "line", Integer.toString(number), account, amount, unit, participation,
                    period == null ? "-" : YearMonth.from(period).toString(), orDash(kind), orDash(subject),
                    orDash(name)) + "\n";
        }
    }

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
            .withZone(ZoneOffset.UTC);

    /// The text that the hash covers.
    String canonical() {
        var text = new StringBuilder("lumbung-journal-1\n");
        field(text, "regency", regency);
        field(text, "cooperative", cooperative);
        field(text, "sequence", sequence);
        field(text, "previous", previousHash);
        field(text, "entry", entry);
        field(text, "voucher",
                "%s/%04d/%02d/%06d".formatted(voucherType, voucherYear, date.getMonthValue(), voucherNumber));
        field(text, "date", date);
        field(text, "posted", MICROSECONDS.format(postedAt));
        field(text, "event", event);
        field(text, "reverses", orDash(reverses));
        field(text, "actor", actor);
        field(text, "description", description);
        lines.forEach(line -> text.append(line.canonical()));
        return text.toString();
    }

    /// Whether the entry is what its hash says. A line repeats the date of its entry, and one side of it is empty;
    /// the canonical form says each of them once, so both are held together here.
    boolean isWhole() {
        return hash.equals(sha256(canonical()))
                && lines.stream()
                        .allMatch(line -> line.date().equals(date) && (line.debit() == 0 || line.credit() == 0));
    }

    private static void field(StringBuilder text, String name, Object value) {
        text.append(name).append(' ').append(value).append('\n');
    }

    private static String orDash(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
