package id.lumbung.tenant.batch;

import java.util.Optional;
import java.util.regex.Pattern;

/// A row of the list as it was typed.
///
/// @param number as a spreadsheet counts
record Line(int number, String code, String slug, String name, String phone) {

    private static final Pattern CODE = Pattern.compile("(\\d{2})\\.?(\\d{2})");

    /// The ministry's number, with its dot or without.
    Optional<Integer> regency() {
        var match = CODE.matcher(code);
        return match.matches() ? Optional.of(Integer.parseInt(match.group(1) + match.group(2))) : Optional.empty();
    }
}
