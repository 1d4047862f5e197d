package id.lumbung.tenant.account;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// A mobile number of the country, `628…`. It is also the user name. It never shows itself whole in a log.
public record Phone(@JsonValue String digits) {

    private static final Pattern MOBILE = Pattern.compile("628[1-9]\\d{7,10}");

    public Phone {
        if (!MOBILE.matcher(digits).matches()) {
            throw NotAPhone.at();
        }
    }

    /// Reads what people type: 0812-3456-7890, +62 812 3456 7890, 62812….
    @JsonCreator
    public static Phone parse(String typed) {
        var bare = typed.replaceAll("[\\s.\\-()]", "").replaceFirst("^\\+", "");
        return new Phone(bare.startsWith("0") ? "62" + bare.substring(1) : bare);
    }

    /// As a person would write it: 0812-3456-7890.
    public String local() {
        return ("0" + digits.substring(2)).replaceFirst("^(\\d{4})(\\d{4})(\\d+)$", "$1-$2-$3");
    }

    @Override
    public String toString() {
        return "Phone[…" + digits.substring(digits.length() - 3) + "]";
    }
}
