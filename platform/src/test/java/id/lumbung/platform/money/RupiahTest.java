package id.lumbung.platform.money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.annotation.JsonProperty;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RupiahTest {

    @ParameterizedTest
    @ValueSource(strings = {"1250000", "1.250.000", "1250000,00", "1.250.000,00", "Rp 1.250.000", "Rp1.250.000",
            "Rp. 1.250.000,00", "rp 1250000", "Rp\u00a01.250.000", "  1.250.000 ", "001250000", "Rp 1.250.000,-"})
    void aPersonMayTypeAnAmountInManyWays(String typed) {
        assertThat(Rupiah.parse(typed)).isEqualTo(Rupiah.of(1_250_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1,25 jt", "1.25", "1,5", "1.2500", "12.50.000", "1.250000", "1250.000", ".250",
            "1.250.", "1,250,000", "1,250", "1.250.000,0", "1.250.000,50", "0.500", "abc", "1e6", "0x10", "Rp",
            "1 250 000",
            "1_000", "١٢٥٠", "১২৫০", "１２５０", "-5", "\u22125", "+5", "(500)", "--5", "5-", "1.250.000 Rp",
            "999.999.999.999.999.999",
            "1000000000000000", "9223372036854775808", "99999999999999999999999999999999999"})
    void whatIsNoAmountOrCouldBeTwoIsRefused(String typed) {
        assertThatExceptionOfType(NotRupiah.class).isThrownBy(() -> Rupiah.parse(typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"-1.250.000;-1250000", "- Rp 500;-500", "-Rp 500;-500", "−500;-500", "500;500",
            "0;0"})
    void aMinusIsReadOnlyWhereItIsAllowed(String typed, long amount) {
        assertThat(Rupiah.parseSigned(typed)).isEqualTo(Rupiah.of(amount));
    }

    @Test
    void aPersonTypesAtMostFifteenDigits() {
        assertThat(Rupiah.parse("999.999.999.999.999")).isEqualTo(Rupiah.of(999_999_999_999_999L));
        assertThat(Rupiah.parseSigned("-999999999999999")).isEqualTo(Rupiah.of(-999_999_999_999_999L));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"0;Rp 0", "5;Rp 5", "999;Rp 999", "1000;Rp 1.000", "1250000;Rp 1.250.000",
            "-500;-Rp 500", "-500000;-Rp 500.000", "-1000;-Rp 1.000",
            "9223372036854775807;Rp 9.223.372.036.854.775.807"})
    void anAmountIsShownWithDotsAndABlankThatDoesNotBreak(long amount, String shown) {
        assertThat(Rupiah.of(amount)).hasToString(shown.replace(' ', '\u00a0'));
    }

    @Test
    void aColumnOfFiguresLeavesTheCurrencyOut() {
        assertThat(Rupiah.of(1_250_000).grouped()).isEqualTo("1.250.000");
        assertThat(Rupiah.of(-999).grouped()).isEqualTo("-999");
        assertThat(Rupiah.of(-100_000).grouped()).isEqualTo("-100.000");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "terbilang.csv", delimiter = ';', numLinesToSkip = 1)
    void anAmountIsWordedAsOnAReceipt(long amount, String words) {
        assertThat(Rupiah.of(amount).inWords()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"-12500;minus dua belas ribu lima ratus rupiah",
            "1000000000000;satu triliun rupiah", "1001000001000;satu triliun satu miliar seribu rupiah",
            "1000000000000000;seribu triliun rupiah",
            "999999999999999;sembilan ratus sembilan puluh sembilan triliun sembilan ratus sembilan puluh sembilan miliar sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan rupiah"})
    void wordsGoBelowNothingAndBeyondATrillion(long amount, String words) {
        assertThat(Rupiah.of(amount).inWords()).isEqualTo(words);
    }

    @Test
    void reckoningThatLeavesTheRangeThrows() {
        var most = Rupiah.of(Long.MAX_VALUE);
        var least = Rupiah.of(Long.MIN_VALUE);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(Rupiah.of(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> least.minus(Rupiah.of(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(2));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(least::negate);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(least::abs);
        assertThat(Rupiah.of(40).plus(Rupiah.of(5)).minus(Rupiah.of(3)).times(2).negate()).isEqualTo(Rupiah.of(-84));
    }

    @Test
    void inJsonItIsAWholeNumberBothWays() {
        var json = JsonMapper.builder().build();

        assertThat(json.writeValueAsString(new Deposit(Rupiah.of(50_000)))).isEqualTo("{\"amount\":50000}");
        assertThat(json.readValue("{\"amount\":50000}", Deposit.class)).isEqualTo(new Deposit(Rupiah.of(50_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"50000.5", "50000.0", "5e4", "\"50000\"", "\"\"", "true", "[]", "{}",
            "99999999999999999999"})
    void inJsonNothingElseIsBentIntoAnAmount(String value) {
        var json = JsonMapper.builder().build();

        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> json.readValue("{\"amount\":" + value + "}", Deposit.class));
    }

    record Deposit(@JsonProperty Rupiah amount) {}
}
