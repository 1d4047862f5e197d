package id.lumbung.cooperative.statement.reckoning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.statement.asked.Period;
import id.lumbung.cooperative.statement.asked.StatementKind;
import id.lumbung.platform.money.Rupiah;

/// What a paper can be known by: what its figures add up to, and the hash of all of them.
///
/// @param controlTotal the sum of the plain figures of the period, sums left out
/// @param digest SHA-256 in 64 hexadecimal digits
public record Seal(StatementKind kind, Period period, @Nullable Unit unit, Rupiah controlTotal, String digest) {

    /// @param counted whether the control total holds it
    public record Said(String code, Rupiah amount, boolean counted) {}

    public static Seal of(StatementKind kind, Period period, @Nullable Unit unit, List<Said> said) {
        var text = new StringBuilder("lumbung-laporan-1\n").append(kind).append(' ').append(period).append(' ')
                .append(unit == null ? "-" : unit).append('\n');
        var total = Rupiah.ZERO;
        for (var one : said) {
            text.append(one.code()).append(' ').append(one.amount().amount()).append('\n');
            total = one.counted() ? total.plus(one.amount()) : total;
        }
        return new Seal(kind, period, unit, total, hash(text.toString()));
    }

    /// The first digits, as they stand on the paper.
    public String shortDigest() {
        return digest.substring(0, 16).toUpperCase(Locale.ROOT);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
