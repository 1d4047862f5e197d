package id.lumbung.cooperative.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import id.lumbung.cooperative.ledger.AccountCode;
import id.lumbung.cooperative.ledger.AccountPage.Place;
import id.lumbung.cooperative.ledger.Participation;
import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.platform.money.Rupiah;

/// The lines of the journal behind a figure: of an account and a period, and only those that the figure counts.
@Repository
class LinesBehind {

    /// Which lines a figure counts.
    ///
    /// @param standing the first day on which a line counts only as opening balance; none where all lines count
    /// @param cash only beside cash, and no opening balance
    /// @param earned without what closes a year
    /// @param in money that came in; `out` money that went out, each with what takes it back
    record Which(AccountCode account, LocalDate from, LocalDate to, @Nullable LocalDate standing, @Nullable Unit unit,
            Set<Participation> only, boolean cash, boolean earned, boolean in, boolean out) {}

    record Line(Place place, UUID entry, String voucher, String description, String unit, Rupiah debit,
            Rupiah credit) {

        public LocalDate date() {
            return place.date();
        }
    }

    /// @param next where the next page begins
    record Page(List<Line> lines, @Nullable Place next) {}

    private final JdbcClient jdbc;

    LinesBehind(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page page(UUID cooperative, Which which, @Nullable Place after, int size) {
        var start = after == null || after.date().isBefore(which.from()) ? new Place(which.from(), 0, 0) : after;
        var found = new ArrayList<>(jdbc
                .sql("""
                        select l.entry_date, l.sequence, l.line_no, l.unit, l.debit, l.credit, e.id, e.description,
                               voucher_text(e.voucher_type, e.entry_date, e.voucher_number) as voucher
                          from entry_line l
                          join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
                          left join entry o on o.tenant_id = e.tenant_id and o.id = e.reverses
                         where l.cooperative_id = :cooperative and l.account_code = :account and l.entry_date <= :to
                           and (l.entry_date, l.sequence, l.line_no) > (:date, :sequence, :line)
                           and (:unit::text is null or l.unit = :unit) and l.participation in (:only)
                           and (case when e.reverses is null then l.credit > 0 else l.debit > 0 end and :in
                                or case when e.reverses is null then l.debit > 0 else l.credit > 0 end and :out)
                           and (not :earned or coalesce(o.event, e.event) <> 'J76')
                           and (:standing::date is null or l.entry_date < :standing or coalesce(o.event, e.event) = 'J83')
                           and (not :cash or coalesce(o.event, e.event) <> 'J83' and exists (
                               select from entry_line c
                                 join account k on k.tenant_id = c.tenant_id and k.cooperative_id = c.cooperative_id and k.code = c.account_code
                                where c.tenant_id = l.tenant_id and c.cooperative_id = l.cooperative_id and c.sequence = l.sequence
                                  and k.cash_flow = 'KAS'))
                         order by l.entry_date, l.sequence, l.line_no limit :size""")
                .param("cooperative", cooperative).param("account", which.account().value()).param("to", which.to())
                .param("date", start.date()).param("sequence", start.sequence()).param("line", start.line())
                .param("unit", which.unit() == null ? null : which.unit().code())
                .param("standing", which.standing())
                .param("only", which.only().stream().map(Participation::name).toList())
                .param("in", which.in()).param("out", which.out()).param("cash", which.cash())
                .param("earned", which.earned())
                .param("size", size + 1).query(LinesBehind::line).list());
        var next = found.size() > size ? found.get(size - 1).place() : null;
        return new Page(found.subList(0, Math.min(size, found.size())), next);
    }

    private static Line line(ResultSet row, int index) throws SQLException {
        return new Line(new Place(row.getObject("entry_date", LocalDate.class), row.getLong("sequence"),
                row.getInt("line_no")), row.getObject("id", UUID.class), row.getString("voucher"),
                row.getString("description"), row.getString("unit"), Rupiah.of(row.getLong("debit")),
                Rupiah.of(row.getLong("credit")));
    }
}
