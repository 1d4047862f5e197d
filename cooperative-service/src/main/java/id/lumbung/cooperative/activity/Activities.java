package id.lumbung.cooperative.activity;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Counts of all cooperatives of the regency in one go; an index answers, nothing reads the lines of the journal.
@Service
class Activities {

    private static final int MOST_MONTHS = 24;

    private final JdbcClient jdbc;

    Activities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param until the last month, itself included
    @Transactional(readOnly = true)
    @PreAuthorize("@offices.mayReadAll()")
    List<Activity> between(YearMonth from, YearMonth until) {
        if (until.isBefore(from) || from.plusMonths(MOST_MONTHS).isBefore(until)) {
            throw new SpanTooLong(MOST_MONTHS);
        }
        return jdbc.sql("""
                with written as (
                    select e.cooperative_id, cast(date_trunc('month', e.entry_date) as date) as month,
                        count(*) as postings
                    from entry e where e.entry_date >= :from and e.entry_date < :after group by 1, 2),
                months as (
                    select b.cooperative_id, cast(s as date) as month from book b cross join lateral generate_series(
                        greatest(cast(:from as date), cast(date_trunc('month', b.opened_on) as date)),
                        least(b.closed_through, cast(:until as date)), interval '1 month') s
                    where b.closed_through is not null)
                select coalesce(w.cooperative_id, m.cooperative_id) as cooperative, coalesce(w.month, m.month) as month,
                    coalesce(w.postings, 0) as postings, m.month is not null as closed
                from written w full join months m on m.cooperative_id = w.cooperative_id and m.month = w.month
                order by 1, 2""").param("from", from.atDay(1)).param("until", until.atDay(1))
                .param("after", until.plusMonths(1).atDay(1))
                .query((row, index) -> new Activity(row.getObject("cooperative", UUID.class),
                        row.getObject("month", LocalDate.class), row.getInt("postings"), row.getBoolean("closed")))
                .list();
    }
}
