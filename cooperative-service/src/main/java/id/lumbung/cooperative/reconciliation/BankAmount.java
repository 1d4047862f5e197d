package id.lumbung.cooperative.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import id.lumbung.platform.money.Rupiah;

/// Amounts as banks print them: `1.250.000,00`, `1250000`, `1250000.00`, `1,250,000.00`; before or after it a minus or
/// the words DB and CR. Sen, which our books do not know, are rounded half up.
final class BankAmount {

    private static final Pattern FORM = Pattern.compile(
            "(?<minus>-?)(?:RP\\.?)? ?(?<figures>\\d{1,15}|\\d{1,3}(?:\\.\\d{3}){1,4}|\\d{1,3}(?:,\\d{3}){1,4})"
                    + "(?:[.,](?<sen>\\d{1,2}))? ?(?<side>DB|CR|D|K)?");

    private BankAmount() {}

    /// Nothing when the text is no amount; an empty text is none.
    static Optional<Rupiah> read(String text) {
        var plain = text.replace('\u00a0', ' ').strip().toUpperCase(Locale.ROOT);
        if (plain.isEmpty() || plain.equals("-")) {
            return Optional.of(Rupiah.ZERO);
        }
        var form = FORM.matcher(plain);
        if (!form.matches()) {
            return Optional.empty();
        }
        var sen = form.group("sen") == null ? "0" : form.group("sen");
        var amount = Rupiah.of(new BigDecimal(form.group("figures").replaceAll("[.,]", "") + "." + sen)
                .setScale(0, RoundingMode.HALF_UP).longValueExact());
        var side = form.group("side");
        var out = !form.group("minus").isEmpty() || "DB".equals(side) || "D".equals(side);
        return Optional.of(out ? amount.negate() : amount);
    }
}
