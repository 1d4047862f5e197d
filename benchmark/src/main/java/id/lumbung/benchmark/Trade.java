package id.lumbung.benchmark;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import id.lumbung.benchmark.Written.Row;

/// What a village cooperative does all day, in rounds of four entries with ten lines: a member saves, somebody buys, an
/// expense or new goods, the rest to the bank. Some sixty accounts move; cash is never short.
record Trade(LocalDate first, int days, int members) {

    static final int LINES = 10;
    private static final List<String> SALES = IntStream.rangeClosed(1, 6).mapToObj(Integer::toString).toList();
    private static final List<String> EXPENSES = Stream.concat(
            IntStream.rangeClosed(1, 5).mapToObj(number -> "6-110" + number),
            IntStream.rangeClosed(1, 7).mapToObj(number -> "6-120" + number)).toList();
    private static final List<String> BANKS = List.of("1-1111", "1-1112", "1-1113", "1-1115");
    private static final List<String> GOODS = List.of("Beras", "Minyak goreng", "Gula", "Pupuk NPK", "LPG 3 kg");

    /// The entries of one round of so many.
    List<Written> round(int round, int of) {
        var day = first.plusDays((long) round * days / of);
        return List.of(saving(round, day), sale(round, day),
                round % 2 == 0 ? expense(round, day) : purchase(round, day), toBank(round, day));
    }

    private Written saving(int round, LocalDate day) {
        var member = new UUID(0x4000L, 0x8000_0000_0000_0000L | round % members).toString();
        var voluntary = round % 5 == 0;
        var kept = Row.credit(voluntary ? "2-1201" : "3-1102", 20_000).about("ANGGOTA", member, null);
        return new Written(day, "BKM", voluntary ? "J03" : "J02",
                voluntary ? "Simpanan sukarela anggota" : "Simpanan wajib anggota",
                List.of(Row.debit("1-1101", 20_000),
                        voluntary ? kept : kept.of(YearMonth.from(day).toString())));
    }

    private static Written sale(int round, LocalDate day) {
        var which = SALES.get(round % SALES.size());
        var member = round % 3 != 0;
        var buyer = member ? "ANGGOTA" : "NON_ANGGOTA";
        var outlet = "GERAI-" + (1 + round % 2);
        return new Written(day, "BKM", "J31", "Penjualan tunai gerai", List.of(
                Row.debit("1-1101", 50_000).in(outlet),
                Row.credit((member ? "4-110" : "4-210") + which, 50_000).in(outlet).with(buyer),
                Row.debit("5-110" + which, 40_000).in(outlet).with(buyer),
                Row.credit("1-150" + which, 40_000).in(outlet).about("BARANG", null, GOODS.get(round % GOODS.size()))));
    }

    private static Written expense(int round, LocalDate day) {
        return new Written(day, "BKK", "J43", "Biaya kantor", List.of(
                Row.debit(EXPENSES.get(round / 2 % EXPENSES.size()), 20_000), Row.credit("1-1101", 20_000)));
    }

    private static Written purchase(int round, LocalDate day) {
        return new Written(day, "BKK", "J26", "Pembelian tunai barang dagang",
                List.of(Row.debit("1-150" + SALES.get(round % SALES.size()), 80_000).about("BARANG", null,
                        GOODS.get(round % GOODS.size())), Row.credit("1-1101", 80_000)));
    }

    private static Written toBank(int round, LocalDate day) {
        return new Written(day, "BBM", "J51", "Setor kas ke bank", List.of(
                Row.debit(BANKS.get(round % BANKS.size()), 10_000), Row.credit("1-1101", 10_000)));
    }
}
