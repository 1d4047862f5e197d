package id.lumbung.platform.money;

/// A number in Indonesian words. "Se-" stands only before belas, puluh, ratus and the single thousand: a million is
/// "satu juta".
final class Terbilang {

    private static final String[] SMALL = {"nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan",
            "sembilan", "sepuluh", "sebelas"};

    private static final long RIBU = 1_000;
    private static final long JUTA = 1_000_000;
    private static final long MILIAR = 1_000_000_000;
    private static final long TRILIUN = 1_000_000_000_000L;

    private Terbilang() {}

    static String of(long number) {
        return number < 0 ? "minus " + words(Math.negateExact(number)) : words(number);
    }

    private static String words(long n) {
        if (n < 12) {
            return SMALL[(int) n];
        }
        if (n < 20) {
            return words(n - 10) + " belas";
        }
        if (n < 100) {
            return words(n / 10) + " puluh" + rest(n % 10);
        }
        if (n < 200) {
            return "seratus" + rest(n - 100);
        }
        if (n < RIBU) {
            return words(n / 100) + " ratus" + rest(n % 100);
        }
        if (n < 2 * RIBU) {
            return "seribu" + rest(n - RIBU);
        }
        if (n < JUTA) {
            return counted(n, RIBU, " ribu");
        }
        if (n < MILIAR) {
            return counted(n, JUTA, " juta");
        }
        if (n < TRILIUN) {
            return counted(n, MILIAR, " miliar");
        }
        return counted(n, TRILIUN, " triliun");
    }

    private static String counted(long n, long unit, String name) {
        return words(n / unit) + name + rest(n % unit);
    }

    private static String rest(long n) {
        return n == 0 ? "" : " " + words(n);
    }
}
