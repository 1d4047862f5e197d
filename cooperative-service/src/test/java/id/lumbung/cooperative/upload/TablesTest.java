package id.lumbung.cooperative.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class TablesTest {

    @Test
    void aWorkbookIsReadWithDatesNumbersBrokenCellsAndHiddenSheets() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Uji", "1.0")) {
            var july = workbook.newWorksheet("Juli");
            july.inlineString(0, 0, " Tanggal ");
            july.value(1, 0, LocalDate.of(2025, 7, 21));
            july.style(1, 0).format("dd/mm/yyyy").set();
            july.value(1, 1, 1_250_000);
            july.style(1, 1).format("#,##0").set();
            july.inlineString(1, 2, "#REF!");
            july.inlineString(4, 30, "jauh");
            var hidden = workbook.newWorksheet("Rahasia");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            hidden.value(0, 0, 1);
        }
        var sheets = Tables.read(out.toByteArray());
        assertThat(sheets).extracting(TableSheet::name, TableSheet::hidden).containsExactly(
                tuple("Juli", false), tuple("Rahasia", true));
        var rows = sheets.getFirst().rows();
        assertThat(rows).extracting(TableRow::number).containsExactly(1, 2, 5);
        assertThat(rows.getFirst().cell(0).text()).isEqualTo("Tanggal");
        assertThat(rows.get(1).cell(0).date()).isEqualTo("2025-07-21");
        assertThat(rows.get(1).cell(1).number()).isEqualByComparingTo(BigDecimal.valueOf(1_250_000));
        assertThat(rows.get(1).cell(2).broken()).isTrue();
        assertThat(rows.get(2).address(30)).isEqualTo("AE5");
        assertThat(rows.get(2).cell(99)).isEqualTo(TableCell.EMPTY);
    }

    @Test
    void aCsvIsReadWhateverItsSeparatorAndLetters() {
        var text = "nama;alamat\n\"Siti; \"\"Aminah\"\"\";Jl. Café\r\n\n";
        for (var letters : new Charset[]{StandardCharsets.UTF_8, Charset.forName("windows-1252")}) {
            var rows = Tables.read(text.getBytes(letters)).getFirst().rows();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).cell(0).text()).isEqualTo("Siti; \"Aminah\"");
            assertThat(rows.get(1).cell(1).text()).isEqualTo("Jl. Café");
        }
        assertThat(Tables.read("\uFEFFa,b\n1,2".getBytes(StandardCharsets.UTF_8)).getFirst().rows().getFirst().cell(0)
                .text()).isEqualTo("a");
        assertThat(Tables.read("\uFEFFa\tb\n1\t2".getBytes(StandardCharsets.UTF_16LE)).getFirst().rows().getFirst()
                .cell(1).text()).isEqualTo("b");
    }

    @Test
    void commasOfAddressesAreNotTakenForTheSeparator() {
        var rows = Tables.read("""
                DAFTAR ANGGOTA, DESA BATUAH, KEC. LOA JANAN, KAB. KUTAI KARTANEGARA, KALTIM
                nama;alamat
                Siti;Jl. A, RT 1, RW 2, Dusun B
                Budi;Jl. C, RT 3
                \"Ani ; Beni\";Jl. D
                """.getBytes(StandardCharsets.UTF_8)).getFirst().rows();
        assertThat(rows.get(2).cell(1).text()).isEqualTo("Jl. A, RT 1, RW 2, Dusun B");
        assertThat(rows.get(4).cell(0).text()).isEqualTo("Ani ; Beni");
    }

    @Test
    void whatIsNoTableIsRefusedInItsOwnWords() throws IOException {
        refused("upload.empty", new byte[0]);
        refused("upload.program", "MZ\u0090 this program".getBytes(StandardCharsets.ISO_8859_1));
        refused("upload.program", new byte[]{'a', 0, 'b'});
        refused("upload.program", zip("pesan.txt", 5));
        refused("upload.old-workbook", new byte[]{(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2});
        refused("upload.unreadable", zip("xl/workbook.xml", 5));
        refused("upload.too-large", new byte[Tables.MOST_BYTES + 1]);
        refused("upload.too-large", "a\n".repeat(Tables.MOST_ROWS + 1).getBytes(StandardCharsets.UTF_8));
        var bomb = zip("xl/workbook.xml", 200 * 1024 * 1024);
        assertThat(bomb.length).isLessThan(1024 * 1024);
        refused("upload.too-large", bomb);
    }

    private static void refused(String code, byte[] content) {
        assertThatExceptionOfType(NotATable.class).isThrownBy(() -> Tables.read(content))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static byte[] zip(String name, int size) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            var zeros = new byte[1 << 16];
            for (int left = size; left > 0; left -= zeros.length) {
                zip.write(zeros, 0, Math.min(left, zeros.length));
            }
        }
        return out.toByteArray();
    }
}
