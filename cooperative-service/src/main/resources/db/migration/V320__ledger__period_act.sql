-- What was done to the months of a book, in order: closed and reopened by the treasurer, sealed and unsealed by two
-- people. Acts are only added. What they amount to stands in the book itself, because a posting holds that row anyway:
-- asking whether its month is closed costs nothing.
create table period_act (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid         not null,
    cooperative_id uuid         not null,
    number         integer      not null,
    month          date         not null,
    act            text         not null,
    actor          text         not null,
    actor_name     varchar(100) not null,
    office         text,
    reason         varchar(300),
    answers        uuid,
    at             timestamptz  not null,
    sequence       bigint       not null,
    hash           bytea        not null,
    primary key (tenant_id, id),
    constraint period_act_number_unique unique (tenant_id, cooperative_id, number),
    constraint period_act_book foreign key (tenant_id, cooperative_id) references book (tenant_id, cooperative_id),
    constraint period_act_answers_act foreign key (tenant_id, answers) references period_act (tenant_id, id),
    constraint period_act_is_month check (extract(day from month) = 1 and isfinite(month)),
    constraint period_act_known check (act in ('TUTUP', 'BUKA', 'USUL_KUNCI', 'KUNCI', 'USUL_BUKA_KUNCI', 'BUKA_KUNCI', 'TOLAK')),
    constraint period_act_office_known check (office in ('KETUA', 'PENGAWAS')),
    constraint period_act_actor_given check (length(actor) between 1 and 100 and length(trim(actor_name)) > 0),
    constraint period_act_reason_given check (
        case when act in ('BUKA', 'USUL_BUKA_KUNCI', 'TOLAK') then length(trim(reason)) >= 3 is true else reason is null end),
    constraint period_act_answer_complete check ((act in ('KUNCI', 'BUKA_KUNCI', 'TOLAK')) = (answers is not null)),
    constraint period_act_by_office check ((act in ('TUTUP', 'BUKA')) = (office is null))
);

-- What a month was closed with: the balance of every account, unit and participation at its end, debit being positive,
-- without the entries that close a year. The next month begins with the same, or somebody is told.
create table closed_balance (
    tenant_id      integer not null,
    act_id         uuid    not null,
    account_code   text    not null,
    unit           text    not null,
    participation  text    not null,
    cooperative_id uuid    not null,
    balance        bigint  not null,
    primary key (tenant_id, act_id, account_code, unit, participation),
    constraint closed_balance_act foreign key (tenant_id, act_id) references period_act (tenant_id, id),
    constraint closed_balance_account foreign key (tenant_id, cooperative_id, account_code)
        references account (tenant_id, cooperative_id, code)
);

do $$
declare
    guarded text;
begin
    foreach guarded in array array['period_act', 'closed_balance'] loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format($policy$create policy tenant on %I
            using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
            with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))$policy$, guarded);
    end loop;
end $$;

-- The months and the year that are closed now; each closes all before it.
alter table book
    add column closed_through date,
    add column sealed_through date,
    add column closed_year    integer,
    add constraint book_closed_is_month check (extract(day from closed_through) = 1 and extract(day from sealed_through) = 1),
    add constraint book_sealed_is_closed check (sealed_through is null or closed_through is not null and sealed_through <= closed_through),
    add constraint book_closed_year_is_sealed check (closed_year is null or sealed_through is not null and closed_year <= extract(year from sealed_through));

-- The closings there were. Row security is lifted while they move: a migration belongs to no tenant.
alter table closed_month no force row level security;
alter table period_act no force row level security;
alter table book no force row level security;
insert into period_act (tenant_id, id, cooperative_id, number, month, act, actor, actor_name, at, sequence, hash)
select tenant_id, gen_random_uuid(), cooperative_id,
       row_number() over (partition by tenant_id, cooperative_id order by month), month, 'TUTUP', closed_by, closed_by,
       closed_at, sequence, hash
  from closed_month;
update book b set closed_through = c.through
  from (select tenant_id, cooperative_id, max(month) as through from closed_month group by tenant_id, cooperative_id) c
 where c.tenant_id = b.tenant_id and c.cooperative_id = b.cooperative_id;
alter table period_act force row level security;
alter table book force row level security;
drop table closed_month;
drop function closed_month_seal();

create function period_refuses(rule text, month date) returns void
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    raise exception 'Month %: %', to_char(month, 'YYYY-MM'), rule
        using errcode = '23514', constraint = rule, table = 'period_act', detail = coalesce(to_char(month, 'YYYY-MM'), '');
end $$;

-- Proposals that still wait for the second person: not answered, and the books not reopened since.
create view period_proposal with (security_invoker = true) as
select p.* from period_act p
 where p.act in ('USUL_KUNCI', 'USUL_BUKA_KUNCI')
   and not exists (select from period_act a
                    where a.tenant_id = p.tenant_id and a.cooperative_id = p.cooperative_id and a.number > p.number
                      and (a.answers = p.id or a.act in ('BUKA', 'BUKA_KUNCI')));

-- The months that are closed now and by what act, for who carries the seals out of the house.
create view closed_month with (security_invoker = true) as
select p.tenant_id, p.cooperative_id, p.month, p.actor as closed_by, p.at as closed_at, p.sequence, p.hash
  from period_act p
 where p.act = 'TUTUP'
   and not exists (select from period_act b
                    where b.tenant_id = p.tenant_id and b.cooperative_id = p.cooperative_id and b.number > p.number
                      and b.act in ('BUKA', 'BUKA_KUNCI') and b.month <= p.month);

-- Decides under the lock that postings take too, so one of the two is first and the other one sees it.
create function period_act_holds() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    tenant constant integer := nullif(current_setting('app.tenant', true), '')::int;
    head book;
    proposal period_act;
    opened date;
    today date;
begin
    select * into head from book b where b.tenant_id = tenant and b.cooperative_id = new.cooperative_id for update;
    if not found or new.tenant_id <> tenant then
        raise exception 'The books are not open'
            using errcode = '23514', constraint = 'entry_books_open', table = 'period_act', detail = new.cooperative_id::text;
    end if;
    if new.month is null or not isfinite(new.month) or extract(day from new.month) <> 1 then
        perform period_refuses('period_act_is_month', null);
    end if;
    opened := date_trunc('month', head.opened_on)::date;
    today := (clock_timestamp() at time zone head.zone)::date;

    -- Who. The treasurer alone is left to the service, because he closes nothing that he could not reopen himself.
    if new.act not in ('TUTUP', 'BUKA') then
        select case t.office when 'KETUA' then 'KETUA' else 'PENGAWAS' end into new.office from organ_term t
         where t.tenant_id = tenant and t.cooperative_id = new.cooperative_id and t.account_subject = new.actor
           and t.period @> today and t.office in ('KETUA', 'KETUA_PENGAWAS', 'ANGGOTA_PENGAWAS');
        if not found then
            perform period_refuses('period_act_chair_or_supervisor', new.month);
        end if;
    end if;
    if new.answers is not null then
        select * into proposal from period_proposal p
         where p.tenant_id = tenant and p.cooperative_id = new.cooperative_id and p.id = new.answers;
        if not found or proposal.month <> new.month or new.act not in ('TOLAK', replace(proposal.act, 'USUL_', '')) then
            perform period_refuses('period_act_proposal_stands', new.month);
        elsif new.act <> 'TOLAK' and (proposal.actor = new.actor or proposal.office = new.office) then
            perform period_refuses('period_act_two_people', new.month);
        end if;
    elsif new.act like 'USUL\_%' and exists (
        select from period_proposal p where p.tenant_id = tenant and p.cooperative_id = new.cooperative_id
                                        and p.act = new.act and p.month = new.month) then
        perform period_refuses('period_act_proposed_once', new.month);
    end if;

    -- When.
    case new.act
        when 'TUTUP' then
            if new.month <= head.closed_through or new.month < opened or new.month > today then
                perform period_refuses('period_act_closing_order', new.month);
            end if;
            head.closed_through := new.month;
        when 'BUKA' then
            if head.closed_through is null or new.month > head.closed_through or new.month < opened then
                perform period_refuses('period_act_month_closed', new.month);
            elsif new.month <= head.sealed_through then
                perform period_refuses('period_act_month_unsealed', new.month);
            end if;
            head.closed_through := new.month - interval '1 month';
        when 'USUL_KUNCI', 'KUNCI' then
            if head.closed_through is null or new.month > head.closed_through or new.month < opened then
                perform period_refuses('period_act_month_closed', new.month);
            elsif new.month <= head.sealed_through then
                perform period_refuses('period_act_month_unsealed', new.month);
            elsif today < new.month + interval '1 month - 1 day' then
                perform period_refuses('period_act_month_over', new.month);
            elsif extract(year from new.month) > coalesce(head.closed_year + 1, extract(year from opened)) then
                perform period_refuses('period_act_year_before', new.month);
            end if;
            if new.act = 'KUNCI' then
                head.sealed_through := new.month;
            end if;
        when 'USUL_BUKA_KUNCI', 'BUKA_KUNCI' then
            if new.month is distinct from head.sealed_through then
                perform period_refuses('period_act_last_sealed', new.month);
            elsif new.act = 'BUKA_KUNCI' and extract(year from new.month) <= head.closed_year then
                perform period_refuses('period_act_year_open', new.month);
            end if;
            if new.act = 'BUKA_KUNCI' then
                head.sealed_through := new.month - interval '1 month';
                head.closed_through := head.sealed_through;
            end if;
        when 'TOLAK' then
            null;
        else
            perform period_refuses('period_act_known', new.month);
    end case;

    select coalesce(max(a.number), 0) + 1 into new.number from period_act a
     where a.tenant_id = tenant and a.cooperative_id = new.cooperative_id;
    new.at := clock_timestamp();
    new.sequence := head.sequence;
    new.hash := head.hash;
    update book b
       set closed_through = case when head.closed_through >= opened then head.closed_through end,
           sealed_through = case when head.sealed_through >= opened then head.sealed_through end
     where b.tenant_id = tenant and b.cooperative_id = new.cooperative_id and new.act not like 'USUL\_%' and new.act <> 'TOLAK';
    return new;
end $$;

-- Remembers what the month was closed with, as long as the lock is held.
create function period_act_remembers() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    insert into closed_balance (tenant_id, act_id, account_code, unit, participation, cooperative_id, balance)
    select new.tenant_id, new.id, moved.account_code, moved.unit, moved.participation, new.cooperative_id, sum(moved.signed)
      from (select m.account_code, m.unit, m.participation, m.debit - m.credit as signed
              from account_month_movement m
             where m.tenant_id = new.tenant_id and m.cooperative_id = new.cooperative_id and m.month <= new.month
            union all
            select l.account_code, l.unit, l.participation, l.credit - l.debit
              from entry e
              join entry_line l on l.tenant_id = e.tenant_id and l.cooperative_id = e.cooperative_id and l.sequence = e.sequence
             where e.tenant_id = new.tenant_id and e.cooperative_id = new.cooperative_id and e.event in ('J76', 'J77')
               and e.entry_date < new.month + interval '1 month') moved
     group by moved.account_code, moved.unit, moved.participation
    having sum(moved.signed) <> 0;
    return null;
end $$;

create trigger period_act_holds before insert on period_act
    for each row execute function period_act_holds();
create trigger period_act_remembers after insert on period_act
    for each row when (new.act = 'TUTUP') execute function period_act_remembers();
create trigger period_act_immutable before update or delete or truncate on period_act
    for each statement execute function journal_is_immutable();
create trigger closed_balance_immutable before update or delete or truncate on closed_balance
    for each statement execute function journal_is_immutable();

-- The few entries that close a year, found without reading the others.
create index entry_closing_year on entry (tenant_id, cooperative_id, entry_date) where event in ('J76', 'J77');

revoke execute on function period_refuses(text, date) from public;
revoke execute on function period_act_holds() from public;
revoke execute on function period_act_remembers() from public;
grant select on period_act, period_proposal, closed_month, closed_balance to ${app};
grant insert (tenant_id, id, cooperative_id, month, act, actor, actor_name, reason, answers) on period_act to ${app};
