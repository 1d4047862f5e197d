package id.lumbung.cooperative.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"081234567890", "0812-3456-7890", "+62 812 3456 7890", "6281234567890", "(0812) 3456.7890"})
    void oneNumberIsTypedInManyWays(String typed) {
        assertThat(PhoneNumber.parse(typed).digits()).isEqualTo("6281234567890");
        assertThat(PhoneNumber.parse(typed).local()).isEqualTo("0812-3456-7890");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0541123456", "0801234567", "08123", "08123456789012", "+1 202 555 0100",
            "0812345678a"})
    void onlyMobileNumbersOfThisCountryAreTaken(String typed) {
        assertThatExceptionOfType(NotAPhoneNumber.class).isThrownBy(() -> PhoneNumber.parse(typed));
    }

    @Test
    void aLogGetsOnlyItsEnd() {
        assertThat(PhoneNumber.parse("081234567890").toString()).isEqualTo("PhoneNumber[***890]");
    }
}
