package id.lumbung.cooperative.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.ledger.Unit;
import id.lumbung.cooperative.statement.asked.Period;
import id.lumbung.cooperative.statement.asked.StatementKind;
import id.lumbung.cooperative.statement.reckoning.Seal;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.id.UUIDv7;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.money.Rupiah;

/// Remembers which statements left the house, and knows which of them no longer say what the books say.
@Service
@Transactional
public class IssuedStatements {

    private final JdbcClient jdbc;
    private final FigureRows rows;
    private final List<Reopening> reopenings;
    private final Audit audit;
    private final Clock clock;

    IssuedStatements(JdbcClient jdbc, FigureRows rows, List<Reopening> reopenings, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.reopenings = reopenings;
        this.audit = audit;
        this.clock = clock;
    }

    /// Remembers a paper; the same one made again is the one of the first time. Called in the transaction that reckoned
    /// it, so that nothing is posted in between. Who takes one away is in the audit each time.
    ///
    /// @return the place in the journal that it was made from
    public long issue(UUID cooperative, Seal seal) {
        var sequence = jdbc.sql("select sequence from book where cooperative_id = ?").param(cooperative)
                .query((row, index) -> row.getLong(1)).single();
        jdbc.sql(
                """
                        insert into issued_statement (id, cooperative_id, kind, period_from, period_to, unit, control_total, digest,
                                                      lines, sequence, issued_at, issued_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(UUIDv7.next(), cooperative, seal.kind().name(), seal.period().start(), seal.period().end(),
                        seal.unit() == null ? "" : seal.unit().code(), seal.controlTotal().amount(),
                        HexFormat.of().parseHex(seal.digest()), rows.lines(cooperative, seal.kind(), seal.period()),
                        sequence,
                        Timestamp.from(clock.instant()), Actor.isPresent() ? Actor.current().subject() : "system")
                .update();
        audit.record("statement.issued", "cooperative", cooperative,
                seal.kind() + " " + seal.period() + (seal.unit() == null ? "" : " " + seal.unit().code()));
        return sequence;
    }

    /// The papers made last, newest first.
    @Transactional(readOnly = true)
    public List<Issued> latest(UUID cooperative, int most) {
        return jdbc
                .sql("""
                        select i.*, i.lines <> (select coalesce(sum(m.lines), 0) from account_month_movement m
                                                 where m.tenant_id = i.tenant_id and m.cooperative_id = i.cooperative_id
                                                   and m.month <= i.period_to
                                           and (i.kind <> 'PHU' or m.month >= i.period_from)) as posted_since
                          from (select * from issued_statement where cooperative_id = ? order by issued_at desc, id desc limit ?) i
                         order by i.issued_at desc, i.id desc""")
                .params(cooperative, most)
                .query((row, index) -> issued(cooperative, row)).list();
    }

    private Issued issued(UUID cooperative, ResultSet row) throws SQLException {
        var from = YearMonth.from(row.getObject("period_from", LocalDate.class));
        var to = YearMonth.from(row.getObject("period_to", LocalDate.class));
        var at = row.getObject("issued_at", OffsetDateTime.class).toInstant();
        var unit = row.getString("unit");
        return new Issued(row.getObject("id", UUID.class), StatementKind.valueOf(row.getString("kind")),
                new Period(from, to), unit.isEmpty() ? null : new Unit(unit), Rupiah.of(row.getLong("control_total")),
                HexFormat.of().formatHex(row.getBytes("digest")), row.getLong("sequence"), at,
                row.getString("issued_by"),
                row.getBoolean("posted_since") || reopenedSince(cooperative, from, to, at));
    }

    private boolean reopenedSince(UUID cooperative, YearMonth from, YearMonth to, Instant at) {
        return reopenings.stream().flatMap(one -> one.lastReopened(cooperative, from, to).stream())
                .anyMatch(reopened -> reopened.isAfter(at));
    }
}
