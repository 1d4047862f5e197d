-- What moved for one subject on one account in a month, and for which month it was meant: a member's savings, a loan.
-- The posting keeps it, as it keeps the movements of the account, so a sub-ledger is read without its lines.
create table subject_month_movement (
    tenant_id      integer not null,
    cooperative_id uuid    not null,
    account_code   text    not null,
    subject_kind   text    not null,
    subject_id     uuid    not null,
    month          date    not null,
    period         date    not null, -- the month itself where the line names none
    debit          bigint  not null,
    credit         bigint  not null,
    lines          bigint  not null,
    primary key (tenant_id, cooperative_id, account_code, subject_kind, subject_id, month, period),
    constraint subject_month_movement_account foreign key (tenant_id, cooperative_id, account_code)
        references account (tenant_id, cooperative_id, code),
    constraint subject_month_movement_is_month check (extract(day from month) = 1 and extract(day from period) = 1),
    constraint subject_month_movement_positive check (debit >= 0 and credit >= 0 and lines > 0)
) with (fillfactor = 80);

create index subject_month_movement_by_subject on subject_month_movement (tenant_id, cooperative_id, subject_id, account_code);

alter table subject_month_movement enable row level security;
alter table subject_month_movement force row level security;
create policy tenant on subject_month_movement
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));
grant select on subject_month_movement to ${app};

-- SUBJEK: what one subject has on the account is never below nothing, on no day. Only an account that asks for subjects can say so.
alter table account drop constraint account_overdraft_known;
alter table account add constraint account_overdraft_known check (overdraft in ('TOLAK', 'INGATKAN', 'SUBJEK', 'BEBAS'));
alter table account add constraint account_overdraft_of_subject check (overdraft <> 'SUBJEK' or control is not null);

-- Books that stand already: the owner, too, sees rows of a bound tenant only, unless this is lifted for a moment.
alter table account no force row level security;
alter table entry_line no force row level security;
alter table subject_month_movement no force row level security;
update account set overdraft = 'SUBJEK'
 where code in ('2-1201', '2-1202', '2-1203', '2-1205', '2-2103', '3-1101', '3-1102') and control = 'ANGGOTA';
insert into subject_month_movement
select l.tenant_id, l.cooperative_id, l.account_code, l.subject_kind, l.subject_id, date_trunc('month', l.entry_date)::date,
       coalesce(l.period, date_trunc('month', l.entry_date)::date), sum(l.debit), sum(l.credit), count(*)
  from entry_line l where l.subject_id is not null
 group by 1, 2, 3, 4, 5, 6, 7;
alter table account force row level security;
alter table entry_line force row level security;
alter table subject_month_movement force row level security;

-- What a subject has on an account at the end of a day, debit being positive: whole months, then the lines of the last one.
create function subject_balance_at(cooperative uuid, account text, kind text, subject uuid, at date) returns bigint
    language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
    select (coalesce((select sum(m.debit - m.credit) from subject_month_movement m
                       where m.tenant_id = nullif(current_setting('app.tenant', true), '')::int
                         and m.cooperative_id = cooperative and m.account_code = account
                         and m.subject_kind = kind and m.subject_id = subject
                         and m.month < date_trunc('month', at)::date), 0)
          + coalesce((select sum(l.debit - l.credit) from entry_line l
                       where l.tenant_id = nullif(current_setting('app.tenant', true), '')::int
                         and l.cooperative_id = cooperative and l.subject_kind = kind and l.subject_id = subject
                         and l.entry_date between date_trunc('month', at)::date and at
                         and l.account_code = account), 0))::bigint;
end;

-- The least that a subject has on an account on any day from this one on. Sign 1 reads debit as having, -1 credit.
create function lowest_subject_balance(cooperative uuid, account text, kind text, subject uuid, since date, sign integer,
                                       out day date, out balance bigint)
    language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
    with running as (
        select since as day, 0::numeric as moved -- also when nothing moves from then on
        union all
        select l.entry_date, sum(sum(l.debit - l.credit)) over (order by l.entry_date)
          from entry_line l
         where l.tenant_id = nullif(current_setting('app.tenant', true), '')::int
           and l.cooperative_id = cooperative and l.subject_kind = kind and l.subject_id = subject
           and l.entry_date > since and l.account_code = account
         group by l.entry_date)
    select r.day, (sign * (b.at_first + r.moved))::bigint
      from running r, (select subject_balance_at(cooperative, account, kind, subject, since) as at_first) b
     order by sign * r.moved, r.day
     limit 1;
end;

revoke execute on function subject_balance_at(uuid, text, text, uuid, date) from public;
revoke execute on function lowest_subject_balance(uuid, text, text, uuid, date, integer) from public;
grant execute on function subject_balance_at(uuid, text, text, uuid, date) to ${app};
grant execute on function lowest_subject_balance(uuid, text, text, uuid, date, integer) to ${app};
