-- What came into cash and went out of it in a month, by the account it came from or went to. The posting keeps it in the
-- same transaction, so that the statement of cash flows reads accounts and not lines.
--
-- A reversal takes back: it lowers what its original raised, so that gross figures are right again. Where it is dated
-- in a later month that month may hold less than nothing.
create table cash_flow_month_movement (
    tenant_id      integer not null,
    cooperative_id uuid    not null,
    account_code   text    not null,
    month          date    not null,
    unit           text    not null,
    participation  text    not null,
    cash_in        bigint  not null,
    cash_out       bigint  not null,
    primary key (tenant_id, cooperative_id, account_code, month, unit, participation),
    constraint cash_flow_month_movement_account foreign key (tenant_id, cooperative_id, account_code)
        references account (tenant_id, cooperative_id, code),
    constraint cash_flow_month_movement_is_month check (extract(day from month) = 1)
) with (fillfactor = 70);

-- What already stands is counted once, by the owner, for all regencies: row security is lifted for this transaction only.
alter table entry no force row level security;
alter table entry_line no force row level security;
alter table account no force row level security;

insert into cash_flow_month_movement
select l.tenant_id, l.cooperative_id, l.account_code, date_trunc('month', l.entry_date)::date, l.unit, l.participation,
       sum(case when e.reverses is null then l.credit else -l.debit end),
       sum(case when e.reverses is null then l.debit else -l.credit end)
  from entry_line l
  join account a on a.tenant_id = l.tenant_id and a.cooperative_id = l.cooperative_id and a.code = l.account_code
  join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
 where a.cash_flow <> 'KAS'
   and exists (select from entry_line c
                 join account k on k.tenant_id = c.tenant_id and k.cooperative_id = c.cooperative_id and k.code = c.account_code
                where c.tenant_id = l.tenant_id and c.cooperative_id = l.cooperative_id and c.sequence = l.sequence
                  and k.cash_flow = 'KAS')
 group by l.tenant_id, l.cooperative_id, l.account_code, date_trunc('month', l.entry_date)::date, l.unit, l.participation;

alter table entry force row level security;
alter table entry_line force row level security;
alter table account force row level security;

alter table cash_flow_month_movement enable row level security;
alter table cash_flow_month_movement force row level security;
create policy tenant on cash_flow_month_movement
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

grant select on cash_flow_month_movement to ${app};
