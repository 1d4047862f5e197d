package id.lumbung.tenant.regency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SlugTest {

    @ParameterizedTest
    @ValueSource(strings = {"kukar", "kutai-kartanegara", "a-b", "abc", "kota-50"})
    void aWordThatCanStandInAnAddress(String word) {
        assertThat(new Slug(word).word()).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "50-kota", "Kukar", "kukar-", "-kukar", "ku--kar", "ku kar", "ku/kar", "kukár",
            "api",
            "operator", "login", "logout", "oauth2", "aset", "verifikasi", "sw.js", "masuk", "keluar",
            "a23456789012345678901234567890123456789012"})
    void aWordThatCannot(String word) {
        assertThatThrownBy(() -> new Slug(word)).isInstanceOf(NotASlug.class);
    }

    @ParameterizedTest
    @CsvSource({"Kabupaten Bandung,bandung", "Kota Bandung,kota-bandung",
            "Kabupaten Kutai Kartanegara,kutai-kartanegara",
            "Kota Administrasi Jakarta Barat,jakarta-barat",
            "Kabupaten Administrasi Kepulauan Seribu,kepulauan-seribu"})
    void aNameSuggestsAWord(String name, String word) {
        assertThat(Slug.proposedFor(name).word()).isEqualTo(word);
    }

    @Test
    void noTwoRegenciesOfTheCountrySuggestTheSameWord() throws IOException {
        var lines = new ClassPathResource("reference/regencies.csv").getContentAsString(StandardCharsets.UTF_8).lines();
        assertThat(lines.skip(1).map(line -> Slug.proposedFor(line.split(",")[2]).word()))
                .hasSize(514).doesNotHaveDuplicates();
    }
}
