package id.lumbung.platform.money;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a person may type for an amount. Zero before a group of thousands is refused, since `0.500` is half of
/// something elsewhere and five hundred nowhere.
final class TypedRupiah {

    private static final int MOST_DIGITS = 15;
    private static final String BLANKS = "[ \\t\u00a0\u202f\u2009]*";
    private static final Pattern FORM = Pattern.compile(BLANKS + "(?<sign>[-\u2212]?)" + BLANKS + "(?:[Rr][Pp]\\.?)?"
            + BLANKS + "(?<whole>[0-9]{1,20}|[1-9][0-9]{0,2}(?:\\.[0-9]{3}){1,6})(?:,00|,-)?" + BLANKS);

    private TypedRupiah() {}

    static Rupiah unsigned(String typed) {
        var form = read(typed);
        if (!form.group("sign").isEmpty()) {
            throw new NotRupiah(typed);
        }
        return amount(typed, form);
    }

    static Rupiah signed(String typed) {
        var form = read(typed);
        var amount = amount(typed, form);
        return form.group("sign").isEmpty() ? amount : amount.negate();
    }

    private static Matcher read(String typed) {
        var form = FORM.matcher(typed);
        if (!form.matches()) {
            throw new NotRupiah(typed);
        }
        return form;
    }

    private static Rupiah amount(String typed, Matcher form) {
        var digits = form.group("whole").replace(".", "").replaceFirst("^0+(?=.)", "");
        if (digits.length() > MOST_DIGITS) {
            throw new NotRupiah(typed);
        }
        return Rupiah.of(Long.parseLong(digits));
    }
}
