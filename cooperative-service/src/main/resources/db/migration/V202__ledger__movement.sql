-- What moved on an account on a day, and in a month: never running totals, which a back-dated entry would rewrite.
-- Every report reads these instead of the lines. They are kept by the posting itself, in the same transaction.
create table account_day_movement (
    tenant_id      integer not null,
    cooperative_id uuid    not null,
    account_code   text    not null,
    day            date    not null,
    unit           text    not null,
    participation  text    not null,
    debit          bigint  not null,
    credit         bigint  not null,
    lines          bigint  not null,
    primary key (tenant_id, cooperative_id, account_code, day, unit, participation),
    constraint account_day_movement_account foreign key (tenant_id, cooperative_id, account_code)
        references account (tenant_id, cooperative_id, code),
    constraint account_day_movement_positive check (debit >= 0 and credit >= 0 and lines > 0)
) with (fillfactor = 70);

create table account_month_movement (
    tenant_id      integer not null,
    cooperative_id uuid    not null,
    account_code   text    not null,
    month          date    not null,
    unit           text    not null,
    participation  text    not null,
    debit          bigint  not null,
    credit         bigint  not null,
    lines          bigint  not null,
    primary key (tenant_id, cooperative_id, account_code, month, unit, participation),
    constraint account_month_movement_account foreign key (tenant_id, cooperative_id, account_code)
        references account (tenant_id, cooperative_id, code),
    constraint account_month_movement_is_month check (extract(day from month) = 1),
    constraint account_month_movement_positive check (debit >= 0 and credit >= 0 and lines > 0)
) with (fillfactor = 70);

-- The last number given, per kind of voucher and year.
create table voucher_counter (
    tenant_id      integer not null,
    cooperative_id uuid    not null,
    voucher_type   text    not null,
    voucher_year   integer not null,
    last           integer not null,
    primary key (tenant_id, cooperative_id, voucher_type, voucher_year),
    constraint voucher_counter_book foreign key (tenant_id, cooperative_id) references book (tenant_id, cooperative_id),
    constraint voucher_counter_positive check (last > 0)
) with (fillfactor = 70);

do $$
declare
    guarded text;
begin
    foreach guarded in array array['account_day_movement', 'account_month_movement', 'voucher_counter'] loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format($policy$create policy tenant on %I
            using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
            with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))$policy$, guarded);
    end loop;
end $$;

grant select on account_day_movement, account_month_movement, voucher_counter to ${app};

-- The balance of an account at the end of a day, debit being positive: whole months, then the days of the last one.
create function balance_at(cooperative uuid, account text, at date) returns bigint
    language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
    select (coalesce((select sum(m.debit - m.credit) from account_month_movement m
                       where m.tenant_id = nullif(current_setting('app.tenant', true), '')::int
                         and m.cooperative_id = cooperative and m.account_code = account
                         and m.month < date_trunc('month', at)::date), 0)
          + coalesce((select sum(d.debit - d.credit) from account_day_movement d
                       where d.tenant_id = nullif(current_setting('app.tenant', true), '')::int
                         and d.cooperative_id = cooperative and d.account_code = account
                         and d.day between date_trunc('month', at)::date and at), 0))::bigint;
end;

-- The lowest balance of an account on any day from this one on.
create function lowest_balance(cooperative uuid, account text, since date, out day date, out balance bigint)
    language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
    with running as (
        select d.day, sum(sum(d.debit - d.credit)) over (order by d.day) as moved
          from account_day_movement d
         where d.tenant_id = nullif(current_setting('app.tenant', true), '')::int
           and d.cooperative_id = cooperative and d.account_code = account and d.day >= since
         group by d.day)
    select r.day, (b.before + r.moved)::bigint
      from running r, (select balance_at(cooperative, account, since - 1) as before) b
     order by r.moved, r.day
     limit 1;
end;

revoke execute on function balance_at(uuid, text, date) from public;
revoke execute on function lowest_balance(uuid, text, date) from public;
grant execute on function balance_at(uuid, text, date) to ${app};
grant execute on function lowest_balance(uuid, text, date) to ${app};
