package id.lumbung.standalone.demo;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PersonTest {

    @Test
    void aPasswordNeverShowsItselfInALog() {
        assertThat(Cast.TREASURER.with("suka-mira-4827").toString()).contains("Bendahara").doesNotContain("4827");
    }

    @Test
    void nobodySharesAPhone() {
        assertThat(Arrays.stream(Cast.values()).map(Cast::phone)).doesNotHaveDuplicates()
                .allMatch(phone -> phone.matches("628[1-9]\\d{7,10}"));
    }
}
