package id.lumbung.cooperative.receipt.paper;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "NIK 6402064207850001           | NIK …",
            "NIK 6402 0642 0785 0001 lunas  | NIK … lunas",
            "HP 0812-3456-7890              | HP …",
            "HP +62 812 3456 7890, Budi     | HP …, Budi",
            "wa 6281234567890               | wa …",
            "Simpanan Wajib Juni 2025       | Simpanan Wajib Juni 2025",
            "Beras 10 karung @ 1.250.000    | Beras 10 karung @ 1.250.000",
            "Nota 2025/08/000045            | Nota 2025/08/000045",
            "Rp 3.000.000.000               | Rp 3.000.000.000"})
    void numbersOfPersonsAreTakenOutAndAllElseStays(String text, String shown) {
        assertThat(Numbers.hide(text)).isEqualTo(shown);
    }
}
