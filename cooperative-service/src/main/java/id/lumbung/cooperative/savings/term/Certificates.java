package id.lumbung.cooperative.savings.term;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.savings.rate.Rate;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.money.Rupiah;

/// The tables `term_certificate` and `term_payout`.
@Repository
@Transactional
public class Certificates {

    private static final String ALL = """
            select c.*, m.number, m.name,
                   coalesce((select sum(l.gross) from interest_line l
                              join interest_run r on r.tenant_id = l.tenant_id and r.id = l.run_id and r.taken_back_at is null
                             where l.tenant_id = c.tenant_id and l.about_id = c.id), 0) as accrued,
                   case when c.voided_at is not null then 'BATAL'
                        when exists (select from term_payout p where p.tenant_id = c.tenant_id and p.certificate_id = c.id
                                        and p.taken_back_at is null) then 'DICAIRKAN'
                        else 'BERJALAN' end as state
              from term_certificate c join member m on m.tenant_id = c.tenant_id and m.id = c.member_id
             where c.cooperative_id = ?
             order by c.matures_on, c.id""";

    private final JdbcClient jdbc;

    Certificates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Certificate> of(UUID cooperative) {
        return jdbc.sql(ALL).param(cooperative).query(Certificates::certificate).list();
    }

    Certificate get(UUID cooperative, UUID certificate) {
        return of(cooperative).stream().filter(one -> one.id().equals(certificate)).findFirst()
                .orElseThrow(NoSuchCertificate::new);
    }

    /// Whether a member has a certificate that runs.
    public boolean has(UUID cooperative, UUID member) {
        return of(cooperative).stream().anyMatch(one -> one.isOpen() && one.member().equals(member));
    }

    /// What open certificates have earned by the end of a month, beyond what is booked.
    public List<Earned> earned(UUID cooperative, YearMonth month) {
        return of(cooperative).stream().filter(Certificate::isOpen)
                .map(one -> new Earned(one.id(), one.member(), one.terms().amount(),
                        one.terms().earnedAt(month.atEndOfMonth().plusDays(1)).minus(one.accrued())))
                .filter(one -> one.interest().isPositive()).toList();
    }

    void open(UUID cooperative, UUID id, UUID member, Terms terms) {
        var penalty = terms.penalty();
        jdbc.sql(
                """
                        insert into term_certificate (id, cooperative_id, member_id, account_code, amount, months, numerator, denominator,
                                                      penalty_numerator, penalty_denominator, started_on, matures_on, opened_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id).param(cooperative).param(member)
                .param(terms.kind().account().value()).param(terms.amount().amount()).param(terms.months())
                .param(terms.rate().numerator()).param(terms.rate().denominator())
                .param(penalty == null ? null : penalty.numerator())
                .param(penalty == null ? null : penalty.denominator()).param(terms.started()).param(terms.matures())
                .param(Actor.current().subject()).update();
    }

    void payOut(UUID id, UUID certificate, Rupiah interest, Rupiah tax, Rupiah penalty) {
        jdbc.sql("insert into term_payout (id, certificate_id, interest, tax, penalty) values (?, ?, ?, ?, ?)")
                .params(id, certificate, interest.amount(), tax.amount(), penalty.amount()).update();
    }

    private static Certificate certificate(ResultSet row, int index) throws SQLException {
        return new Certificate(row.getObject("id", UUID.class), row.getObject("member_id", UUID.class),
                row.getString("number"), row.getString("name"),
                new Terms(Rupiah.of(row.getLong("amount")), row.getInt("months"),
                        new Rate(row.getLong("numerator"), row.getLong("denominator")), penalty(row),
                        row.getObject("started_on", LocalDate.class)),
                Rupiah.of(row.getLong("accrued")), Certificate.State.valueOf(row.getString("state")));
    }

    private static @Nullable Rate penalty(ResultSet row) throws SQLException {
        var numerator = row.getLong("penalty_numerator");
        return row.wasNull() ? null : new Rate(numerator, row.getLong("penalty_denominator"));
    }
}
