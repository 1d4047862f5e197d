package id.lumbung.platform.document;

/// A column of a sheet.
///
/// @param heading as people read it
/// @param width in characters
/// @param kind what stands in it
public record Column(String heading, int width, Kind kind) {

    /// What a cell may hold; each has its own format, so a spreadsheet can go on reckoning with it.
    public enum Kind {
        /// Never a formula, whatever it begins with.
        TEXT,
        /// A number; the sheet's last row adds it up.
        RUPIAH,
        /// A number that nobody adds up, such as a balance.
        BALANCE, DATE, COUNT
    }

    public static Column text(String heading, int width) {
        return new Column(heading, width, Kind.TEXT);
    }

    public static Column rupiah(String heading) {
        return new Column(heading, 18, Kind.RUPIAH);
    }

    public static Column balance(String heading) {
        return new Column(heading, 18, Kind.BALANCE);
    }

    public static Column date(String heading) {
        return new Column(heading, 12, Kind.DATE);
    }

    public static Column count(String heading) {
        return new Column(heading, 8, Kind.COUNT);
    }
}
