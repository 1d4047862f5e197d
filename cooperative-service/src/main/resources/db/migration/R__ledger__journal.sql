-- The journal: whole entries, written and read in one piece. Inserting here is all that the service may do.
--
-- An entry and its lines arrive as one row, so there is no moment at which an entry exists without its lines, without
-- its number or unbalanced, and no way to add a line later. The trigger runs as the owner, who may write what the
-- service may not; row security is forced, so it sees the rows of the bound tenant only.
--
-- Flyway runs this file again whenever it changes, after all versions: the one place to read how an entry is posted.

create or replace function voucher_text(type text, day date, number integer) returns text
    language sql immutable -- its names are bound when it is made, and without a search path of its own it is inlined
    return type || to_char(day, '/YYYY/MM/') || lpad(number::text, greatest(6, length(number::text)), '0');

drop function if exists entry_canonical(entry, entry_line[]);

-- What the hash covers; docs/why/ledger-in-the-database.md says it exactly.
create or replace function entry_canonical(head entry, lines posting_line[]) returns text
    language plpgsql immutable set search_path = pg_catalog, public, pg_temp as $$
declare
    line posting_line;
    said text := 'lumbung-journal-1'
        || E'\nregency ' || head.tenant_id
        || E'\ncooperative ' || head.cooperative_id
        || E'\nsequence ' || head.sequence
        || E'\nprevious ' || encode(head.previous_hash, 'hex')
        || E'\nentry ' || head.id
        || E'\nvoucher ' || voucher_text(head.voucher_type, head.entry_date, head.voucher_number)
        || E'\ndate ' || to_char(head.entry_date, 'YYYY-MM-DD')
        || E'\nposted ' || to_char(head.posted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
        || E'\nevent ' || head.event
        || E'\nreverses ' || coalesce(head.reverses::text, '-')
        || E'\nactor ' || head.actor
        || E'\ndescription ' || head.description
        || E'\n';
begin
    foreach line in array lines loop
        said := said
            || 'line ' || line.line_no || ' ' || line.account_code
            || case when line.debit > 0 then ' D ' || line.debit else ' K ' || line.credit end
            || ' ' || line.unit || ' ' || line.participation || ' ' || coalesce(to_char(line.period, 'YYYY-MM'), '-')
            || ' ' || coalesce(line.subject_kind, '-') || ' ' || coalesce(line.subject_id::text, '-')
            || ' ' || coalesce(line.subject_name, '-') || E'\n';
    end loop;
    return said;
end $$;

create or replace view journal with (security_invoker = true) as
select e.tenant_id, e.id, e.cooperative_id, e.sequence, e.entry_date, e.voucher_type, e.voucher_number, e.event,
       e.description, e.reverses, e.actor, e.posted_at, e.previous_hash, e.hash,
       (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                   'account', l.account_code, 'debit', l.debit, 'credit', l.credit, 'unit', l.unit,
                   'participation', l.participation, 'kind', l.subject_kind, 'subject', l.subject_id,
                   'name', l.subject_name, 'period', l.period)) order by l.line_no)
          from entry_line l
         where l.tenant_id = e.tenant_id and l.cooperative_id = e.cooperative_id and l.sequence = e.sequence) as lines,
       (select r.id from entry r where r.tenant_id = e.tenant_id and r.reverses = e.id) as reversed_by,
       null::text[] as overdrawn, -- only a posting answers this: accounts it leaves below zero, where that is allowed
       e.origin
  from entry e;

create or replace function ledger_refuses(rule text, message text, detail text) returns void
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    raise exception '%', message using errcode = '23514', constraint = rule, table = 'entry', detail = coalesce(detail, '');
end $$;

-- Which rule of its own columns an entry breaks.
create or replace function entry_refused(asked journal) returns void
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    perform ledger_refuses(case
        when asked.description <> btrim(asked.description) or length(asked.description) not between 1 and 300
            or asked.description ~ E'[\\x01-\\x1f\\x7f-\\x9f\\u2028\\u2029]' then 'entry_text_shape'
        when length(asked.actor) not between 1 and 100
            or asked.actor ~ E'[\\x01-\\x20\\x7f-\\x9f\\u2028\\u2029]' then 'entry_actor_shape'
        when asked.voucher_type not in ('BKM', 'BKK', 'BBM', 'BBK', 'BM', 'FJ', 'FB') then 'entry_voucher_known'
        when asked.event !~ '^(J\d{2,3}|UMUM)$' then 'entry_event_known'
        when (asked.event = 'J84') <> (asked.reverses is not null) then 'entry_reversal_event'
        when asked.reverses = asked.id then 'entry_reversal_of_another'
        else 'entry_origin_shape' end, 'The entry breaks a rule of its columns', null);
end $$;

-- Its statements are short and always the same: planning them again for each entry would cost as much as a tenth of it.
create or replace function journal_post() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_generic_plan as $$
declare
    tenant constant integer := nullif(current_setting('app.tenant', true), '')::int;
    head book;
    posted entry;
    lines posting_line[];
    counted integer;
    debits numeric;
    credits numeric;
    fault text[];
    stands boolean;
    watched text[];
    named boolean;
    drawn boolean;
    outlets text[];
    people uuid[];
    cash text[];
    account record;
    owned record;
    low record;
begin
    -- 1. The cooperative's postings go in turn; everything below is decided under this lock.
    select * into head from book b where b.tenant_id = tenant and b.cooperative_id = new.cooperative_id for update;
    if not found or new.tenant_id <> tenant then
        perform ledger_refuses('entry_books_open', 'The books are not open', new.cooperative_id::text);
    end if;

    -- 2. Asked a second time: nothing is written, no row comes back, and the asker compares with what stands.
    --    (A statement of its own, because a statement sees what was committed before it began, not before it got the lock.)
    select exists (select from entry e where e.tenant_id = tenant and e.id = new.id) into stands;
    if stands then
        return null;
    end if;

    -- 3. The day. The months that are closed stand in the row that is locked, so nobody closes one in between. What closes
    --    a year is dated in closed months; it comes with the row that closes the year, in the same transaction, or never.
    if new.entry_date < head.opened_on then
        perform ledger_refuses('entry_after_opening', 'Before the opening of the books', head.opened_on::text);
    elsif new.entry_date > (clock_timestamp() at time zone head.zone)::date + head.days_ahead then
        perform ledger_refuses('entry_not_in_future', 'In the future', new.entry_date::text);
    elsif new.event in ('J76', 'J77') then
        if not exists (select from year_act y where y.tenant_id = tenant and y.cooperative_id = new.cooperative_id
                          and y.xact = pg_current_xact_id() and y.began = transaction_timestamp()
                          and new.entry_date = case new.event when 'J76' then make_date(y.year, 12, 31)
                                                              else make_date(y.year + 1, 1, 1) end) then
            perform ledger_refuses('entry_closes_year', 'Only closing a year posts this', new.event);
        end if;
    elsif date_trunc('month', new.entry_date)::date <= head.closed_through then
        perform ledger_refuses('entry_month_open', 'The month is closed', to_char(new.entry_date, 'YYYY-MM'));
    end if;

    -- One line of text without control characters, so that the canonical form reads in one way only; and so on.
    if new.description <> btrim(new.description) or length(new.description) not between 1 and 300
        or new.description ~ E'[\\x01-\\x1f\\x7f-\\x9f\\u2028\\u2029]'
        or length(new.actor) not between 1 and 100 or new.actor ~ E'[\\x01-\\x20\\x7f-\\x9f\\u2028\\u2029]'
        or new.voucher_type not in ('BKM', 'BKK', 'BBM', 'BBK', 'BM', 'FJ', 'FB')
        or new.event !~ '^(J\d{2,3}|UMUM)$' or (new.event = 'J84') <> (new.reverses is not null) or new.reverses = new.id
        or new.origin is not null and not (new.origin @? '$ ? (@.version > 0 && @.answers.type() == "object")') then
        perform entry_refused(new);
    end if;

    -- What a treasurer records by an event that is switched off is refused, however late the switch was turned; and so is
    -- what the system makes of savings when she asks it to.
    if (new.origin is not null or new.event in ('J05', 'J07', 'J08', 'J09')) and not coalesce(
            (select s.is_on from event_switch s where s.tenant_id = tenant and s.event = new.event
              order by s.place desc limit 1), true) then
        perform ledger_refuses('entry_event_on', 'Event ' || new.event || ' is switched off',
            (select s.reason from event_switch s where s.tenant_id = tenant and s.event = new.event
              order by s.place desc limit 1));
    end if;

    -- 4. The lines, and what is wrong with them.
    select array_agg(row (tenant, new.cooperative_id, head.sequence + 1, l.line_no, new.entry_date, l.account,
                          coalesce(l.debit, 0), coalesce(l.credit, 0), coalesce(l.unit, 'PUSAT'),
                          coalesce(l.participation, 'TANPA'), l.kind, l.subject, l.name, l.period)::posting_line
                     order by l.line_no),
           count(*), coalesce(sum(l.debit), 0), coalesce(sum(l.credit), 0),
           (array_agg(array[f.rule, l.account] order by l.line_no) filter (where f.rule is not null))[1:1],
           array_agg(distinct l.account) filter (where a.overdraft in ('TOLAK', 'INGATKAN') and l.credit > 0),
           bool_or(l.subject is not null),
           bool_or(a.overdraft = 'SUBJEK' and case a.normal_side when 'K' then l.debit else l.credit end > 0),
           array_agg(l.account) filter (where a.cash_flow = 'KAS'),
           array_agg(distinct l.unit) filter (where l.unit <> 'PUSAT'),
           array_agg(distinct l.subject) filter (where l.kind = 'ANGGOTA')
      into lines, counted, debits, credits, fault, watched, named, drawn, cash, outlets, people
      from rows from (jsonb_to_recordset(new.lines) as (account text, debit bigint, credit bigint, unit text,
                      participation text, kind text, subject uuid, name text, period date))
           with ordinality as l(account, debit, credit, unit, participation, kind, subject, name, period, line_no)
      left join lateral (select a.* from account a -- by its key for each line: "offset 0" keeps the planner from more
                          where a.tenant_id = tenant and a.cooperative_id = new.cooperative_id and a.code = l.account
                         offset 0) a on true
     cross join lateral (select case
               when a.code is null then 'entry_line_account_known'
               when a.type = 'H' then 'entry_line_account_leaf'
               when new.event in ('J76', 'J77') and l.account < '4' and l.account not in ('3-1501', '3-1502', '3-1901')
                   then 'entry_closes_year'
               when a.control is not null and new.event = 'UMUM' then 'entry_line_control_event'
               when a.control <> l.kind or a.control is not null and l.kind is null
                   then 'entry_line_control_subject'
               when l.debit not between 0 and 999999999999999 or l.credit not between 0 and 999999999999999
                   then 'entry_line_amount_range'
               when (coalesce(l.debit, 0) = 0) = (coalesce(l.credit, 0) = 0) then 'entry_line_one_side'
               when l.unit !~ '^[A-Z0-9][A-Z0-9-]{0,19}$' then 'entry_line_unit_shape'
               when l.participation not in ('ANGGOTA', 'NON_ANGGOTA', 'TANPA') then 'entry_line_participation_known'
               when extract(day from l.period) <> 1 then 'entry_line_period_is_month'
               when case when l.kind is null then l.subject is not null or l.name is not null
                         when l.kind in ('ANGGOTA', 'PINJAMAN') then l.subject is null or l.name is not null
                         when l.kind in ('KREDITUR', 'BARANG') then l.name is null
                         else true end then 'entry_line_subject_complete'
               when l.name <> btrim(l.name) or length(l.name) not between 1 and 120
                   or l.name ~ E'[\\x01-\\x1f\\x7f-\\x9f\\u2028\\u2029]' then 'entry_line_text_shape'
               end as rule) f;
    if fault is not null then
        perform ledger_refuses(fault[1][1], 'Account ' || coalesce(fault[1][2], '-'), fault[1][2]);
    elsif counted < 2 or counted > 500 then
        perform ledger_refuses('entry_line_count', 'An entry has 2 to 500 lines', '500');
    elsif debits <> credits then
        perform ledger_refuses('entry_balances', 'Debit is not credit', debits || '|' || credits);
    end if;
    if new.reverses is not null then
        perform reversal_holds(tenant, new.cooperative_id, new.reverses, new.entry_date, lines);
    elsif outlets is not null and new.event not in ('J76', 'J77') then
        perform outlets_hold(tenant, new.cooperative_id, outlets);
    end if;
    if people is not null and new.reverses is null then
        perform members_hold(tenant, new.cooperative_id, people);
    end if;

    -- 5. Number, place in the chain, hash.
    insert into voucher_counter as c (tenant_id, cooperative_id, voucher_type, voucher_year, last)
    values (tenant, new.cooperative_id, new.voucher_type, extract(year from new.entry_date), 1)
    on conflict (tenant_id, cooperative_id, voucher_type, voucher_year) do update set last = c.last + 1
    returning last into posted.voucher_number;
    posted.tenant_id := tenant;
    posted.id := new.id;
    posted.cooperative_id := new.cooperative_id;
    posted.sequence := head.sequence + 1;
    posted.entry_date := new.entry_date;
    posted.voucher_type := new.voucher_type;
    posted.voucher_year := extract(year from new.entry_date);
    posted.event := new.event;
    posted.description := new.description;
    posted.reverses := new.reverses;
    posted.actor := new.actor;
    posted.posted_at := clock_timestamp();
    posted.previous_hash := head.hash;
    posted.hash := sha256(convert_to(entry_canonical(posted, lines), 'UTF8'));
    posted.origin := new.origin;
    insert into entry select posted.*;
    insert into entry_line select l.* from unnest(lines) l;
    update book b set sequence = posted.sequence, hash = posted.hash
     where b.tenant_id = tenant and b.cooperative_id = new.cooperative_id;

    -- 6. Movements of the day and of the month.
    insert into account_day_movement as m (tenant_id, cooperative_id, account_code, day, unit, participation, debit, credit, lines)
    select tenant, new.cooperative_id, l.account_code, new.entry_date, l.unit, l.participation, sum(l.debit), sum(l.credit), count(*)
      from unnest(lines) l group by l.account_code, l.unit, l.participation
    on conflict (tenant_id, cooperative_id, account_code, day, unit, participation) do update
       set debit = m.debit + excluded.debit, credit = m.credit + excluded.credit, lines = m.lines + excluded.lines;
    insert into account_month_movement as m (tenant_id, cooperative_id, account_code, month, unit, participation, debit, credit, lines)
    select tenant, new.cooperative_id, l.account_code, date_trunc('month', new.entry_date)::date, l.unit, l.participation,
           sum(l.debit), sum(l.credit), count(*)
      from unnest(lines) l group by l.account_code, l.unit, l.participation
    on conflict (tenant_id, cooperative_id, account_code, month, unit, participation) do update
       set debit = m.debit + excluded.debit, credit = m.credit + excluded.credit, lines = m.lines + excluded.lines;
    if named then
        insert into subject_month_movement as m (tenant_id, cooperative_id, account_code, subject_kind, subject_id, month,
                                                 period, debit, credit, lines)
        select tenant, new.cooperative_id, l.account_code, l.subject_kind, l.subject_id,
               date_trunc('month', new.entry_date)::date, coalesce(l.period, date_trunc('month', new.entry_date)::date),
               sum(l.debit), sum(l.credit), count(*)
          from unnest(lines) l where l.subject_id is not null
         group by l.account_code, l.subject_kind, l.subject_id, coalesce(l.period, date_trunc('month', new.entry_date)::date)
        on conflict (tenant_id, cooperative_id, account_code, subject_kind, subject_id, month, period) do update
           set debit = m.debit + excluded.debit, credit = m.credit + excluded.credit, lines = m.lines + excluded.lines;
    end if;

    -- 7. Where cash moved: what it came from and went to. A reversal lowers what its original raised.
    if cash is not null then
        insert into cash_flow_month_movement as m (tenant_id, cooperative_id, account_code, month, unit, participation, cash_in, cash_out)
        select tenant, new.cooperative_id, l.account_code, date_trunc('month', new.entry_date)::date, l.unit, l.participation,
               sum(case when new.reverses is null then l.credit else -l.debit end),
               sum(case when new.reverses is null then l.debit else -l.credit end)
          from unnest(lines) l where l.account_code <> all (cash) group by l.account_code, l.unit, l.participation
        on conflict (tenant_id, cooperative_id, account_code, month, unit, participation) do update
           set cash_in = m.cash_in + excluded.cash_in, cash_out = m.cash_out + excluded.cash_out;
    end if;

    -- 8. Cash is never less than nothing, on this day or a later one; a bank account may be, and the treasurer is told.
    if watched is not null then
        for account in
            select a.code, a.name, a.overdraft from account a
             where a.tenant_id = tenant and a.cooperative_id = new.cooperative_id and a.code = any (watched)
               and 0 > (select sum(l.debit - l.credit) from unnest(lines) l where l.account_code = a.code)
             order by a.code
        loop
            select * into low from lowest_balance(new.cooperative_id, account.code, new.entry_date);
            if low.balance < 0 and account.overdraft = 'TOLAK' then
                perform ledger_refuses('entry_cash_covered', 'Account ' || account.code || ' would be below zero',
                    account.name || '|' || low.day || '|' || low.balance);
            elsif low.balance < 0 then
                new.overdrawn := new.overdrawn || account.code;
            end if;
        end loop;
    end if;

    -- 9. Nobody takes out more than is hers, on this day or a later one. So a deposit that is spent is not taken back.
    if drawn then
        for owned in
            select a.code, a.name, l.subject_kind, l.subject_id, s.sign, sum(s.sign * (l.debit - l.credit)) as moved
              from unnest(lines) l
              join account a on a.tenant_id = tenant and a.cooperative_id = new.cooperative_id and a.code = l.account_code
             cross join lateral (select case a.normal_side when 'D' then 1 else -1 end as sign) s
             where a.overdraft = 'SUBJEK'
             group by a.code, a.name, l.subject_kind, l.subject_id, s.sign
            having sum(s.sign * (l.debit - l.credit)) < 0
             order by a.code, l.subject_id
        loop
            select * into low from lowest_subject_balance(new.cooperative_id, owned.code, owned.subject_kind,
                owned.subject_id, new.entry_date, owned.sign);
            if low.balance < 0 then
                perform ledger_refuses('entry_subject_covered', 'Account ' || owned.code || ' of a subject would be below zero',
                    owned.name || '|' || low.day || '|' || greatest(low.balance - owned.moved, 0));
            end if;
        end loop;
    end if;

    new.tenant_id := tenant;
    new.sequence := posted.sequence;
    new.voucher_number := posted.voucher_number;
    new.posted_at := posted.posted_at;
    new.previous_hash := posted.previous_hash;
    new.hash := posted.hash;
    return new;
end $$;

-- A reversal is the mirror image of an entry of the same cooperative that is neither reversed nor a reversal itself, on the same
-- day or a later one: nothing can be taken back before it happened.
drop function if exists reversal_holds(integer, uuid, uuid, entry_line[]);
drop function if exists reversal_holds(integer, uuid, uuid, posting_line[]);
create or replace function reversal_holds(tenant integer, cooperative uuid, original uuid, day date, lines posting_line[])
    returns void
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    reversed entry;
begin
    select * into reversed from entry e
     where e.tenant_id = tenant and e.cooperative_id = cooperative and e.id = original;
    if not found then
        perform ledger_refuses('entry_known', 'No such entry', original::text);
    elsif reversed.reverses is not null then
        perform ledger_refuses('entry_reversal_final', 'A reversal is not reversed', null);
    elsif reversed.event in ('J76', 'J77') then
        perform ledger_refuses('entry_closes_year', 'Only reopening the year takes this back', reversed.event);
    elsif exists (select from entry e where e.tenant_id = tenant and e.reverses = original) then
        perform ledger_refuses('entry_reversed_once', 'Reversed already',
            voucher_text(reversed.voucher_type, reversed.entry_date, reversed.voucher_number));
    elsif day < reversed.entry_date then
        perform ledger_refuses('entry_reversal_not_before', 'Before what it takes back', reversed.entry_date::text);
    elsif exists (
        select from (select o.* from entry_line o where o.tenant_id = tenant and o.cooperative_id = cooperative
                                                    and o.sequence = reversed.sequence) o
          full join unnest(lines) l on l.line_no = o.line_no
         where (o.account_code, o.debit, o.credit, o.unit, o.participation, o.subject_kind, o.subject_id, o.subject_name, o.period)
               is distinct from
               (l.account_code, l.credit, l.debit, l.unit, l.participation, l.subject_kind, l.subject_id, l.subject_name, l.period)) then
        perform ledger_refuses('entry_reversal_mirrors', 'Not the mirror image of what it reverses', null);
    end if;
end $$;

-- A line names an outlet of the cooperative's register, or one that stands in its books: before there was a register any
-- name would do, and what it holds must be able to leave it. What mirrors or closes is not asked; it names no new one.
create or replace function outlets_hold(tenant integer, cooperative uuid, codes text[]) returns void
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    stranger text;
begin
    select c.code into stranger
      from unnest(codes) c(code)
     where not exists (select from outlet o where o.tenant_id = tenant and o.cooperative_id = cooperative and o.code = c.code)
       and not exists (select from account_month_movement m
                        where m.tenant_id = tenant and m.cooperative_id = cooperative and m.unit = c.code)
     order by c.code limit 1;
    if stranger is not null then
        perform ledger_refuses('entry_line_unit_known', 'No outlet ' || stranger, stranger);
    end if;
end $$;

-- A line about a member is about one of the cooperative's own. Books that are older than its register of members may name
-- whom they like, but never somebody who belongs to another cooperative.
create or replace function members_hold(tenant integer, cooperative uuid, people uuid[]) returns void
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    stranger uuid;
begin
    select p.id into stranger
      from unnest(people) p(id)
     where not exists (select from member m where m.tenant_id = tenant and m.cooperative_id = cooperative and m.id = p.id)
       and (exists (select from member m where m.tenant_id = tenant and m.id = p.id)
            or exists (select from member m where m.tenant_id = tenant and m.cooperative_id = cooperative))
     limit 1;
    if stranger is not null then
        perform ledger_refuses('entry_line_member_known', 'No member ' || stranger, stranger::text);
    end if;
end $$;

create or replace trigger journal_post instead of insert on journal
    for each row execute function journal_post();

-- Waits for the cooperative's other postings, for who must decide before posting.
create or replace function lock_book(cooperative uuid) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform from book b where b.tenant_id = nullif(current_setting('app.tenant', true), '')::int
                          and b.cooperative_id = cooperative for update;
    return found;
end $$;

revoke execute on function lock_book(uuid) from public;
revoke execute on function journal_post() from public;
grant execute on function lock_book(uuid) to ${app};
grant select on journal to ${app};
grant insert (tenant_id, id, cooperative_id, entry_date, voucher_type, event, description, reverses, actor, lines, origin)
    on journal to ${app};
