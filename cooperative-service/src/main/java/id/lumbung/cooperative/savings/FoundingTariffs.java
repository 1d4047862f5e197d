package id.lumbung.cooperative.savings;

import java.time.YearMonth;
import java.util.UUID;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.savings.due.Tariff;
import id.lumbung.cooperative.savings.due.Tariffs;
import id.lumbung.platform.money.Rupiah;

/// What the founding meeting decided that members pay. It begins the tariffs and changes none.
@Component
public class FoundingTariffs {

    private final Tariffs tariffs;

    FoundingTariffs(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    /// @return whether there were none before
    @Transactional
    @PreAuthorize("@offices.mayReadAll()")
    public boolean begin(UUID cooperative, YearMonth from, Rupiah principal, Rupiah mandatory, String basis) {
        if (!tariffs.all(cooperative).isEmpty()) {
            return false;
        }
        tariffs.begin(cooperative, new Tariff(SavingsKind.POKOK, from, principal, basis));
        tariffs.begin(cooperative, new Tariff(SavingsKind.WAJIB, from, mandatory, basis));
        return true;
    }
}
