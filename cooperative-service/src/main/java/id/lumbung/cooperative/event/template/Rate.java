package id.lumbung.cooperative.event.template;

import java.math.BigInteger;
import java.util.regex.Pattern;

import id.lumbung.platform.money.Rupiah;

/// A percentage as an exact fraction: `0.5` is five thousandths.
record Rate(long parts, long of) {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,4}))?");

    static Rate percent(String text) {
        var number = PERCENT.matcher(text);
        if (!number.matches()) {
            throw new IllegalArgumentException("Not a percentage: " + text);
        }
        var decimals = number.group(2) == null ? "" : number.group(2);
        var parts = BigInteger.valueOf(Long.parseLong(number.group(1) + decimals));
        var of = BigInteger.TEN.pow(2 + decimals.length());
        var common = parts.gcd(of); // small figures, so that no amount of money overflows
        return new Rate(parts.divide(common).longValueExact(), of.divide(common).longValueExact());
    }

    /// Half a rupiah goes up.
    Rupiah share(Rupiah amount) {
        return Rupiah.of(Math.floorDiv(Math.addExact(Math.multiplyExact(amount.amount(), 2 * parts), of), 2 * of));
    }
}
