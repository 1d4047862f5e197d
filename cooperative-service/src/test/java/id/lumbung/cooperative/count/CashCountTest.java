package id.lumbung.cooperative.count;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.platform.money.Rupiah;

import static org.assertj.core.api.Assertions.assertThat;

class CashCountTest {

    /// A drawer with 1.000.000 in it; what the book said then, and what differs now.
    @ParameterizedTest
    @CsvSource({"1000000,-500000,false", "1000000,500000,false", "1080000,-80000,true", "1080000,-79999,true",
            "1080000,-80001,false", "1080000,20000,false", "980000,20000,true", "980000,1,true", "980000,20001,false",
            "980000,-1,false"})
    void aCountExplainsItsOwnDifferenceAndWhatIsLeftOfIt(long book, long open, boolean explained) {
        var count = new CashCount(UUID.randomUUID(), AccountCode.of("1-1101"), LocalDate.of(2025, 6, 30),
                new Pieces(List.of(10, 0, 0, 0, 0, 0, 0, 0, 0, 0)), Rupiah.of(book), "Bu Siti", "siti", Instant.EPOCH,
                null, null);
        assertThat(count.explains(Rupiah.of(open))).isEqualTo(explained);
    }
}
