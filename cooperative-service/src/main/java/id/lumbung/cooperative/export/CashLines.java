package id.lumbung.cooperative.export;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.platform.money.Rupiah;

/// The lines of an account through a cursor, in the order of its book.
@Repository
class CashLines {

    private static final int ROWS_AT_ONCE = 2_000;

    private final JdbcTemplate jdbc;

    CashLines(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource); // an own one, because of its fetch size
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
    }

    /// A line of the cash book.
    ///
    /// @param counterparts the other accounts of its entry, by code
    record CashLine(LocalDate date, String voucher, String description, Rupiah debit, Rupiah credit, String event,
            String counterparts) {}

    void of(UUID cooperative, AccountCode account, YearMonth month, Sink<CashLine> sink) {
        jdbc.query(
                """
                        select l.entry_date, voucher_text(e.voucher_type, e.entry_date, e.voucher_number) as voucher, e.description,
                               l.debit, l.credit, e.event,
                               (select string_agg(distinct o.account_code, ' ' order by o.account_code) from entry_line o
                                 where o.tenant_id = l.tenant_id and o.cooperative_id = l.cooperative_id
                                   and o.sequence = l.sequence and o.account_code <> l.account_code) as counterparts
                          from entry_line l
                          join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
                         where l.cooperative_id = ? and l.account_code = ? and l.entry_date between ? and ?
                         order by l.entry_date, l.sequence, l.line_no""",
                row -> {
                    sink.take(new CashLine(row.getObject("entry_date", LocalDate.class), row.getString("voucher"),
                            row.getString("description"), Rupiah.of(row.getLong("debit")),
                            Rupiah.of(row.getLong("credit")), row.getString("event"),
                            Objects.requireNonNullElse(row.getString("counterparts"), "")));
                }, cooperative, account.value(), month.atDay(1), month.atEndOfMonth());
    }
}
