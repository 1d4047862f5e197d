package id.lumbung.cooperative.event.template;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import id.lumbung.platform.money.Rupiah;

/// Divides an amount among months: by what each of them costs, where that is decided, else equally.
///
/// @param field where a refusal is shown
record MonthShares(Map<YearMonth, Rupiah> dues, String field) {

    Map<YearMonth, Rupiah> of(Rupiah amount, Fact.Months span) {
        var months = Stream.iterate(span.from(), month -> !month.isAfter(span.until()), month -> month.plusMonths(1))
                .toList();
        return dues.keySet().containsAll(months) ? byDues(amount, months) : equally(amount, months);
    }

    private Map<YearMonth, Rupiah> byDues(Rupiah amount, List<YearMonth> months) {
        var due = months.stream().map(this::due).reduce(Rupiah.ZERO, Rupiah::plus);
        if (amount.equals(due)) {
            var parts = new TreeMap<YearMonth, Rupiah>();
            months.forEach(month -> parts.put(month, due(month)));
            return parts;
        }
        if (new HashSet<>(months.stream().map(this::due).toList()).size() > 1) {
            throw WrongFact.of(WrongFact.Reason.DUES_DIFFER, field, amount, due);
        }
        return equally(amount, months);
    }

    private Map<YearMonth, Rupiah> equally(Rupiah amount, List<YearMonth> months) {
        if (amount.amount() % months.size() != 0) {
            throw WrongFact.of(WrongFact.Reason.NOT_DIVISIBLE, field, amount, months.size());
        }
        var parts = new TreeMap<YearMonth, Rupiah>();
        months.forEach(month -> parts.put(month, Rupiah.of(amount.amount() / months.size())));
        return parts;
    }

    private Rupiah due(YearMonth month) {
        return dues.getOrDefault(month, Rupiah.ZERO);
    }
}
