package id.lumbung.cooperative.savings.due;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import id.lumbung.platform.money.Rupiah;

/// The tariffs of one kind, oldest first.
public record TariffTable(List<Tariff> tariffs) {

    public TariffTable {
        tariffs = tariffs.stream().sorted(Comparator.comparing(Tariff::from)).toList();
    }

    /// What is due for a month; nothing before the first tariff.
    public Rupiah of(YearMonth month) {
        return tariffs.stream().filter(tariff -> !tariff.from().isAfter(month)).reduce((_, later) -> later)
                .map(Tariff::amount).orElse(Rupiah.ZERO);
    }

    /// The first month for which anything is due.
    public Optional<YearMonth> first() {
        return tariffs.stream().findFirst().map(Tariff::from);
    }
}
