package id.lumbung.cooperative.statement.paper;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import id.lumbung.cooperative.ledger.Account;
import id.lumbung.cooperative.ledger.AccountPage.BookLine;
import id.lumbung.cooperative.ledger.Balance;
import id.lumbung.cooperative.ledger.TrialBalance;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.statement.asked.Period;
import id.lumbung.cooperative.statement.asked.StatementKind;
import id.lumbung.cooperative.statement.note.General;
import id.lumbung.cooperative.statement.note.WrittenNote;
import id.lumbung.cooperative.statement.reckoning.EquityStatement;
import id.lumbung.cooperative.statement.reckoning.Notes;
import id.lumbung.cooperative.statement.reckoning.Seal;
import id.lumbung.cooperative.statement.reckoning.Seal.Said;
import id.lumbung.cooperative.statement.reckoning.Statement;
import id.lumbung.platform.money.Rupiah;

/// What stands on a paper.
sealed interface Content {

    Seal seal(Period period, @Nullable Unit unit);

    /// How many rows of figures stand on it, so that a page that got lost is missed.
    int rows();

    record Lines(Statement statement) implements Content {

        @Override
        public Seal seal(Period period, @Nullable Unit unit) {
            return statement.seal();
        }

        @Override
        public int rows() {
            return (int) statement.rows().stream().filter(row -> row.amount() != null).count();
        }
    }

    record Equity(EquityStatement now, @Nullable EquityStatement before) implements Content {

        @Override
        public Seal seal(Period period, @Nullable Unit unit) {
            var said = new ArrayList<Said>();
            now.rows().forEach(row -> {
                for (int at = 0; at < row.cells().size(); at++) {
                    said.add(new Said(row.change() + "." + EquityStatement.Capital.values()[at], row.cells().get(at),
                            row.change() == EquityStatement.Change.SALDO_AKHIR));
                }
            });
            return Seal.of(StatementKind.LPE, period, unit, said);
        }

        @Override
        public int rows() {
            return now.rows().size() + (before == null ? 0 : before.rows().size());
        }
    }

    /// @param words what the treasurer wrote about the year
    record Noted(Notes notes, General general, List<WrittenNote> words) implements Content {

        @Override
        public Seal seal(Period period, @Nullable Unit unit) {
            var said = new ArrayList<Said>();
            notes.sections().forEach(section -> section.entries().forEach(entry -> said.add(new Said(
                    section.key() + "." + (entry.account() == null ? entry.line() : entry.account().code()),
                    entry.amount(), true))));
            words.forEach(note -> said.add(new Said("6." + note.topic(), Rupiah.of(note.revision()), false)));
            return Seal.of(StatementKind.CALK, period, unit, said);
        }

        @Override
        public int rows() {
            var details = notes.details();
            return notes.sections().stream().mapToInt(section -> section.entries().size()).sum()
                    + details.receivables().size() + details.loans().size() + details.stock().size()
                    + notes.changes().size() + notes.withoutCash().size();
        }
    }

    /// @param before the one that stands beside it
    record Trial(TrialBalance balance, @Nullable TrialBalance before) implements Content {

        /// What an account stood at then.
        public Rupiah before(Balance row) {
            return before == null ? Rupiah.ZERO : before.closing(row.account().code());
        }

        @Override
        public Seal seal(Period period, @Nullable Unit unit) {
            return moved(StatementKind.NERACA_SALDO, period, unit, balance.balances());
        }

        @Override
        public int rows() {
            return balance.balances().size();
        }
    }

    /// Of one account, as long as a paper can be.
    record Book(Balance balance, List<BookLine> lines) implements Content {

        public Account account() {
            return balance.account();
        }

        @Override
        public Seal seal(Period period, @Nullable Unit unit) {
            return moved(StatementKind.BUKU_BESAR, period, unit, List.of(balance));
        }

        @Override
        public int rows() {
            return lines.size();
        }
    }

    /// The control total is what was debited.
    static Seal moved(StatementKind kind, Period period, @Nullable Unit unit, List<Balance> balances) {
        var said = new ArrayList<Said>();
        balances.forEach(balance -> {
            var code = balance.account().code();
            said.add(new Said(code + ".awal", balance.opening(), false));
            said.add(new Said(code + ".debit", balance.debit(), true));
            said.add(new Said(code + ".kredit", balance.credit(), false));
        });
        return Seal.of(kind, period, unit, said);
    }
}
