package id.lumbung.cooperative.savings.rate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.lumbung.cooperative.profile.Profiles;
import id.lumbung.platform.audit.Audit;
import id.lumbung.platform.identity.Actor;
import id.lumbung.platform.money.Rupiah;

/// What holds for the jasa of a month: the cooperative's own rule, and the law's tax.
@Service
@Transactional(readOnly = true)
public class InterestRules {

    private final JdbcClient jdbc;
    private final Profiles profiles;
    private final Audit audit;

    InterestRules(JdbcClient jdbc, Profiles profiles, Audit audit) {
        this.jdbc = jdbc;
        this.profiles = profiles;
        this.audit = audit;
    }

    @PreAuthorize("@offices.mayRead(#cooperative)")
    public List<InterestRule> all(UUID cooperative) {
        profiles.get(cooperative);
        return rows(cooperative);
    }

    public Optional<InterestRule> of(UUID cooperative, YearMonth month) {
        return rows(cooperative).stream().filter(rule -> !rule.from().isAfter(month)).findFirst();
    }

    @Transactional
    @PreAuthorize("@offices.mayPropose(#cooperative)")
    public InterestRule set(UUID cooperative, InterestRule rule) {
        profiles.lock(cooperative);
        if (rule.basis().strip().length() < 3) {
            throw new WrongRule();
        }
        jdbc.sql("""
                insert into interest_rule (cooperative_id, valid_from, numerator, denominator, base, basis, set_by)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, cooperative_id, valid_from) do update
                   set numerator = excluded.numerator, denominator = excluded.denominator, base = excluded.base,
                       basis = excluded.basis, set_by = excluded.set_by, set_at = now()""")
                .params(cooperative, rule.from().atDay(1), rule.rate().numerator(), rule.rate().denominator(),
                        rule.base().name(), rule.basis().strip(), Actor.current().subject())
                .update();
        audit.record("savings.interest-rule-set", "cooperative", cooperative,
                rule.from() + " " + rule.rate().percent() + "% " + rule.base() + " " + rule.basis().strip());
        return rule;
    }

    /// The law's tax on the jasa of a month; none before there was one.
    public InterestTax tax(YearMonth month) {
        return jdbc.sql("""
                select free_up_to, numerator, denominator from interest_tax
                 where valid_from <= ? order by valid_from desc limit 1""").param(month.atDay(1))
                .query((row, index) -> new InterestTax(Rupiah.of(row.getLong(1)),
                        new Rate(row.getLong(2), row.getLong(3))))
                .optional().orElse(InterestTax.NONE);
    }

    /// The newest first.
    private List<InterestRule> rows(UUID cooperative) {
        return jdbc.sql("select * from interest_rule where cooperative_id = ? order by valid_from desc")
                .param(cooperative)
                .query((row, index) -> new InterestRule(
                        YearMonth.from(row.getObject("valid_from", LocalDate.class)),
                        new Rate(row.getLong("numerator"), row.getLong("denominator")),
                        InterestRule.Base.valueOf(row.getString("base")), row.getString("basis")))
                .list();
    }
}
