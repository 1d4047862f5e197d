package id.lumbung.cooperative.opening;

import java.time.LocalDate;
import java.util.List;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Chart;
import id.lumbung.platform.money.Rupiah;

/// The sheet as it stands.
///
/// @param on the day the books open
/// @param rounds how often it was confirmed
/// @param changed whether it says something else than what was confirmed last
/// @param closed whether the first month is closed, so that nothing may change any more
record Sheet(LocalDate on, Chart chart, List<OpeningLine> lines, int rounds, boolean changed, boolean closed) {

    /// What is missing on the credit side: zero when everything was told.
    public Rupiah difference() {
        return lines.stream().map(line -> line.signed(chart.get(AccountCode.of(line.account()))))
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /// What an account comes to, over all its subjects.
    public Rupiah total(Account account) {
        return lines.stream().filter(line -> line.account().equals(account.code().value())).map(OpeningLine::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /// What a section comes to, positive on its own side.
    public Rupiah total(Section section) {
        var signed = lines.stream().map(line -> {
            var account = chart.get(AccountCode.of(line.account()));
            return Section.of(account) == section ? line.signed(account) : Rupiah.ZERO;
        }).reduce(Rupiah.ZERO, Rupiah::plus);
        return section.isAsset() ? signed : signed.negate();
    }

    public boolean isReady() {
        return !lines.isEmpty() && difference().isZero() && changed && !closed;
    }
}
