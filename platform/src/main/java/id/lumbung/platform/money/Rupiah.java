package id.lumbung.platform.money;

import com.fasterxml.jackson.annotation.JsonValue;

import tools.jackson.databind.annotation.JsonDeserialize;

/// An amount of money in whole rupiah (sen are not used). Reckoning that leaves the range of a `long` throws; nothing is
/// ever rounded here. In the database it is a `bigint`, in JSON an integer.
@JsonDeserialize(using = RupiahReader.class)
public record Rupiah(@JsonValue long amount) implements Comparable<Rupiah> {

    public static final Rupiah ZERO = new Rupiah(0);

    public static Rupiah of(long amount) {
        return new Rupiah(amount);
    }

    /// Reads what a person typed: `1250000`, `1.250.000`, `1.250.000,00` or `Rp 1.250.000`. A dot only ever groups
    /// thousands, so `1.25` is refused instead of guessed.
    ///
    /// @throws NotRupiah if it is anything else, has a sign, or more than fifteen digits
    public static Rupiah parse(String typed) {
        return TypedRupiah.unsigned(typed);
    }

    /// As [#parse], and a minus may stand before it.
    public static Rupiah parseSigned(String typed) {
        return TypedRupiah.signed(typed);
    }

    public Rupiah plus(Rupiah other) {
        return new Rupiah(Math.addExact(amount, other.amount));
    }

    public Rupiah minus(Rupiah other) {
        return new Rupiah(Math.subtractExact(amount, other.amount));
    }

    public Rupiah times(long factor) {
        return new Rupiah(Math.multiplyExact(amount, factor));
    }

    public Rupiah negate() {
        return new Rupiah(Math.negateExact(amount));
    }

    public Rupiah abs() {
        return new Rupiah(Math.absExact(amount));
    }

    public boolean isNegative() {
        return amount < 0;
    }

    public boolean isPositive() {
        return amount > 0;
    }

    public boolean isZero() {
        return amount == 0;
    }

    /// `1.250.000`, for columns of figures.
    public String grouped() {
        var digits = new StringBuilder(Long.toString(amount));
        int first = isNegative() ? 1 : 0;
        for (int at = digits.length() - 3; at > first; at -= 3) {
            digits.insert(at, '.');
        }
        return digits.toString();
    }

    /// `satu juta dua ratus lima puluh ribu rupiah`, as a receipt wants it.
    public String inWords() {
        return Terbilang.of(amount) + " rupiah";
    }

    @Override
    public int compareTo(Rupiah other) {
        return Long.compare(amount, other.amount);
    }

    /// `Rp 1.250.000`, with a blank at which no line breaks; our own, because the one of the JDK differs by version.
    @Override
    public String toString() {
        var figures = grouped();
        return isNegative() ? "-Rp\u00a0" + figures.substring(1) : "Rp\u00a0" + figures;
    }
}
