package id.lumbung.tenant.batch;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.lumbung.platform.problem.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ListReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"Kode;Alamat;Nama Admin;Nomor HP Admin\n64.02;kukar;Bu Rina;0812-3456-7890\n",
            "code,slug,admin name,admin phone\r\n64.02,kukar,\"Bu Rina\",0812-3456-7890",
            "\uFEFFKODE\tAlamat\tNo HP\tNama Admin\n64.02\tkukar\t0812-3456-7890\tBu Rina",
            "Kode;Nama Daerah;Alamat;Nama Admin;No. HP;Catatan\n64.02;Kutai;kukar; Bu Rina ;0812-3456-7890;x"})
    void theColumnsAreToldByTheirHeadings(String text) {
        assertThat(ListReader.read(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new Line(2, "64.02", "kukar", "Bu Rina", "0812-3456-7890"));
    }

    @Test
    void rowsAreCountedAsASpreadsheetShowsThem() {
        var text = "Daftar daerah tahap 2\n\nKode;Alamat;Nama Admin;No HP\n;;;\n64.02;kukar;Bu Rina\n";
        assertThat(ListReader.read(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new Line(5, "64.02", "kukar", "Bu Rina", ""));
    }

    @Test
    void anOldWindowsWritesItsOwnLetters() {
        var text = "Kode;Alamat;Nama Admin;No HP\n64.02;kukar;Renée;0812\n";
        assertThat(ListReader.read(text.getBytes(Charset.forName("windows-1252"))).getFirst().name())
                .isEqualTo("Renée");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "Kode;Alamat;Nama Admin;No HP\n", "Kode;Alamat;Nama Admin\n64.02;kukar;Rina\n",
            "64.02;kukar;Bu Rina;0812\n", "PK\u0003\u0004\u0000\u0000"})
    void whatIsNoListIsRefused(String text) {
        assertThatThrownBy(() -> ListReader.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotAList.class)
                .satisfies(refusal -> assertThat(((Refusal) refusal).field()).isEqualTo("file"));
    }

    @Test
    void moreRowsThanThereAreRegenciesAreRefused() {
        var text = "Kode;Alamat;Nama Admin;No HP\n" + "64.02;kukar;Bu Rina;0812\n".repeat(601);
        assertThatThrownBy(() -> ListReader.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotAList.class).hasMessage("batch.too-large");
    }
}
