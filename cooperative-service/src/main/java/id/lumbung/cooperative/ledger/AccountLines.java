package id.lumbung.cooperative.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.cooperative.ledger.AccountPage.BookLine;
import id.lumbung.cooperative.ledger.AccountPage.Place;
import id.lumbung.platform.money.Rupiah;

/// The lines of one account in the order of its book, read from one place to the next.
@Repository
class AccountLines {

    private final JdbcClient jdbc;
    private final Movements movements;

    AccountLines(JdbcClient jdbc, Movements movements) {
        this.jdbc = jdbc;
        this.movements = movements;
    }

    AccountPage page(UUID cooperative, Balance period, @Nullable Unit unit, LocalDate from, LocalDate to,
            @Nullable Place after, int size) {
        var code = period.account().code();
        var start = after == null || after.date().isBefore(from) ? new Place(from, 0, 0) : after;
        var carried = start.sequence() == 0 ? period.opening() : balanceAfter(cooperative, code, unit, start);
        var lines = new ArrayList<BookLine>();
        var balance = carried;
        for (var line : lines(cooperative, code, unit, start, to, size + 1)) {
            balance = balance.plus(line.debit()).minus(line.credit());
            lines.add(line.standingAt(balance));
        }
        var next = lines.size() > size ? lines.get(size - 1).place() : null;
        return new AccountPage(period, from, to, carried, lines.subList(0, Math.min(size, lines.size())), next);
    }

    private Rupiah balanceAfter(UUID cooperative, AccountCode account, @Nullable Unit unit, Place place) {
        var before = movements.balance(cooperative, account, unit, place.date(), place.date()).orElseThrow().opening();
        return before.plus(jdbc
                .sql("""
                        select coalesce(sum(l.debit - l.credit), 0) from entry_line l
                         where l.cooperative_id = :cooperative and l.account_code = :account and l.entry_date = :date
                           and (:unit::text is null or l.unit = :unit) and (l.sequence, l.line_no) <= (:sequence, :line)""")
                .param("unit", unit == null ? null : unit.code())
                .param("cooperative", cooperative).param("account", account.value()).param("date", place.date())
                .param("sequence", place.sequence()).param("line", place.line())
                .query((row, index) -> Rupiah.of(row.getLong(1))).single());
    }

    private List<BookLine> lines(UUID cooperative, AccountCode account, @Nullable Unit unit, Place after, LocalDate to,
            int size) {
        return jdbc
                .sql("""
                        select l.*, e.id, e.voucher_type, e.voucher_number, e.event, e.description, e.reverses,
                               (select r.id from entry r where r.tenant_id = e.tenant_id and r.reverses = e.id) as reversed_by,
                               array(select distinct o.account_code from entry_line o
                                      where o.tenant_id = l.tenant_id and o.cooperative_id = l.cooperative_id
                                        and o.sequence = l.sequence and o.account_code <> l.account_code
                                      order by o.account_code) as counterparts
                          from (select * from entry_line l
                                 where l.cooperative_id = :cooperative and l.account_code = :account and l.entry_date <= :to
                                   and (l.entry_date, l.sequence, l.line_no) > (:date, :sequence, :line)
                                   and (:unit::text is null or l.unit = :unit)
                                 order by l.entry_date, l.sequence, l.line_no limit :size) l
                          join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
                         order by l.entry_date, l.sequence, l.line_no""")
                .param("cooperative", cooperative).param("account", account.value()).param("to", to)
                .param("unit", unit == null ? null : unit.code())
                .param("date", after.date()).param("sequence", after.sequence()).param("line", after.line())
                .param("size", size)
                .query(AccountLines::line).list();
    }

    private static BookLine line(ResultSet row, int index) throws SQLException {
        var date = row.getObject("entry_date", LocalDate.class);
        var kind = row.getString("subject_kind");
        return new BookLine(new Place(date, row.getLong("sequence"), row.getInt("line_no")),
                row.getObject("id", UUID.class),
                VoucherNumber.of(VoucherType.valueOf(row.getString("voucher_type")), date,
                        row.getInt("voucher_number")),
                EventCode.of(row.getString("event")), row.getString("description"),
                Subject.of(kind == null ? null : Subject.Kind.valueOf(kind), row.getObject("subject_id", UUID.class),
                        row.getString("subject_name")),
                Participation.valueOf(row.getString("participation")), new Unit(row.getString("unit")),
                Rupiah.of(row.getLong("debit")), Rupiah.of(row.getLong("credit")), Rupiah.ZERO,
                Entries.codes(row.getArray("counterparts")), row.getObject("reverses", UUID.class),
                row.getObject("reversed_by", UUID.class));
    }
}
