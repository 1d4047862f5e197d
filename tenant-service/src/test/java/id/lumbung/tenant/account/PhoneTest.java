package id.lumbung.tenant.account;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PhoneTest {

    @ParameterizedTest
    @ValueSource(strings = {"081234567890", "0812-3456-7890", "+62 812 3456 7890", "62812.3456.7890",
            "(0812) 34567890"})
    void howeverItIsTypedItIsOneNumber(String typed) {
        assertThat(Phone.parse(typed)).isEqualTo(new Phone("6281234567890"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0541123456", "08012345678", "0812345", "08123456789012345", "+6581234567",
            "0812345678a",
            "٠٨١٢٣٤٥٦٧٨٩"})
    void whatIsNotAMobileNumber(String typed) {
        assertThatThrownBy(() -> Phone.parse(typed)).isInstanceOf(NotAPhone.class);
    }

    @Test
    void aPersonReadsItInGroupsAndALogDoesNot() {
        assertThat(Phone.parse("081234567890").local()).isEqualTo("0812-3456-7890");
        assertThat(Phone.parse("081234567890")).hasToString("Phone[…890]");
    }

    @Test
    void aFirstPasswordCanBeReadAloud() {
        var random = new Random(7);
        for (var i = 0; i < 10_000; i++) {
            assertThat(FirstPassword.draw(random).text())
                    .matches("([bdghjklmnprstw][aiueo]){2}-([bdghjklmnprstw][aiueo]){2}-\\d{4}")
                    .doesNotContain("babi", "bego", "mati");
        }
        assertThat(FirstPassword.draw(random)).hasToString("FirstPassword[***]");
    }
}
