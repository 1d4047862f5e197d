package id.lumbung.admin.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the books of a regency say of themselves, asked of all its cooperatives at once. Each question counts what does not hold.
public final class BookProofs {

    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("entries whose hash is not that of their content",
                """
                        select count(*) from entry e
                         where e.hash is distinct from sha256(convert_to(entry_canonical(e, (
                               select array_agg(row (l.tenant_id, l.cooperative_id, l.sequence, l.line_no, l.entry_date, l.account_code,
                                                     l.debit, l.credit, l.unit, l.participation, l.subject_kind, l.subject_id,
                                                     l.subject_name, l.period)::posting_line order by l.line_no)
                                 from entry_line l
                                where l.tenant_id = e.tenant_id and l.cooperative_id = e.cooperative_id
                                  and l.sequence = e.sequence)), 'UTF8'))""");
        QUESTIONS.put("places where the chain of entries is broken",
                """
                        select count(*) from (
                            select e.sequence, e.previous_hash,
                                   lag(e.sequence, 1, 0::bigint) over chain as before,
                                   lag(e.hash, 1, '\\x0000000000000000000000000000000000000000000000000000000000000000'::bytea) over chain
                                       as hash_before
                              from entry e window chain as (partition by e.cooperative_id order by e.sequence)) links
                         where sequence <> before + 1 or previous_hash <> hash_before""");
        QUESTIONS.put("books that do not end with their last entry",
                """
                        select count(*) from book b
                          left join lateral (select e.sequence, e.hash from entry e where e.tenant_id = b.tenant_id
                                                and e.cooperative_id = b.cooperative_id order by e.sequence desc limit 1) last on true
                         where b.sequence <> coalesce(last.sequence, 0) or b.sequence > 0 and b.hash is distinct from last.hash""");
        QUESTIONS.put("seals that are not on the entry they name",
                """
                        select count(*) from (select cooperative_id, sequence, hash from period_act where sequence > 0
                                              union all select cooperative_id, sequence, hash from year_act where sequence > 0) s
                         where not exists (select from entry e where e.cooperative_id = s.cooperative_id and e.sequence = s.sequence
                                              and e.hash = s.hash)""");
        QUESTIONS.put("entries that do not balance", """
                select count(*) from (select from entry_line group by cooperative_id, sequence
                                      having sum(debit) <> sum(credit)) unequal""");
        QUESTIONS.put("movements that are not the sum of their lines",
                """
                        select count(*) from (
                            select from (
                                select 'day' as kept, cooperative_id, account_code, day as since, unit, participation, debit, credit, lines
                                  from account_day_movement
                                union all
                                select 'month', cooperative_id, account_code, month, unit, participation, debit, credit, lines
                                  from account_month_movement
                                union all
                                select kept, cooperative_id, account_code,
                                       case kept when 'day' then entry_date else date_trunc('month', entry_date)::date end,
                                       unit, participation, -sum(debit), -sum(credit), -count(*)
                                  from entry_line cross join (values ('day'), ('month')) tables (kept)
                                 group by 1, 2, 3, 4, 5, 6) compared
                             group by kept, cooperative_id, account_code, since, unit, participation
                            having sum(debit) <> 0 or sum(credit) <> 0 or sum(lines) <> 0) wrong""");
        QUESTIONS.put("balances of members and loans that are not the sum of their lines",
                """
                        select count(*) from (
                            select from (
                                select cooperative_id, account_code, subject_kind, subject_id, month, period, debit, credit, lines
                                  from subject_month_movement
                                union all
                                select cooperative_id, account_code, subject_kind, subject_id, date_trunc('month', entry_date)::date,
                                       coalesce(period, date_trunc('month', entry_date)::date), -sum(debit), -sum(credit), -count(*)
                                  from entry_line where subject_id is not null group by 1, 2, 3, 4, 5, 6) compared
                             group by cooperative_id, account_code, subject_kind, subject_id, month, period
                            having sum(debit) <> 0 or sum(credit) <> 0 or sum(lines) <> 0) wrong""");
    }

    private BookProofs() {}

    /// What does not hold, in words; empty when the books prove themselves.
    public static List<String> broken(Connection connection) throws SQLException {
        var broken = new ArrayList<String>();
        for (var question : QUESTIONS.entrySet()) {
            var count = Sql.number(connection, question.getValue());
            if (count > 0) {
                broken.add("%,d %s".formatted(count, question.getKey()));
            }
        }
        return broken;
    }
}
