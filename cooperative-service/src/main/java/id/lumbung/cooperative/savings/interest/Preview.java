package id.lumbung.cooperative.savings.interest;

import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.savings.SavingsKind;
import id.lumbung.cooperative.savings.rate.InterestRule;
import id.lumbung.cooperative.savings.rate.InterestTax;
import id.lumbung.platform.money.Rupiah;

/// The jasa of a month as it would be posted now.
///
/// @param rule of simpanan sukarela; certificates have each their own
record Preview(SavingsKind kind, YearMonth month, @Nullable InterestRule rule, InterestTax tax,
        List<InterestShare> shares) {

    public Rupiah gross() {
        return shares.stream().map(InterestShare::gross).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    public Rupiah taxed() {
        return shares.stream().map(InterestShare::tax).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
