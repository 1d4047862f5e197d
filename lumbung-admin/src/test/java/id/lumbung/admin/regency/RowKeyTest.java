package id.lumbung.admin.regency;

import java.util.List;

import org.junit.jupiter.api.Test;

import id.lumbung.admin.archive.Manifest;

import static org.assertj.core.api.Assertions.assertThat;

class RowKeyTest {

    private final RowKey key = new RowKey(new Manifest.Table("bank_pattern", List.of(column("tenant_id", "integer"),
            column("note", "text"), column("line", "bigint"), column("pattern", "text")),
            List.of("tenant_id", "line", "pattern"), 0, ""));

    @Test
    void numbersAreOrderedAsNumbers() {
        assertThat(key.compare("6402\tx\t9\ta", "6402\tx\t10\ta")).isNegative();
        assertThat(key.compare("6402\tx\t-2\ta", "6402\tx\t-1\ta")).isNegative();
    }

    @Test
    void wordsAreOrderedByTheBytesThatTheyAre() {
        assertThat(key.compare("6402\tx\t1\tZ", "6402\tx\t1\ta")).isNegative();
        assertThat(key.compare("6402\tx\t1\ta\\tb", "6402\tx\t1\ta b")).isNegative(); // a tab comes before a space
        assertThat(key.compare("6402\tx\t1\té", "6402\tx\t1\tz")).isPositive();
    }

    @Test
    void whatIsOutsideOfTheKeyDoesNotOrder() {
        assertThat(key.compare("6402\tx\t1\ta", "6402\ty\t1\ta")).isZero();
    }

    @Test
    void whatSomebodyTypedIsNotShown() {
        assertThat(key.shown("6402\tSari\t7\t6402065507800001")).isEqualTo("line=7 pattern=…");
    }

    private static Manifest.Column column(String name, String type) {
        return new Manifest.Column(name, type);
    }
}
