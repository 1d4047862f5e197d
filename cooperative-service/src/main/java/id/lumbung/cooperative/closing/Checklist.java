package id.lumbung.cooperative.closing;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

/// Everything that is looked at before a month is closed.
@Component
class Checklist {

    private final List<Check> checks;

    Checklist(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    List<Check.Finding> look(UUID cooperative, YearMonth month) {
        return checks.stream().flatMap(check -> check.look(cooperative, month).stream()).toList();
    }
}
