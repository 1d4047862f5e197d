package id.lumbung.cooperative.reconciliation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.lumbung.platform.money.Rupiah;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StatementFileTest {

    private static final Columns.Choice GUESS = new Columns.Choice(null, null, null, null, null);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.250.000,00|1250000", "1250000|1250000", "1250000.00|1250000",
            "1,250,000.00|1250000", "1.250.000|1250000", "-1.250.000,00|-1250000", "1.250.000,00 DB|-1250000",
            "1.250.000,00 CR|1250000", "1.234,50|1235", "1.234,49|1234", "Rp 5.000|5000", "-|0", "0,00|0"})
    void anAmountIsReadAsBanksPrintIt(String text, long amount) {
        assertThat(BankAmount.read(text)).contains(Rupiah.of(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,25 jt", "satu juta", "1.2.3", "1000000000000000000", "12.34.567", "=1+1", "1e6"})
    void whatIsNoAmountIsNotGuessed(String text) {
        assertThat(BankAmount.read(text)).isEmpty();
    }

    @Test
    void columnsAreFoundBelowWhateverTheBankSaysFirst() {
        var lines = read("""
                REKENING KORAN;;;;
                Nomor;0123-4567;;;
                ;;;;
                Tanggal Transaksi;Uraian;Debet;Kredit;Saldo
                05/07/2025;SETORAN TUNAI;0,00;900.000,00;900.000,00
                12-07-2025;"TRF; BULOG ""BERAS\""";400.000,00;;500.000,00
                """);
        assertThat(lines).containsExactly(
                new StatementLine(5, LocalDate.of(2025, 7, 5), "SETORAN TUNAI", Rupiah.of(900_000)),
                new StatementLine(6, LocalDate.of(2025, 7, 12), "TRF; BULOG \"BERAS\"", Rupiah.of(-400_000)));
    }

    /// A row is named by the line where it begins, as an editor counts them.
    @Test
    void aDescriptionOverTwoLinesDoesNotShiftTheNumbers() {
        assertThat(read(
                "Tanggal;Keterangan;Jumlah\r\n\r\n05/07/2025; \"SETORAN\r\nTUNAI\";900.000\r\n06/07/2025;ADM;-5.000"))
                .containsExactly(
                        new StatementLine(3, LocalDate.of(2025, 7, 5), "SETORAN TUNAI", Rupiah.of(900_000)),
                        new StatementLine(5, LocalDate.of(2025, 7, 6), "ADM", Rupiah.of(-5_000)));
    }

    @Test
    void oneColumnWithItsSideIsAsGood() {
        assertThat(
                read("Date,Description,Amount\n2025-07-05,SETORAN,\"900,000.00 CR\"\n2025-07-31 23:59,ADM,10000 DB\n"))
                .extracting(StatementLine::amount).containsExactly(Rupiah.of(900_000), Rupiah.of(-10_000));
    }

    @Test
    void columnsMayBeChosen() {
        assertThat(StatementFile.read("A,B,C\n05/07/2025,900000,SETORAN\n".getBytes(StandardCharsets.UTF_8),
                new Columns.Choice(1, 3, null, null, 2), day -> true)).containsExactly(
                        new StatementLine(2, LocalDate.of(2025, 7, 5), "SETORAN", Rupiah.of(900_000)));
    }

    @Test
    void badRowsAreNamedAndNothingIsTaken() {
        assertThatExceptionOfType(BadRows.class).isThrownBy(() -> read("""
                Tanggal;Keterangan;Jumlah
                05/07/2025;Baik;900.000
                31/02/2025;Tanggal salah;1.000
                Bulan Juli;Tanggal teks;1.000
                06/07/2025;Jumlah salah;1,25 jt
                06/07/2025;Nol;0
                06/07/2199;Belum tiba;5
                """)).satisfies(bad -> assertThat(bad.rows()).containsExactly(new BadRows.Bad(3, "day"),
                new BadRows.Bad(4, "day"), new BadRows.Bad(5, "amount"), new BadRows.Bad(6, "amount"),
                new BadRows.Bad(7, "outside")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "halo", "MZ\u0000\u0003\u0000", "Tanggal;Keterangan;Jumlah\n"})
    void whatIsNoStatementIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(ColumnsUnknown.class);
    }

    private static List<StatementLine> read(String text) {
        return StatementFile.read(text.getBytes(StandardCharsets.UTF_8), GUESS,
                day -> day.isBefore(LocalDate.of(2100, 1, 1)));
    }
}
