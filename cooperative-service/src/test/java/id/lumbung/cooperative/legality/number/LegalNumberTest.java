package id.lumbung.cooperative.legality.number;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

import id.lumbung.cooperative.legality.LegalDocument;
import id.lumbung.cooperative.legality.document.EventForm;
import id.lumbung.cooperative.legality.number.NomorRekening.Bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LegalNumberTest {

    private static final int KUKAR = 6402;
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 20);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "SK_AHU|AHU-0012345.AH.01.29.TAHUN 2025|AHU-0012345.AH.01.29.TAHUN 2025",
            "SK_AHU|  ahu-0012345.ah.01.29.tahun   2025 |AHU-0012345.AH.01.29.TAHUN 2025",
            "SK_AHU|AHU-0012345.AH.01.29.Tahun2025|AHU-0012345.AH.01.29.TAHUN 2025",
            "SK_AHU|AHU-0012345 .AH.01.29. Tahun 2025|AHU-0012345.AH.01.29.TAHUN 2025",
            "SK_AHU|AHU–0012345.AH.01.29.TAHUN 2025|AHU-0012345.AH.01.29.TAHUN 2025",
            "SK_AHU_PERUBAHAN|ahu-ah.01.09-1234567|AHU-AH.01.09-1234567",
            "AKTA_PENDIRIAN|12|12", "AKTA_PENDIRIAN|Nomor 007|7", "AKTA_PERUBAHAN|No. 9999|9999",
            "NPWP|01.234.567.8-901.000|0012345678901000", "NPWP|0012345678901000|0012345678901000",
            "NPWP|0012 3456 7890 1000|0012345678901000", "NITKU|0012345678901000000000|0012345678901000000000",
            "NIB|1905250093184|1905250093184", "NIB|190525 009 3184|1905250093184",
            "SERTIFIKAT_NIK|6402012010001|6402012010001",
            "REKENING|0012-01-000123-30-1|001201000123301",
            "SIMKOPDES|https://merahputih.kop.id/batuah-loa-janan/|batuah-loa-janan",
            "SIMKOPDES|Batuah|batuah", "PESAN_NAMA|  4025 0616  001 |4025 0616 001"})
    void aNumberIsKeptInOneForm(LegalDocument document, String typed, String kept) {
        var number = EventForm.parse(document, typed, Bank.BRI);
        assertThat(number.value()).isEqualTo(kept);
        assertThat(EventForm.parse(document, kept, Bank.BRI)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"SK_AHU|AHU-12345.AH.01.29.TAHUN 2025|legality.not-a-sk-ahu",
            "SK_AHU|AHU-0012345.AH.02.29.TAHUN 2025|legality.not-a-sk-ahu",
            "SK_AHU|AHU-0012345.AH.01.29.TAHUN 1999|legality.not-a-sk-ahu", "SK_AHU|12|legality.not-a-sk-ahu",
            "SK_AHU_PERUBAHAN|C-123|legality.not-a-sk-ahu-perubahan", "AKTA_PENDIRIAN|0|legality.not-a-deed-number",
            "AKTA_PENDIRIAN|10000|legality.not-a-deed-number", "AKTA_PENDIRIAN|12/2025|legality.not-a-deed-number",
            "NPWP|12345678901234|legality.not-a-npwp", "NPWP|00123456789010001|legality.not-a-npwp",
            "NPWP|0012345678901O00|legality.not-a-npwp", "NITKU|0012345678901000|legality.not-a-nitku",
            "NIB|190525009318|legality.not-a-nib", "NIB|19052500931845|legality.not-a-nib",
            "SERTIFIKAT_NIK|64020120100|legality.not-a-nikop", "REKENING|1234567|legality.not-an-account",
            "REKENING|123456789012345678901|legality.not-an-account", "SIMKOPDES|a b|legality.not-a-microsite",
            "SIMKOPDES|ab|legality.not-a-microsite"})
    void whatIsNoSuchNumberIsRefusedInItsOwnWords(LegalDocument document, String typed, String code) {
        assertThatExceptionOfType(NotThatNumber.class).isThrownBy(() -> EventForm.parse(document, typed, Bank.BRI))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.field()).isEqualTo("number");
                });
    }

    @ParameterizedTest
    @CsvSource({"SK_AHU,AHU-0012345.AH.01.29.TAHUN 2025,BRI,",
            "SK_AHU,AHU-0012345.AH.01.26.TAHUN 2025,BRI,SK_OF_ANOTHER_KIND",
            "SK_AHU,AHU-0012345.AH.01.29.TAHUN 2024,BRI,SK_OF_ANOTHER_YEAR", "NPWP,0012345678901000,BRI,",
            "NPWP,6402060507850001,BRI,NPWP_OF_A_PERSON", "SERTIFIKAT_NIK,6402012010001,BRI,",
            "SERTIFIKAT_NIK,7604012010001,BRI,NIK_OF_ANOTHER_REGENCY", "REKENING,001201000123301,BRI,",
            "REKENING,0012010001,BRI,ACCOUNT_LENGTH", "REKENING,0012010001,BNI,", "REKENING,1480012345678,MANDIRI,",
            "REKENING,0012010001,BSI,", "REKENING,0012345678901234,BTN,", "REKENING,0012010001,BCA,",
            "REKENING,00120100012,BCA,ACCOUNT_LENGTH", "REKENING,001201000,BANKALTIMTARA,", "NIB,1905250093184,BRI,"})
    void whatIsOddIsSaidButTaken(LegalDocument document, String typed, Bank bank, String doubt) {
        assertThat(EventForm.parse(document, typed, bank).doubts(KUKAR, JUNE)).extracting(Enum::name)
                .isEqualTo(doubt == null ? List.of() : List.of(doubt));
    }

    @Property
    void everyDecreeOfTheFormIsKeptAsItIs(@ForAll @IntRange(max = 9_999_999) int number,
            @ForAll @IntRange(max = 99) int kind, @ForAll @IntRange(min = 2000, max = 2099) int year) {
        var decree = "AHU-%07d.AH.01.%02d.TAHUN %d".formatted(number, kind, year);
        assertThat(SkAhu.parse(decree.toLowerCase(Locale.ROOT)).value()).isEqualTo(decree);
    }

    @Property
    void anOldTaxNumberBecomesANewOneHoweverItIsWritten(
            @ForAll @StringLength(15) @CharRange(from = '0', to = '9') String old) {
        var written = old.replaceFirst("(..)(...)(...)(.)(...)(...)", "$1.$2.$3.$4-$5.$6");
        assertThat(Npwp.parse(written)).isEqualTo(Npwp.parse(old)).isEqualTo(Npwp.parse("0" + old));
    }

    @Property
    void nothingButARefusalComesOfAnyText(@ForAll LegalDocument document, @ForAll String typed) {
        try {
            assertThat(EventForm.parse(document, typed, Bank.LAINNYA).value()).hasSizeBetween(1, 64);
        } catch (NotThatNumber refusal) {
            assertThat(refusal.code()).startsWith("legality.not-");
        }
    }
}
