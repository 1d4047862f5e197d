-- What each member pays by decision of the members: once (pokok) or every month (wajib), from a month on.
create table savings_tariff (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    cooperative_id uuid         not null,
    kind           text         not null,
    valid_from     date         not null,
    amount         bigint       not null,
    basis          varchar(120) not null, -- the minutes of the Musdesus or the members' meeting
    set_by         varchar(64)  not null,
    set_at         timestamptz  not null default now(),
    primary key (tenant_id, cooperative_id, kind, valid_from),
    constraint savings_tariff_cooperative foreign key (tenant_id, cooperative_id) references cooperative (tenant_id, id),
    constraint savings_tariff_kind_known check (kind in ('POKOK', 'WAJIB')),
    constraint savings_tariff_from_a_month check (extract(day from valid_from) = 1),
    constraint savings_tariff_amount_range check (amount between 0 and 999999999),
    constraint savings_tariff_basis_given check (length(trim(basis)) >= 3)
);

-- A memo and no journal: what a member is asked to pay for a month. What was paid for it says the ledger.
create table savings_bill (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    cooperative_id uuid        not null,
    member_id      uuid        not null,
    month          date        not null,
    amount         bigint      not null,
    removed        boolean     not null default false,
    made_by        varchar(64) not null,
    made_at        timestamptz not null default now(),
    primary key (tenant_id, cooperative_id, month, member_id),
    constraint savings_bill_member foreign key (tenant_id, cooperative_id, member_id)
        references member (tenant_id, cooperative_id, id),
    constraint savings_bill_of_a_month check (extract(day from month) = 1),
    constraint savings_bill_amount_range check (amount between 1 and 999999999)
);

create index savings_bill_of_member on savings_bill (tenant_id, cooperative_id, member_id);

do $$
declare
    guarded text;
begin
    foreach guarded in array array['savings_tariff', 'savings_bill'] loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format($policy$create policy tenant on %I
            using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
            with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))$policy$, guarded);
    end loop;
end $$;

-- A bill on which something was paid stays as it is. Whoever changes one holds the lock that postings take.
create function savings_bill_unpaid() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform from book b where b.tenant_id = old.tenant_id and b.cooperative_id = old.cooperative_id for update;
    if (select coalesce(sum(m.credit - m.debit), 0) from subject_month_movement m
         where m.tenant_id = old.tenant_id and m.cooperative_id = old.cooperative_id and m.account_code = '3-1102'
           and m.subject_kind = 'ANGGOTA' and m.subject_id = old.member_id and m.period = old.month) > 0 then
        raise exception 'Something was paid on this bill' using errcode = '23514', constraint = 'savings_bill_unpaid',
            table = 'savings_bill';
    end if;
    return new;
end $$;
revoke execute on function savings_bill_unpaid() from public;

create trigger savings_bill_unpaid before update on savings_bill for each row execute function savings_bill_unpaid();

grant select, insert on savings_tariff, savings_bill to ${app};
grant update (amount, basis, set_by, set_at) on savings_tariff to ${app};
grant update (amount, removed) on savings_bill to ${app};
