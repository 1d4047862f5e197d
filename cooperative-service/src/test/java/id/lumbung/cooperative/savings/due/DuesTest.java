package id.lumbung.cooperative.savings.due;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.lumbung.cooperative.savings.SavingsKind;
import id.lumbung.platform.money.Rupiah;

import static org.assertj.core.api.Assertions.assertThat;

class DuesTest {

    private static final YearMonth JUNE = YearMonth.of(2025, 6);
    private static final TariffTable TARIFFS = new TariffTable(
            List.of(tariff("2025-09", 25_000), tariff("2025-06", 20_000)));

    @Test
    void arrearsAreTheTariffOfEachMonthSinceTheEntryLessWhatWasPaid() {
        var dues = dues(YearMonth.of(2025, 7), Map.of("2025-07", 20_000L));
        assertThat(dues.owing()).isEqualTo(Rupiah.of(20_000 + 25_000 + 25_000));
        assertThat(dues.proposal()).isEqualTo(
                new Dues.Proposal(YearMonth.of(2025, 8), YearMonth.of(2025, 10), Rupiah.of(70_000)));
    }

    @Test
    void nothingIsDueBeforeTheFirstTariff() {
        assertThat(dues(YearMonth.of(2024, 1), Map.of()).months()).extracting(Dues.Month::month).startsWith(JUNE)
                .hasSize(5);
        assertThat(Dues.reckon(JUNE, YearMonth.of(2025, 12), new TariffTable(List.of()), Map.of(), Map.of()).owing())
                .isEqualTo(Rupiah.ZERO);
    }

    @Test
    void aMonthPaidInPartIsAskedForAlone() {
        var dues = dues(JUNE, Map.of("2025-06", 20_000L, "2025-07", 5_000L));
        assertThat(dues.months().get(1).payment()).isEqualTo(Dues.Payment.SEBAGIAN);
        assertThat(dues.proposal()).isEqualTo(
                new Dues.Proposal(YearMonth.of(2025, 7), YearMonth.of(2025, 7), Rupiah.of(15_000)));
    }

    @Test
    void whatWasPaidTooMuchOrBeforeMakesUpForTheOldestMonths() {
        var dues = dues(JUNE, Map.of("2025-01", 30_000L, "2025-10", 35_000L));
        assertThat(dues.owing()).isEqualTo(Rupiah.of(20_000 * 3 + 25_000 - 30_000 - 10_000));
        assertThat(dues.months()).extracting(Dues.Month::missing).extracting(Rupiah::amount).containsExactly(0L, 0L,
                20_000L, 25_000L, 0L);
    }

    @Test
    void whatIsPaidAheadDoesNotHideWhatIsOwing() {
        assertThat(dues(JUNE, Map.of("2026-01", 25_000L)).owing()).isEqualTo(Rupiah.of(110_000));
    }

    @Test
    void aBillThatDiffersFromTheTariffIsWhatIsDue() {
        var bills = Map.of(YearMonth.of(2025, 7), Rupiah.ZERO, YearMonth.of(2025, 8), Rupiah.of(12_000));
        var dues = Dues.reckon(JUNE, YearMonth.of(2025, 8), TARIFFS, bills, Map.of());
        assertThat(dues.owing()).isEqualTo(Rupiah.of(32_000));
        assertThat(dues.months().get(1).payment()).isEqualTo(Dues.Payment.LUNAS);
    }

    private static Dues dues(YearMonth entered, Map<String, Long> paid) {
        var months = new HashMap<YearMonth, Rupiah>();
        paid.forEach((month, amount) -> months.put(YearMonth.parse(month), Rupiah.of(amount)));
        return Dues.reckon(entered, YearMonth.of(2025, 10), TARIFFS, Map.of(), months);
    }

    private static Tariff tariff(String from, long amount) {
        return new Tariff(SavingsKind.WAJIB, YearMonth.parse(from), Rupiah.of(amount), "BA 1/2025");
    }
}
