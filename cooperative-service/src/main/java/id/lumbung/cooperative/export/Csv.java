package id.lumbung.cooperative.export;

/// Cells of a table that a spreadsheet will open. A text that begins like a formula is made harmless by an apostrophe,
/// or somebody else's description would run on the treasurer's computer.
final class Csv {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    static String cell(String text) {
        var harmless = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.chars().anyMatch(letter -> ";,\"\n\r".indexOf(letter) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
