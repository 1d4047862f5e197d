package id.lumbung.cooperative.savings.due;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.stereotype.Component;

import id.lumbung.cooperative.event.MonthlyDues;
import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.cooperative.savings.SavingsKind;
import id.lumbung.platform.money.Rupiah;

/// Simpanan wajib of several months in one receipt is divided by the tariff of each month.
@Component
class WajibDues implements MonthlyDues {

    private static final EventCode RECEIPT = EventCode.of("J02");

    private final Tariffs tariffs;

    WajibDues(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    @Override
    public boolean knows(EventCode event) {
        return event.equals(RECEIPT);
    }

    @Override
    public Map<YearMonth, Rupiah> dues(UUID cooperative, YearMonth from, YearMonth until) {
        var table = tariffs.table(cooperative, SavingsKind.WAJIB);
        var dues = new TreeMap<YearMonth, Rupiah>();
        for (var month = from; !month.isAfter(until); month = month.plusMonths(1)) {
            if (table.of(month).isPositive()) {
                dues.put(month, table.of(month));
            }
        }
        return dues;
    }
}
