package id.lumbung.cooperative.statement;

import java.util.LinkedHashMap;
import java.util.Map;

/// The figures of the golden year 2025, every line of them.
final class GoldenStatements {

    static final Map<String, Long> LPK = figures("""
            L01 36125000 L02 59152000 L03 0 L04 500000 L05 4000000 L06 -20000 L07 11700000 L08 0 L09 0 JAL 111457000
            L10 0 L11 12000000 L12 -1500000 L13 0 JA 121957000
            L21 0 L22 2845000 L23 432765 L24 316667 L25 0 L26 22000000 JLP 25594432 L27 78000000 L28 0 JL 103594432
            L31 800000 L32 1120000 L33 12000000 L34 0 L35 0 L36 0 L37 4442568 L38 0 JE 18362568 JLE 121957000""");

    static final Map<String, Long> PHU = figures(
            """
                    P01 37500000 P02 303000 a 37803000 P03A -32650000 P04 -45000 b 5108000 P05 48000000 P03N -41100000 c 6900000
                    P08 750000 d 12758000 P09 -7600000 e 5158000 P10 0 P11 2542000 P12 -2816667 f 4883333 P14 -440765 g 4442568""");

    static final Map<String, Long> LAK = figures(
            """
                    O01 37000000 O02 48000000 O03 750000 O05 303000 O06 2000000 O07 -6000000 O08 3000000 O09 -400000 O11 -85600000
                    O12 -2000000 O13 -1430000 O14 -2500000 O16 34000 OPR -6843000 INV 0 F01 2120000 F03 100000000 PEN 102120000
                    NAIK 95277000 AKHIR 95277000""");

    private GoldenStatements() {}

    private static Map<String, Long> figures(String text) {
        var figures = new LinkedHashMap<String, Long>();
        var words = text.strip().split("\\s+");
        for (int at = 0; at < words.length; at += 2) {
            figures.put(words[at], Long.parseLong(words[at + 1]));
        }
        return figures;
    }
}
