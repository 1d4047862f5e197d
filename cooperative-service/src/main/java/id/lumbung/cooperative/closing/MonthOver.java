package id.lumbung.cooperative.closing;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Who closes a month before its last day can record nothing more in it.
@Component
@Order(10)
class MonthOver implements Check {

    private final Days days;

    MonthOver(Days days) {
        this.days = days;
    }

    @Override
    public List<Finding> look(UUID cooperative, YearMonth month) {
        return days.today().isBefore(month.atEndOfMonth())
                ? List.of(Finding.warning("over", null, month.atEndOfMonth()))
                : List.of();
    }
}
