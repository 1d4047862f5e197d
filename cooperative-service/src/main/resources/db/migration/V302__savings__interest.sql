-- Final tax on members' interest: the same law everywhere, so it belongs to no regency. The ledger's runs keep what they applied.
create table interest_tax (
    valid_from   date         not null primary key,
    free_up_to   bigint       not null, -- gross of one member and month
    numerator    bigint       not null,
    denominator  bigint       not null,
    source       varchar(120) not null,
    constraint interest_tax_rate check (free_up_to >= 0 and numerator >= 0 and denominator > 0 and numerator <= denominator)
);
insert into interest_tax values ('2009-01-01', 240000, 1, 10, 'PP 15/2009');
grant select on interest_tax to ${app};

-- What the members have decided about jasa on simpanan sukarela: so much a month, of the lowest or the average balance.
create table interest_rule (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    cooperative_id uuid         not null,
    valid_from     date         not null,
    numerator      bigint       not null,
    denominator    bigint       not null,
    base           text         not null,
    basis          varchar(120) not null,
    set_by         varchar(64)  not null,
    set_at         timestamptz  not null default now(),
    primary key (tenant_id, cooperative_id, valid_from),
    constraint interest_rule_cooperative foreign key (tenant_id, cooperative_id) references cooperative (tenant_id, id),
    constraint interest_rule_from_a_month check (extract(day from valid_from) = 1),
    constraint interest_rule_rate check (numerator >= 0 and denominator > 0 and numerator <= denominator),
    constraint interest_rule_base_known check (base in ('TERENDAH', 'RATA_RATA')),
    constraint interest_rule_basis_given check (length(trim(basis)) >= 3)
);

-- One run for a kind and a month; taking its entries back frees the month.
create table interest_run (
    tenant_id       integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    id              uuid        not null,
    cooperative_id  uuid        not null,
    kind            text        not null,
    month           date        not null,
    numerator       bigint, -- of certificates each has its own
    denominator     bigint,
    base            text,
    tax_free_up_to  bigint      not null,
    tax_numerator   bigint      not null,
    tax_denominator bigint      not null,
    gross           bigint      not null,
    tax             bigint      not null,
    posted_by       varchar(64) not null,
    posted_at       timestamptz not null default clock_timestamp(),
    taken_back_at   timestamptz,
    primary key (tenant_id, id),
    constraint interest_run_book foreign key (tenant_id, cooperative_id) references book (tenant_id, cooperative_id),
    constraint interest_run_kind_known check (kind in ('SUKARELA', 'BERJANGKA')),
    constraint interest_run_of_a_month check (extract(day from month) = 1),
    constraint interest_run_amounts check (gross > 0 and tax between 0 and gross),
    constraint interest_run_rule_of_kind check ((kind = 'SUKARELA') = (numerator is not null and denominator is not null and base is not null))
);

create unique index interest_run_once on interest_run (tenant_id, cooperative_id, kind, month) where taken_back_at is null;

create table interest_run_entry (
    tenant_id integer not null default nullif(current_setting('app.tenant', true), '')::int,
    entry_id  uuid    not null,
    run_id    uuid    not null,
    primary key (tenant_id, entry_id),
    constraint interest_run_entry_run foreign key (tenant_id, run_id) references interest_run (tenant_id, id),
    constraint interest_run_entry_entry foreign key (tenant_id, entry_id) references entry (tenant_id, id)
);
create index interest_run_entry_of_run on interest_run_entry (tenant_id, run_id);

-- What the run gave each member, or each certificate.
create table interest_line (
    tenant_id integer not null default nullif(current_setting('app.tenant', true), '')::int,
    run_id    uuid    not null,
    about_id  uuid    not null,
    member_id uuid    not null,
    base      bigint  not null,
    gross     bigint  not null,
    tax       bigint  not null,
    primary key (tenant_id, run_id, about_id),
    constraint interest_line_run foreign key (tenant_id, run_id) references interest_run (tenant_id, id),
    constraint interest_line_amounts check (gross > 0 and tax between 0 and gross)
);
create index interest_line_about on interest_line (tenant_id, about_id);

do $$
declare
    guarded text;
begin
    foreach guarded in array array['interest_rule', 'interest_run', 'interest_run_entry', 'interest_line'] loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format($policy$create policy tenant on %I
            using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
            with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))$policy$, guarded);
    end loop;
end $$;

-- A run is taken back by taking back its entries, by whatever way; when the last of them is, its month is free.
create function interest_run_taken_back() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update interest_run r set taken_back_at = clock_timestamp()
     where r.tenant_id = new.tenant_id and r.taken_back_at is null
       and r.id = (select e.run_id from interest_run_entry e where e.tenant_id = new.tenant_id and e.entry_id = new.reverses)
       and not exists (select from interest_run_entry o where o.tenant_id = r.tenant_id and o.run_id = r.id
                          and not exists (select from entry e where e.tenant_id = o.tenant_id and e.reverses = o.entry_id));
    return null;
end $$;
revoke execute on function interest_run_taken_back() from public;

create trigger interest_run_taken_back after insert on entry
    for each row when (new.reverses is not null) execute function interest_run_taken_back();

grant select, insert on interest_rule, interest_run_entry, interest_line to ${app};
grant update (numerator, denominator, base, basis, set_by, set_at) on interest_rule to ${app};
grant select on interest_run to ${app};
grant insert (tenant_id, id, cooperative_id, kind, month, numerator, denominator, base, tax_free_up_to, tax_numerator,
        tax_denominator, gross, tax, posted_by) on interest_run to ${app};
