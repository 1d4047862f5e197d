package id.lumbung.cooperative.person;

/// A mobile number as the network knows it (628…), however it was typed.
public record PhoneNumber(String digits) {

    public PhoneNumber {
        if (!digits.matches("628[1-9][0-9]{7,10}")) {
            throw new NotAPhoneNumber();
        }
    }

    /// Reads 0812-3456-7890, +62 812 3456 7890 and 62812….
    public static PhoneNumber parse(String typed) {
        var digits = typed.replaceAll("[ .()\\-]", "");
        if (digits.startsWith("+")) {
            digits = digits.substring(1);
        }
        return new PhoneNumber(digits.startsWith("0") ? "62" + digits.substring(1) : digits);
    }

    /// As people here read it: 0812-3456-7890.
    public String local() {
        var local = "0" + digits.substring(2);
        return local.substring(0, 4) + "-" + local.substring(4, 8) + "-" + local.substring(8);
    }

    /// It reaches a person, so a log gets only its end.
    @Override
    public String toString() {
        return "PhoneNumber[***" + digits.substring(digits.length() - 3) + "]";
    }
}
