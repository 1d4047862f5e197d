-- Years closed and reopened. The row comes first and opens the journal, for its own transaction only, to the entries
-- J76 and J77; when that transaction commits, nothing may be left on the accounts of income and expense.
create table year_act (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid         not null,
    cooperative_id uuid         not null,
    number         integer      not null,
    year           integer      not null,
    act            text         not null,
    actor          text         not null,
    actor_name     varchar(100) not null,
    at             timestamptz  not null,
    sequence       bigint       not null,
    hash           bytea        not null,
    began          timestamptz  not null,
    xact           xid8         not null,
    primary key (tenant_id, id),
    constraint year_act_number_unique unique (tenant_id, cooperative_id, number),
    constraint year_act_book foreign key (tenant_id, cooperative_id) references book (tenant_id, cooperative_id),
    constraint year_act_known check (act in ('TUTUP', 'BUKA')),
    constraint year_act_actor_given check (length(actor) between 1 and 100 and length(trim(actor_name)) > 0)
);

alter table year_act enable row level security;
alter table year_act force row level security;
create policy tenant on year_act
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

create function year_refuses(rule text, year integer) returns void
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    raise exception 'Year %: %', year, rule
        using errcode = '23514', constraint = rule, table = 'year_act', detail = coalesce(year::text, '');
end $$;

create function year_act_holds() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    tenant constant integer := nullif(current_setting('app.tenant', true), '')::int;
    head book;
begin
    select * into head from book b where b.tenant_id = tenant and b.cooperative_id = new.cooperative_id for update;
    if not found or new.tenant_id <> tenant then
        raise exception 'The books are not open'
            using errcode = '23514', constraint = 'entry_books_open', table = 'year_act', detail = new.cooperative_id::text;
    end if;
    if new.year is null or new.year not between 1950 and 2199
        or (new.year = case new.act when 'TUTUP' then coalesce(head.closed_year + 1, extract(year from head.opened_on)::integer)
                                    when 'BUKA' then head.closed_year end) is not true then
        perform year_refuses('year_act_order', new.year);
    elsif head.sealed_through is null or head.sealed_through < make_date(new.year, 12, 1)
        or (clock_timestamp() at time zone head.zone)::date <= make_date(new.year, 12, 31) then
        perform year_refuses('year_act_sealed', new.year);
    elsif new.act = 'BUKA' and head.sealed_through > make_date(new.year, 12, 1) then
        perform year_refuses('year_act_order', new.year);
    end if;
    select coalesce(max(a.number), 0) + 1 into new.number from year_act a
     where a.tenant_id = tenant and a.cooperative_id = new.cooperative_id;
    new.at := clock_timestamp();
    new.sequence := head.sequence;
    new.hash := head.hash;
    new.began := transaction_timestamp();
    new.xact := pg_current_xact_id();
    update book b
       set closed_year = case when new.act = 'TUTUP' then new.year
                              when new.year > extract(year from head.opened_on) then new.year - 1 end
     where b.tenant_id = tenant and b.cooperative_id = new.cooperative_id;
    return new;
end $$;

-- At commit: after closing, income, expense and the summary stand at nothing in every slice and the result lies on
-- 3-1501; after reopening, the entries that closed the year have taken themselves back.
create function year_act_settled() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.act = 'TUTUP' and exists (
        select from (
            select m.account_code, m.unit, m.participation, m.debit - m.credit as signed
              from account_month_movement m
             where m.tenant_id = new.tenant_id and m.cooperative_id = new.cooperative_id
               and m.month <= make_date(new.year, 12, 1) and (m.account_code >= '4' or m.account_code in ('3-1901', '3-1502'))
            union all
            select l.account_code, l.unit, l.participation, l.debit - l.credit
              from entry e
              join entry_line l on l.tenant_id = e.tenant_id and l.cooperative_id = e.cooperative_id and l.sequence = e.sequence
             where e.tenant_id = new.tenant_id and e.cooperative_id = new.cooperative_id and e.event = 'J77'
               and e.entry_date = make_date(new.year + 1, 1, 1) and l.account_code = '3-1502') left_over
         group by account_code, unit, participation having sum(signed) <> 0)
       or new.act = 'BUKA' and exists (
        select from entry e
          join entry_line l on l.tenant_id = e.tenant_id and l.cooperative_id = e.cooperative_id and l.sequence = e.sequence
         where e.tenant_id = new.tenant_id and e.cooperative_id = new.cooperative_id and e.event in ('J76', 'J77')
           and e.entry_date between make_date(new.year, 12, 31) and make_date(new.year + 1, 1, 1)
         group by l.account_code, l.unit, l.participation having sum(l.debit - l.credit) <> 0) then
        perform year_refuses('year_act_settled', new.year);
    end if;
    return null;
end $$;

create trigger year_act_holds before insert on year_act
    for each row execute function year_act_holds();
create constraint trigger year_act_settled after insert on year_act
    deferrable initially deferred for each row execute function year_act_settled();
create trigger year_act_immutable before update or delete or truncate on year_act
    for each statement execute function journal_is_immutable();

revoke execute on function year_refuses(text, integer) from public;
revoke execute on function year_act_holds() from public;
revoke execute on function year_act_settled() from public;
grant select on year_act to ${app};
grant insert (tenant_id, id, cooperative_id, year, act, actor, actor_name) on year_act to ${app};
