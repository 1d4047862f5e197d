package id.lumbung.cooperative.savings.rate;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;

import id.lumbung.platform.money.Rupiah;

/// A share of an amount, as an exact fraction between nothing and the whole.
public record Rate(long numerator, long denominator) {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(?:,(\\d{1,6}))?\\s*%?");

    public Rate {
        if (numerator < 0 || denominator < 1 || numerator > denominator) {
            throw new NotARate();
        }
    }

    /// Reads what a person typed as per cent: `0,3` or `6 %`. A dot is refused instead of guessed.
    public static Rate percent(String typed) {
        var parts = PERCENT.matcher(typed.strip());
        if (!parts.matches()) {
            throw new NotARate();
        }
        var decimals = parts.group(2) == null ? "" : parts.group(2);
        long denominator = 100;
        for (int digit = 0; digit < decimals.length(); digit++) {
            denominator *= 10;
        }
        return new Rate(Long.parseLong(parts.group(1) + decimals), denominator);
    }

    /// The share of an amount, `times` of it among `parts`; half a rupiah goes up. Here and nowhere else is it rounded.
    public Rupiah of(Rupiah amount, long times, long parts) {
        var share = BigInteger.valueOf(amount.amount()).multiply(BigInteger.valueOf(numerator))
                .multiply(BigInteger.valueOf(times));
        var whole = BigInteger.valueOf(denominator).multiply(BigInteger.valueOf(parts));
        return Rupiah.of(new BigDecimal(share).divide(new BigDecimal(whole), 0, RoundingMode.HALF_UP).longValueExact());
    }

    public Rupiah of(Rupiah amount) {
        return of(amount, 1, 1);
    }

    /// `0,3`, as it is typed.
    public String percent() {
        return new BigDecimal(numerator).movePointRight(2)
                .divide(new BigDecimal(denominator), 6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString()
                .replace('.', ',');
    }
}
