package id.lumbung.assets;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AssetsTest {

    @ParameterizedTest
    @ValueSource(strings = {"lumbung.css", "pico.min.css", "htmx.min.js", "ikon.svg", "lumbung.svg", "favicon.svg",
            "sw.js", "kuitansi.css", "cetak.js", "kunjungan.js"})
    void theAddressOfAFileHoldsItsHash(String file) {
        assertThat(Assets.url(file)).matches("/aset/[0-9a-f]{12}/" + file.replace(".", "\\."));
        assertThat(Assets.find(file)).hasValueSatisfying(asset -> assertThat(asset.content()).isNotEmpty());
    }

    @Test
    void otherContentHasAnotherAddress() {
        assertThat(Asset.of("a.css", new byte[]{1}).url()).isEqualTo("/aset/4bf5122f3445/a.css");
        assertThat(Asset.of("a.css", new byte[]{2}).url()).isEqualTo("/aset/dbc1b4c900ff/a.css");
    }

    @Test
    void aFileThatWeDoNotHaveHasNoAddress() {
        assertThat(Assets.find("../application.yaml")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Assets.url("lumbung.png"))
                .withMessage("There is no asset lumbung.png");
    }

    @Test
    void nobodyChangesWhatOthersWillRead() {
        Assets.find("sw.js").orElseThrow().content()[0] = 0;

        assertThat(Assets.find("sw.js").orElseThrow().content()[0]).isNotZero();
    }

    @Test
    void noFileNeedsAnotherHost() {
        for (var asset : Assets.all()) {
            assertThat(new String(asset.content(), StandardCharsets.UTF_8)).as(asset.file())
                    .doesNotContain("url(http", "@import", "url(//");
        }
    }
}
