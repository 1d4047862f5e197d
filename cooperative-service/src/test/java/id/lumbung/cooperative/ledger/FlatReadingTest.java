package id.lumbung.cooperative.ledger;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import id.lumbung.platform.money.Rupiah;
import id.lumbung.testing.postgres.TestPostgres;

import static org.assertj.core.api.Assertions.assertThat;

/// What reading costs does not grow with the lines. PostgreSQL counts for each transaction which rows it read, so this is
/// held without a clock.
class FlatReadingTest {

    private static final int ENTRIES = 600;
    private static final int DAYS = 28;
    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final AccountCode CASH = AccountCode.of("1-1101");

    private static final TestBooks BOOKS = TestBooks.shared();
    private static UUID cooperative;

    /// @param scans of the whole table
    /// @param rows that were fetched or passed over
    private record Read(long scans, long rows) {

        private static final Read NOTHING = new Read(0, 0);
    }

    @BeforeAll
    static void manyEntriesInOneMonth() throws SQLException {
        cooperative = BOOKS.cooperative();
        BOOKS.in(() -> {
            for (int entry = 0; entry < ENTRIES; entry++) {
                BOOKS.ledger.post(Posting.of(UUID.randomUUID(), cooperative, FIRST.plusDays(entry * DAYS / ENTRIES),
                        VoucherType.BKM, EventCode.of("J61"), "Hibah", List.of(
                                Line.debit(CASH, Rupiah.of(1_000)),
                                Line.credit(AccountCode.of("3-1201"), Rupiah.of(1_000)))));
            }
            return cooperative;
        });
        try (var superuser = TestPostgres.superuser(TestBooks.DATABASE).getConnection();
                var statement = superuser.createStatement()) {
            statement.execute("analyze"); // what autovacuum does within a minute
        }
    }

    @Test
    void aTrialBalanceReadsNoEntryAndNoLine() {
        var end = FIRST.plusDays(14);
        assertThat(lines(() -> BOOKS.books.trialBalance(cooperative, end))).isEqualTo(Read.NOTHING);
        assertThat(lines(() -> BOOKS.books.trialBalance(cooperative, FIRST, end))).isEqualTo(Read.NOTHING);
        assertThat(lines(() -> BOOKS.books.balance(cooperative, CASH, end))).isEqualTo(Read.NOTHING);
    }

    @Test
    void aPageOfTheCashBookReadsItsOwnLinesOnly() {
        var size = 10;
        var read = lines(() -> BOOKS.books.account(cooperative, CASH, FIRST, FIRST.plusDays(DAYS), null, size));
        assertThat(read.scans()).isZero();
        assertThat(read.rows()).isBetween((long) size, 4L * (size + 1)); // the line, and its entry's other lines
    }

    @Test
    void aLatePageReadsNoMoreThanTheDayItBeginsIn() {
        var size = 10;
        var place = new AccountPage.Place(FIRST.plusDays(20), Long.MAX_VALUE / 2, 1);
        var read = lines(() -> BOOKS.books.account(cooperative, CASH, FIRST, FIRST.plusDays(DAYS), place, size));
        assertThat(read.scans()).isZero();
        assertThat(read.rows()).isBetween((long) size, 4L * (size + 1) + ENTRIES / DAYS + 1);
    }

    @Test
    void closingAMonthReadsNoLine() {
        assertThat(lines(() -> BOOKS.periods.close(cooperative, YearMonth.from(FIRST).minusMonths(1))))
                .isEqualTo(Read.NOTHING);
    }

    private static Read lines(Supplier<?> reading) {
        return BOOKS.in(() -> {
            var before = read();
            reading.get();
            var after = read();
            return new Read(after.scans() - before.scans(), after.rows() - before.rows());
        });
    }

    private static Read read() {
        return BOOKS.jdbc.sql("""
                select sum(seq_scan), sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) from pg_stat_xact_user_tables
                 where relname = 'entry_line'""")
                .query((row, _) -> new Read(row.getLong(1), row.getLong(2))).single();
    }
}
