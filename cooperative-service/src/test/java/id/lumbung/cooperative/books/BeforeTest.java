package id.lumbung.cooperative.books;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BeforeTest {

    @ParameterizedTest
    @CsvSource({"2025-03-01, 2025-03-31, 2025-02-01, 2025-02-28", "2025-01-01, 2025-12-31, 2024-01-01, 2024-12-31",
            "2025-01-01, 2025-03-31, 2024-10-01, 2024-12-31", "2025-03-05, 2025-03-11, 2025-02-26, 2025-03-04",
            "2025-03-01, 2025-03-30, 2025-01-30, 2025-02-28", "2025-03-05, 2025-03-05, 2025-03-04, 2025-03-04"})
    void asManyMonthsOrDaysStandBesideThem(LocalDate from, LocalDate to, LocalDate before, LocalDate until) {
        assertThat(Before.of(from, to)).isEqualTo(new Before(before, until));
    }
}
