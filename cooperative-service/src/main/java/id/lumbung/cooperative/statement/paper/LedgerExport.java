package id.lumbung.cooperative.statement.paper;

import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.Balance;
import id.lumbung.cooperative.ledger.Books;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.cooperative.statement.IssuedStatements;
import id.lumbung.cooperative.statement.asked.Period;
import id.lumbung.cooperative.statement.asked.StatementKind;
import id.lumbung.platform.document.Column;
import id.lumbung.platform.document.Sheet;
import id.lumbung.platform.document.Workbook;
import id.lumbung.platform.money.Rupiah;

/// The general ledger of all accounts, or of one, as a workbook, however long: PostgreSQL hands out the lines in the order of an
/// index, and each is written before the next thousand is fetched.
@Service
class LedgerExport {

    private static final int FETCH = 1_000;

    private final Profiles profiles;
    private final Books books;
    private final IssuedStatements issued;
    private final JdbcClient jdbc;

    LedgerExport(Profiles profiles, Books books, IssuedStatements issued, JdbcClient jdbc) {
        this.profiles = profiles;
        this.books = books;
        this.issued = issued;
        this.jdbc = jdbc;
    }

    /// Where an export goes; it is asked for only when nothing can be refused any more.
    interface Target {
        OutputStream open(String cooperative);
    }

    @Transactional(isolation = Isolation.REPEATABLE_READ)
    @PreAuthorize("@offices.mayRead(#cooperative)")
    public void write(UUID cooperative, Period period, @Nullable Unit unit, @Nullable AccountCode account,
            Target target) {
        var name = profiles.get(cooperative).villageName();
        var balances = books.trialBalance(cooperative, unit, period.start(), period.end()).balances().stream()
                .filter(balance -> account == null || balance.account().code().equals(account)).toList();
        issued.issue(cooperative, Content.moved(StatementKind.BUKU_BESAR, period, unit, balances));
        var opening = new HashMap<String, Balance>();
        balances.forEach(balance -> opening.put(balance.account().code().value(), balance));
        try (var workbook = new Workbook(target.open(name));
                var sheet = workbook.sheet("Buku Besar", Column.text("Akun", 10), Column.text("Nama", 36),
                        Column.date("Tanggal"), Column.text("Bukti", 22), Column.text("Uraian", 48),
                        Column.text("Unit", 12), Column.text("Partisipasi", 14), Column.rupiah("Debit"),
                        Column.rupiah("Kredit"), Column.balance("Saldo"))) {
            lines(cooperative, period, unit, account, new Rows(sheet, opening));
        }
    }

    private void lines(UUID cooperative, Period period, @Nullable Unit unit, @Nullable AccountCode account,
            RowCallbackHandler rows) {
        jdbc.sql(
                """
                        select l.account_code, l.entry_date, l.unit, l.participation, l.debit, l.credit, e.description,
                               voucher_text(e.voucher_type, e.entry_date, e.voucher_number) as voucher
                          from entry_line l
                          join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
                         where l.cooperative_id = :cooperative and l.entry_date between :start and :end
                           and (:unit::text is null or l.unit = :unit)
                        """
                        + (account == null ? "" : " and l.account_code = :account ")
                        + "order by l.account_code, l.entry_date, l.sequence, l.line_no")
                .withFetchSize(FETCH).param("cooperative", cooperative).param("start", period.start())
                .param("end", period.end()).param("unit", unit == null ? null : unit.code())
                .param("account", account == null ? null : account.value()).query(rows);
    }

    /// Writes line after line, and before the first one of an account what it stood at.
    private static final class Rows implements RowCallbackHandler {

        private final Sheet sheet;
        private final Map<String, Balance> accounts;
        private String account = "";
        private String name = "";
        private Rupiah balance = Rupiah.ZERO;

        Rows(Sheet sheet, Map<String, Balance> accounts) {
            this.sheet = sheet;
            this.accounts = accounts;
        }

        @Override
        public void processRow(ResultSet row) throws SQLException {
            var code = row.getString("account_code");
            if (!code.equals(account)) {
                begin(code);
            }
            var debit = Rupiah.of(row.getLong("debit"));
            var credit = Rupiah.of(row.getLong("credit"));
            balance = balance.plus(debit).minus(credit);
            sheet.row(code, name, row.getObject("entry_date", LocalDate.class), row.getString("voucher"),
                    row.getString("description"), row.getString("unit"), row.getString("participation"),
                    debit.isZero() ? null : debit, credit.isZero() ? null : credit, balance);
        }

        private void begin(String code) {
            var known = accounts.get(code);
            account = code;
            name = known == null ? "" : known.account().name();
            balance = known == null ? Rupiah.ZERO : known.opening();
            sheet.row(code, name, null, null, "Saldo awal", null, null, null, null, balance);
        }
    }
}
