package id.lumbung.cooperative.receipt.paper;

/// What it is printed on. The code stands in the address and names the style.
public enum PaperSize {

    A5("a5", "size: 210mm 148mm; margin: 9mm 11mm"), ROLL("58mm", "size: 58mm %dmm; margin: 3mm 2mm");

    private final String code;
    private final String page;

    PaperSize(String code, String page) {
        this.code = code;
        this.page = page;
    }

    /// The page of a document. (Its renderer lays out by the unnamed page, whichever name a sheet asks for.)
    ///
    /// @param length in millimetres, of what is torn off a roll
    String rule(int length) {
        return "@page { " + page.formatted(length) + " }\n";
    }

    public String code() {
        return code;
    }

    /// A5 unless the roll is asked for.
    public static PaperSize of(String code) {
        return code.equals(ROLL.code) ? ROLL : A5;
    }
}
