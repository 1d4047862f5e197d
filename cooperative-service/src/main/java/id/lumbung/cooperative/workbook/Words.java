package id.lumbung.cooperative.workbook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The words of a description, in one spelling: lower case, new spelling for old ("djoeal", "bajar"), without the words
/// that say nothing.
final class Words {

    private static final Map<String, String> SPELLINGS = Map.ofEntries(Map.entry("simp", "simpanan"),
            Map.entry("simpenan", "simpanan"), Map.entry("sw", "wajib"), Map.entry("sp", "pokok"),
            Map.entry("ss", "sukarela"), Map.entry("suka", "sukarela"), Map.entry("hutang", "utang"),
            Map.entry("foto", "fotokopi"), Map.entry("fotocopy", "fotokopi"), Map.entry("photocopy", "fotokopi"),
            Map.entry("fc", "fotokopi"), Map.entry("materai", "meterai"), Map.entry("apotik", "apotek"),
            Map.entry("stor", "setor"), Map.entry("setoran", "setor"), Map.entry("menyetor", "setor"),
            Map.entry("penyetoran", "setor"), Map.entry("terima", "terima"), Map.entry("penerimaan", "terima"),
            Map.entry("diterima", "terima"), Map.entry("pembelian", "beli"), Map.entry("membeli", "beli"),
            Map.entry("belanja", "beli"), Map.entry("kulakan", "beli"), Map.entry("blanja", "beli"),
            Map.entry("penjualan", "jual"), Map.entry("penj", "jual"), Map.entry("djual", "jual"),
            Map.entry("pembayaran", "bayar"), Map.entry("byr", "bayar"), Map.entry("bajar", "bayar"),
            Map.entry("membayar", "bayar"), Map.entry("penarikan", "tarik"), Map.entry("pengambilan", "ambil"),
            Map.entry("tabungan", "sukarela"), Map.entry("honorarium", "honor"), Map.entry("honoraria", "honor"),
            Map.entry("gajih", "gaji"), Map.entry("upah", "gaji"), Map.entry("pln", "listrik"),
            Map.entry("token", "listrik"), Map.entry("pdam", "air"), Map.entry("wifi", "internet"),
            Map.entry("indihome", "internet"), Map.entry("kuota", "internet"), Map.entry("pulsa", "internet"),
            Map.entry("elpiji", "lpg"), Map.entry("gas", "lpg"), Map.entry("transportasi", "transport"),
            Map.entry("bensin", "transport"), Map.entry("bbm", "transport"), Map.entry("ongkos", "transport"),
            Map.entry("adm", "administrasi"), Map.entry("admin", "administrasi"), Map.entry("bln", "bulan"));

    private static final Set<String> SILENT = Set.of("dari", "dan", "di", "ke", "untuk", "yang", "an", "a", "n", "oleh",
            "pada", "utk", "dr", "dg", "dengan", "bulan", "tahun", "th", "thn", "tgl", "bu", "pak", "ibu", "bapak",
            "sdr", "rp", "no", "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september",
            "oktober", "november", "desember", "jan", "feb", "mar", "apr", "jun", "jul", "agt", "agu", "sep", "okt",
            "nov", "des");

    private Words() {}

    static Set<String> of(String description) {
        return List.of(description.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).stream()
                .filter(word -> !word.isEmpty())
                .map(word -> SPELLINGS.getOrDefault(word, word)).filter(word -> !SILENT.contains(word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// What is kept of a correction: the first words that are nobody's name.
    static String pattern(String description, Set<String> names) {
        return of(description).stream().filter(word -> !names.contains(word)).limit(3).sorted()
                .collect(Collectors.joining(" "));
    }
}
