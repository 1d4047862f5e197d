package id.lumbung.cooperative.membership.roster;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.Validation;
import jakarta.validation.Validator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.lumbung.cooperative.membership.Application;
import id.lumbung.cooperative.membership.Known;
import id.lumbung.cooperative.person.Nik;
import id.lumbung.cooperative.person.Sex;
import id.lumbung.cooperative.upload.Tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/// A sheet such as secretaries keep, with everything that is wrong in them.
class RosterReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();
    private static final Known NOBODY = new Known(Set.of(), Set.of());

    @Test
    void whatAPersonMeantIsUnderstood() {
        var read = read(
                """
                        DAFTAR ANGGOTA KDMP BATUAH, KEC. LOA JANAN
                        ;;;;;;;;
                        No;NAMA LENGKAP;N I K;No. KTP;L/P;TEMPAT/TGL LAHIR;Alamat KTP;RT/RW;No. HP/WA;Tgl Masuk;Warna
                        1;Café Ñoño;x;'6402060507850001;Laki-laki;Tenggarong, 5 Juli 1985;Jl. Melati, RT 1;1/2;81234567890;31/12/2025;merah
                        ;;;;;;;;;;
                        2;Siti Aminah;x;="6402064507900001";P;Samarinda 05-07-90;"Jl. ""Baru"";2";003/;0812-3456-7891 / 0813;5 Mei 2025;
                        3;Budi;x;6402 0612 1280 0003;;;Dusun C;;-;2025-08-01;
                        3 baris
                        """,
                Charset.forName("windows-1252"));
        assertThat(read.candidates()).hasSize(3).allSatisfy(each -> assertThat(each.findings()).isEmpty());
        assertThat(read.headings().unused()).containsExactly("N I K", "Warna");
        var first = applicant(read.candidates().getFirst());
        assertThat(first.name()).isEqualTo("Café Ñoño");
        assertThat(first.nik()).isEqualTo(new Nik("6402060507850001"));
        assertThat(first.bornOn()).isEqualTo("1985-07-05");
        assertThat(first.birthPlace()).isEqualTo("Tenggarong");
        assertThat(first.address().rt()).isEqualTo("001");
        assertThat(first.address().rw()).isEqualTo("002");
        assertThat(Objects.requireNonNull(first.phone()).digits()).isEqualTo("6281234567890");
        assertThat(read.candidates().getFirst().enteredOn()).isEqualTo("2025-12-31");
        var second = applicant(read.candidates().get(1));
        assertThat(second.sex()).isEqualTo(Sex.P);
        assertThat(second.bornOn()).isEqualTo("1990-07-05");
        assertThat(second.address().street()).isEqualTo("Jl. \"Baru\";2");
        assertThat(read.candidates().get(1).enteredOn()).isEqualTo("2025-05-05");
        assertThat(applicant(read.candidates().get(2)).phone()).isNull();
        assertThat(read.candidates().get(2).row().number()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Budi|6,40212E+15|Jl. A||||roster.finding.nik-scientific|B2",
            "Budi|6.40212e15|Jl. A||||roster.finding.nik-scientific|B2",
            "Budi|640206050785001|Jl. A||||roster.finding.nik-length|B2",
            "Budi|64020605O7850001|Jl. A||||roster.finding.nik-letters|B2",
            "Budi|6402063507850001|Jl. A||||person.not-a-nik|B2",
            "Budi||Jl. A||||roster.finding.missing|B2",
            "|6402060507850001|Jl. A||||roster.finding.missing|A2",
            "B|6402060507850001|Jl. A||||roster.finding.length|A2",
            "Budi|6402060507850001|||||roster.finding.missing|C2",
            "Budi|6402060507850001|Jl. A|31/02/1985|||roster.finding.birth-date|D2",
            "Budi|6402060507850001|Jl. A|06/07/1985|||roster.finding.nik-says-otherwise|D2",
            "Budi|6402060507120001|Jl. A|05/07/2012|||membership.not-grown-up|D2",
            "Budi|6402060507850001|Jl. A||08123|2025-01-01|person.not-a-phone-number|E2",
            "Budi|6402060507850001|Jl. A||8,12E+11|2025-01-01|roster.finding.phone-scientific|E2",
            "Budi|6402060507850001|Jl. A|||12/31/2025|roster.finding.date|F2",
            "Budi|6402060507850001|Jl. A|||01/02/2026|roster.finding.entered-later|F2",
            "Budi|6402060507850001|Jl. A|||01/02/1999|roster.finding.entered-too-young|F2"})
    void whatIsWrongIsSaidAtItsCell(String name, String nik, String address, String born, String phone, String entered,
            String code, String cell) {
        var read = read("Nama;NIK;Alamat;Tanggal Lahir;HP;Tanggal Masuk\n%s;%s;%s;%s;%s;%s\n".formatted(blank(name),
                blank(nik), blank(address), blank(born), blank(phone), blank(entered)), StandardCharsets.UTF_8);
        var candidate = read.candidates().getFirst();
        assertThat(candidate.isSound()).isFalse();
        assertThat(candidate.findings()).extracting(Finding::code, Finding::cell).contains(
                tuple(code, cell));
    }

    @Test
    void aNoteExplainsWhatTheNikSaysOtherwise() {
        var read = read("""
                nama,nik,alamat,tanggal lahir,catatan nik
                Budi,6402060507850001,Jl. A,06/07/1985,Dukcapil salah cetak
                """, StandardCharsets.UTF_8);
        assertThat(read.candidates().getFirst().isSound()).isTrue();
    }

    @Test
    void nothingThatIsSaidRepeatsANumberOrABirthDate() {
        var read = read("""
                Nama;NIK;Alamat;Tanggal Lahir;HP;Tanggal Masuk;L/P
                6402060507850001;5 Juli 1985;Jl. A;6402060507850001;6402060507850001;6402060507850001;6402060507850001
                """, StandardCharsets.UTF_8);
        assertThat(read.candidates().getFirst().findings()).hasSize(4);
        assertThat(read.candidates().getFirst().findings() + read.candidates().getFirst().name())
                .doesNotContain("85000", "1985", "640206");
        assertThat(read.candidates().getFirst()).hasToString("Candidate[2]");
    }

    @Test
    void aPersonWhoIsKnownOrStandsTwiceIsNotEnteredAgain() {
        var read = read("""
                Nama;NIK;Alamat
                Budi;6402060507850001;A
                Siti;6402064507900001;B
                Budi;6402060507850001;A
                Ani;6402064507910001;C
                """, StandardCharsets.UTF_8);
        var judged = Judged.all(read.candidates(), read.headings(), new Known(Set.of(new Nik("6402064507900001")),
                Set.of(new Nik("6402064507910001"))));
        assertThat(judged).extracting(Judged::judgement).containsExactly(Judgement.MASUK, Judgement.SUDAH_ADA,
                Judgement.GANDA, Judgement.MASUK);
        assertThat(judged.get(2).candidate().findings().getFirst().arguments()).containsExactly("2");
        assertThat(judged.get(3).candidate().findings()).extracting(Finding::code, Finding::warning)
                .containsExactly(tuple("roster.finding.elsewhere", true));
    }

    @Test
    void aColumnOfNumbersThatASpreadsheetRoundedIsNoColumnOfNiks() {
        var csv = new StringBuilder("Nama;NIK;Alamat\n");
        for (int born = 10; born < 15; born++) {
            csv.append("Budi;640206050785%03d0;A\n".formatted(born));
        }
        var read = read(csv.toString(), StandardCharsets.UTF_8);
        assertThat(Judged.all(read.candidates(), read.headings(), NOBODY))
                .allSatisfy(each -> assertThat(each.judgement()).isEqualTo(Judgement.DITOLAK));
        assertThat(Judged.all(read.candidates().subList(0, 4), read.headings(), NOBODY))
                .allSatisfy(each -> assertThat(each.judgement()).isEqualTo(Judgement.MASUK));
    }

    @Test
    void aTableWithoutTheNeededHeadingsIsRefused() {
        refused("roster.no-headings", "a;b\n1;2\n");
        refused("roster.no-address", "Nama;NIK\nBudi;6402060507850001\n");
        refused("roster.heading-twice", "Nama;NIK;Alamat;No KTP\nBudi;6402060507850001;A;\n");
    }

    private static void refused(String code, String csv) {
        assertThatExceptionOfType(RosterRefusal.class).isThrownBy(() -> read(csv, StandardCharsets.UTF_8))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private record Read(Headings headings, List<Candidate> candidates) {}

    private static Read read(String csv, Charset letters) {
        var sheet = Tables.read(csv.getBytes(letters)).getFirst();
        var headings = Headings.in(sheet);
        return new Read(headings, new RosterReader(headings, VALIDATOR, TODAY).read(sheet.rows()));
    }

    private static Application applicant(Candidate candidate) {
        return Objects.requireNonNull(candidate.applicant());
    }

    private static String blank(String cell) {
        return cell == null ? "" : cell;
    }
}
