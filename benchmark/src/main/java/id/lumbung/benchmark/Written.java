package id.lumbung.benchmark;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// An entry of the books that are made, before it has its place in the chain.
record Written(LocalDate day, String voucher, String event, String description, List<Row> rows) {

    /// @param kind the kind of subject; a member has an id, goods a name
    record Row(String account, long debit, long credit, String unit, String participation, @Nullable String period,
            @Nullable String kind, @Nullable String subject, @Nullable String name) {

        static Row debit(String account, long amount) {
            return new Row(account, amount, 0, "PUSAT", "TANPA", null, null, null, null);
        }

        static Row credit(String account, long amount) {
            return new Row(account, 0, amount, "PUSAT", "TANPA", null, null, null, null);
        }

        Row in(String unit) {
            return new Row(account, debit, credit, unit, participation, period, kind, subject, name);
        }

        Row with(String participation) {
            return new Row(account, debit, credit, unit, participation, period, kind, subject, name);
        }

        Row of(String month) {
            return new Row(account, debit, credit, unit, participation, month, kind, subject, name);
        }

        Row about(String kind, @Nullable String subject, @Nullable String name) {
            return new Row(account, debit, credit, unit, participation, period, kind, subject, name);
        }

        /// As `docs/why/ledger-in-the-database.md` defines it.
        String canonical(int number) {
            return "line " + number + " " + account + (debit > 0 ? " D " + debit : " K " + credit) + " " + unit + " "
                    + participation + " " + dash(period) + " " + dash(kind) + " " + dash(subject) + " " + dash(name)
                    + "\n";
        }

        private static String dash(@Nullable String value) {
            return value == null ? "-" : value;
        }
    }
}
