package id.lumbung.cooperative.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.cooperative.ledger.Subject;
import id.lumbung.cooperative.membership.MemberView;
import id.lumbung.cooperative.upload.TableCell;
import id.lumbung.cooperative.upload.Tables;
import id.lumbung.platform.money.Rupiah;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/// A workbook such as treasurers keep, with everything that is wrong in them.
class ReaderTest {

    private static final AccountCode CASH = AccountCode.of("1-1101");
    private static final MemberView SARI = new MemberView(new UUID(0, 1), "6402061004-00001", "Sari Dewi");
    private static final MemberView BUDI = new MemberView(new UUID(0, 2), "6402061004-00002", "Budi");

    @Test
    void aTreasurersWorkbookIsReadRowByRow() throws IOException {
        var read = read(workbook(), new Margin(150));
        assertThat(read.passedOver()).containsExactly("Catatan", "Rahasia");
        var drafts = read.drafts();
        assertThat(drafts).extracting(Draft::row).containsExactly(4, 5, 6, 8, 9, 10, 11, 12, 13, 2, 3, 4, 5, 6, 7);

        var wajib = drafts.getFirst();
        assertThat(wajib.date()).isEqualTo("2025-07-02");
        assertThat(wajib.rule()).isEqualTo("simpanan-wajib");
        assertThat(wajib.member()).isEqualTo(SARI.id());
        assertThat(wajib.amount()).isEqualTo(Rupiah.of(20_000));
        assertThat(wajib.questions()).isEmpty();

        assertThat(drafts.get(1)).satisfies(same -> { // an empty date is that of the row above
            assertThat(same.date()).isEqualTo("2025-07-02");
            assertThat(same.rule()).isEqualTo("listrik");
            assertThat(same.direction()).isEqualTo(Direction.KELUAR);
        });
        asks(drafts.get(2), Question.Kind.DATE, "B6", "Bulan Juli");
        assertThat(drafts.get(2).date()).isEqualTo("2025-07-31");
        asks(drafts.get(3), Question.Kind.YEAR, "B8", "2028-07-10");
        assertThat(drafts.get(3).date()).isEqualTo("2025-07-10");
        asks(drafts.get(4), Question.Kind.AMOUNT, "F9", "#REF!");
        asks(drafts.get(5), Question.Kind.EVENT, "C10", "Zzz");
        asks(drafts.get(6), Question.Kind.MEMBER, "C11", "Setoran pokok");
        assertThat(drafts.get(7).questions()).extracting(Question::kind).containsExactly(Question.Kind.BALANCE);
        assertThat(drafts.get(7).isReady()).isTrue();
        asks(drafts.get(8), Question.Kind.BOTH_SIDES, "F13", "500");
        assertThat(drafts.get(7).details().cost()).isEqualTo(Rupiah.of(4_250));

        var instalment = drafts.get(9);
        assertThat(instalment.rule()).isEqualTo("angsuran");
        assertThat(instalment.member()).isEqualTo(BUDI.id());
        assertThat(instalment.details().interest()).isEqualTo(Rupiah.of(10_000));
        assertThat(instalment.isReady()).isTrue();
        asks(drafts.get(10), Question.Kind.SPLIT, "B3", "Cicilan pinjaman Sari Dewi");
        assertThat(drafts.get(11).details().interest()).isEqualTo(Rupiah.of(15_000)); // nothing but jasa
        assertThat(drafts.get(12)).satisfies(loan -> {
            assertThat(loan.rule()).isEqualTo("pinjaman-cair");
            assertThat(loan.member()).isEqualTo(BUDI.id());
            assertThat(loan.isReady()).isTrue();
        });
        asks(drafts.get(13), Question.Kind.MEMBER, "B6", "Pencairan pinjaman");
        assertThat(drafts.get(14).rule()).isEqualTo("angsuran-bank");
    }

    @Test
    void aSaleAsksWhatTheGoodsHadCostUntilAMarginIsKnown() throws IOException {
        var sale = read(workbook(), null).drafts().get(7);
        asks(sale, Question.Kind.COST, "C12", "Jual telur");
        var told = new Answers(null, null, null, null, null, Rupiah.of(3_000), null, null, false).to(sale, null);
        assertThat(told.details().cost()).isEqualTo(Rupiah.of(3_000));
        assertThat(told.isReady()).isTrue();
        var dearer = new Answers(null, Rupiah.of(10_000), null, null, null, null, null, null, false).to(told,
                new Margin(250));
        assertThat(dearer.details().cost()).isEqualTo(Rupiah.of(7_500));
        var gift = new Answers(null, null, "hibah", null, null, null, null, null, false).to(sale, null);
        assertThat(gift.isReady()).isTrue();
        assertThat(gift.details().cost()).isNull();
    }

    @Test
    void aMarginIsReadInPercentAndRoundsToWholeRupiah() {
        assertThat(Margin.parse("12,5 %")).isEqualTo(new Margin(125));
        assertThat(Margin.parse("15").percent()).isEqualTo("15");
        assertThat(Margin.parse("0").costOf(Rupiah.of(7))).isEqualTo(Rupiah.of(7));
        assertThat(new Margin(125).costOf(Rupiah.of(1_004))).isEqualTo(Rupiah.of(879)); // 878,5
        for (var none : List.of("", "100", "-1", "1e1", "12,55", "lima")) {
            assertThatExceptionOfType(WorkbookRefusal.class).as(none).isThrownBy(() -> Margin.parse(none));
        }
    }

    @Test
    void datesAreReadAsTheyAreWritten() {
        var july = YearMonth.of(2025, 7);
        var written = new HashMap<>(Map.of("21/07/2025", "2025-07-21", "21-7-25", "2025-07-21", "21 Juli 2025",
                "2025-07-21", "3 agt 2025", "2025-08-03", "2025-07-09", "2025-07-09", "9", "2025-07-09", "5 Juli",
                "2025-07-05"));
        written.forEach((text, date) -> assertThat(Dating.date(TableCell.of(text), july)).as(text)
                .contains(LocalDate.parse(date)));
        for (var none : List.of("Bulan Januari", "31/06/2025", "kemarin", "", "99")) {
            assertThat(Dating.date(TableCell.of(none), july)).as(none).isEmpty();
        }
        assertThat(Dating.month("JULI", 2025)).contains(july);
        assertThat(Dating.month("Kas Jul 2024", 2025)).contains(YearMonth.of(2024, 7));
        assertThat(Dating.month("07-2025", 2020)).contains(july);
        assertThat(Dating.month("Rekap", 2025)).isEmpty();
    }

    @Test
    void descriptionsAreUnderstoodInOldAndNewSpelling() {
        var proposal = new Proposal(CASH, Map.of(), List.of(SARI, BUDI), null);
        assertThat(proposal.member("Simpanan wajib " + SARI.place())).contains(SARI.id());
        assertThat(proposal.member("Nota 12-" + SARI.place())).isEmpty();
        Map.of("Simp. wajib an. Budi", "simpanan-wajib", "Setoran tabungan Sari", "simpanan-sukarela",
                "Penjualan beras", "jual-sembako", "Bantuan dari desa", "hibah", "Ambil uang di Bank BRI", "ambil-bank")
                .forEach((text, rule) -> assertThat(proposal.rule(Direction.MASUK, text).orElseThrow().key()).as(text)
                        .isEqualTo(rule));
        Map.of("Bajar token PLN", "listrik", "Foto copy dan materai", "fotokopi", "Stor ke bank", "setor-bank",
                "Kulakan gula", "beli-sembako", "Honorarium pengurus Juli", "honor-pengurus", "Pulsa internet",
                "internet", "Bayar hutang Bulog", "bayar-utang")
                .forEach((text, rule) -> assertThat(proposal.rule(Direction.KELUAR, text).orElseThrow().key()).as(text)
                        .isEqualTo(rule));
    }

    @Test
    void aCorrectionCountsMoreThanTheGeneralRules() {
        var pattern = Words.pattern("Beli solar genset Budi", Words.of("Budi"));
        assertThat(pattern).isEqualTo("beli genset solar");
        var proposal = new Proposal(CASH, Map.of(new Proposal.Learned(Direction.KELUAR, pattern), "transport"),
                List.of(), null);
        assertThat(proposal.rule(Direction.KELUAR, "Beli solar untuk genset").orElseThrow().key())
                .isEqualTo("transport");
        assertThat(proposal.rule(Direction.KELUAR, "Beli gula").orElseThrow().key()).isEqualTo("beli-sembako");
    }

    @Test
    void everyRuleStandsOnALeafAndNamesTheSubjectThatItsAccountAsksFor() throws IOException {
        var chart = Chart.standard();
        assertThat(Rule.all()).hasSizeGreaterThan(40).allSatisfy(rule -> {
            var account = chart.get(rule.account());
            assertThat(account.isHeading()).isFalse();
            assertThat(rule.subject()).as(rule.key()).isEqualTo(account.control());
        });
        var goods = new String(getClass().getResourceAsStream("/events/goods.yaml").readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(Rule.all()).filteredOn(Rule::sells).hasSize(5).allSatisfy(rule -> assertThat(goods)
                .containsPattern("%s: +\\{stock: %s,.* cost: %s}".formatted(rule.goods(), rule.stock().value(),
                        rule.cost().value())));
        assertThat(Rule.all()).filteredOn(rule -> rule.subject() == Subject.Kind.BARANG)
                .allSatisfy(rule -> assertThat(goods).contains("\n" + rule.goods() + ":"));
        assertThat(Rule.all()).extracting(Rule::key).doesNotHaveDuplicates();
    }

    private static void asks(Draft draft, Question.Kind kind, String cell, String text) {
        assertThat(draft.isOpen()).isTrue();
        assertThat(draft.questions()).contains(new Question(kind, cell, text));
    }

    private static Reader.Read read(byte[] content, Margin margin) {
        return new Reader(LocalDate.of(2025, 6, 1), LocalDate.of(2026, 1, 1),
                new Proposal(CASH, Map.of(), List.of(SARI, BUDI), margin)).read(Tables.read(content), 2025);
    }

    static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Uji", "1.0")) {
            var july = workbook.newWorksheet("Juli");
            row(july, 0, "BUKU KAS KOPERASI");
            row(july, 1, "No", "Tanggal", "Uraian", "Bukti", "Debet", "Kredit", "Saldo", "Keterangan");
            row(july, 2, "", "", "Saldo bulan lalu", "", "", "", 100_000);
            row(july, 3, 1, "2 Juli 2025", "Simp. wajib Sari Dewi", "", 20_000, "", 120_000);
            row(july, 4, 2, "", "Token listrik", "K-1", "", "50.000", 70_000);
            row(july, 5, 3, "Bulan Juli", "Fotocopy", "", "", 5_000, 65_000);
            row(july, 7, 4, "2028-07-10", "Penjualan beras", "", 30_000, "", 95_000);
            row(july, 8, 5, "11/07/2025", "Beli gula", "", "", "#REF!", "#REF!");
            row(july, 9, 6, "12/07/2025", "Zzz", "", 1_000, "");
            row(july, 10, 7, "13/07/2025", "Setoran pokok", "", 100_000, "", 300_000);
            row(july, 11, 8, "14/07/2025", "Jual telur", "", 5_000, "", 999_000);
            row(july, 12, 9, "15/07/2025", "Jual minyak", "", 500, 500);
            row(july, 13, "Jumlah", "", "", "", 156_500, 55_000);
            row(july, 14, "", "", "Saldo akhir", "", "", "", 999_000);
            july.range(3, 1, 4, 1).merge();
            var august = workbook.newWorksheet("Agustus");
            row(august, 0, "Tgl", "Uraian", "Masuk", "Keluar");
            row(august, 1, "1", "Angsuran ke-3 Budi, jasa Rp 10.000", 110_000, "");
            row(august, 2, "2", "Cicilan pinjaman Sari Dewi", 110_000, "");
            row(august, 3, "3", "Jasa pinjaman Budi", 15_000, "");
            row(august, 4, "4", "Pencairan pinjaman an. Budi", "", 1_000_000);
            row(august, 5, "5", "Pencairan pinjaman", "", 500_000);
            row(august, 6, "6", "Angsuran bank BRI", "", 250_000);
            row(workbook.newWorksheet("Catatan"), 0, "hanya catatan");
            var hidden = workbook.newWorksheet("Rahasia");
            row(hidden, 0, "Tanggal", "Uraian", "Debet", "Kredit");
            row(hidden, 1, "1/7/2025", "x", 5, "");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, Object... cells) {
        for (int at = 0; at < cells.length; at++) {
            switch (cells[at]) {
                case Integer number -> sheet.value(row, at, number);
                case String text when !text.isEmpty() -> sheet.inlineString(row, at, text);
                default -> {
                    // an empty cell
                }
            }
        }
    }
}
