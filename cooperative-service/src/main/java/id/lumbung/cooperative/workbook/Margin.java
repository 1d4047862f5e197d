package id.lumbung.cooperative.workbook;

import java.util.regex.Pattern;

import id.lumbung.platform.money.Rupiah;

/// What a cooperative usually keeps of a selling price, in thousandths of it.
record Margin(int permille) {

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,2})([.,](\\d))?\\s*%?");

    Margin {
        if (permille < 0 || permille > 999) {
            throw WorkbookRefusal.notAMargin().at("margin");
        }
    }

    /// Reads `15`, `12,5` and `12,5 %`.
    static Margin parse(String typed) {
        var percent = PERCENT.matcher(typed.strip());
        if (!percent.matches()) {
            throw WorkbookRefusal.notAMargin().at("margin");
        }
        return new Margin(Integer.parseInt(percent.group(1)) * 10
                + (percent.group(3) == null ? 0 : Integer.parseInt(percent.group(3))));
    }

    /// What goods sold at this price were bought for; half a rupiah counts as one.
    Rupiah costOf(Rupiah price) {
        return Rupiah.of((Math.multiplyExact(price.amount(), 1_000L - permille) + 500) / 1_000);
    }

    /// `12,5`
    String percent() {
        return permille % 10 == 0 ? Integer.toString(permille / 10) : permille / 10 + "," + permille % 10;
    }
}
