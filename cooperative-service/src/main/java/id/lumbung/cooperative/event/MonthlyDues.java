package id.lumbung.cooperative.event;

import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;

import id.lumbung.cooperative.ledger.EventCode;
import id.lumbung.platform.money.Rupiah;

/// Says what each month costs where an event is meant for several of them. Savings answer by their tariffs.
public interface MonthlyDues {

    boolean knows(EventCode event);

    /// What is due for each month of the span; a month for which nothing was decided is left out.
    Map<YearMonth, Rupiah> dues(UUID cooperative, YearMonth from, YearMonth until);
}
