-- Simpanan berjangka: a certificate is the entry that opened it, with what was agreed. Nothing of it changes.
create table term_certificate (
    tenant_id           integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    id                  uuid        not null,
    cooperative_id      uuid        not null,
    member_id           uuid        not null,
    account_code        text        not null,
    amount              bigint      not null,
    months              integer     not null,
    numerator           bigint      not null, -- a year
    denominator         bigint      not null,
    penalty_numerator   bigint, -- none: not before its day
    penalty_denominator bigint,
    started_on          date        not null,
    matures_on          date        not null,
    opened_by           varchar(64) not null,
    opened_at           timestamptz not null default clock_timestamp(),
    voided_at           timestamptz,
    primary key (tenant_id, id),
    constraint term_certificate_entry foreign key (tenant_id, id) references entry (tenant_id, id),
    constraint term_certificate_member foreign key (tenant_id, cooperative_id, member_id)
        references member (tenant_id, cooperative_id, id),
    constraint term_certificate_amount check (amount > 0),
    constraint term_certificate_term check (months between 1 and 120 and matures_on = (started_on + make_interval(months => months))::date),
    constraint term_certificate_account check (account_code = case when months <= 12 then '2-1202' else '2-2103' end),
    constraint term_certificate_rate check (numerator >= 0 and denominator > 0 and numerator <= denominator),
    constraint term_certificate_penalty check ((penalty_numerator is null) = (penalty_denominator is null)
        and (penalty_numerator is null or penalty_numerator >= 0 and penalty_denominator > 0 and penalty_numerator <= penalty_denominator))
);
create index term_certificate_of_member on term_certificate (tenant_id, cooperative_id, member_id);

create table term_payout (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid        not null,
    certificate_id uuid        not null,
    interest       bigint      not null,
    tax            bigint      not null,
    penalty        bigint      not null,
    taken_back_at  timestamptz,
    primary key (tenant_id, id),
    constraint term_payout_entry foreign key (tenant_id, id) references entry (tenant_id, id),
    constraint term_payout_certificate foreign key (tenant_id, certificate_id) references term_certificate (tenant_id, id),
    constraint term_payout_amounts check (interest >= 0 and tax between 0 and interest and penalty >= 0)
);
create unique index term_payout_once on term_payout (tenant_id, certificate_id) where taken_back_at is null;

do $$
declare
    guarded text;
begin
    foreach guarded in array array['term_certificate', 'term_payout'] loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format($policy$create policy tenant on %I
            using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
            with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))$policy$, guarded);
    end loop;
end $$;

-- Taking back the opening voids the certificate, unless it is paid out; taking back the payment opens it again.
create function term_certificate_taken_back() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    voided term_certificate;
begin
    update term_payout p set taken_back_at = clock_timestamp()
     where p.tenant_id = new.tenant_id and p.id = new.reverses and p.taken_back_at is null;
    update term_certificate c set voided_at = clock_timestamp()
     where c.tenant_id = new.tenant_id and c.id = new.reverses and c.voided_at is null
    returning * into voided;
    if voided.id is not null and exists (select from term_payout p where p.tenant_id = new.tenant_id
            and p.certificate_id = voided.id and p.taken_back_at is null) then
        perform ledger_refuses('entry_subject_covered', 'The certificate is paid out',
            'Simpanan Berjangka|' || new.entry_date || '|0');
    end if;
    return null;
end $$;
revoke execute on function term_certificate_taken_back() from public;

create trigger term_certificate_taken_back after insert on entry
    for each row when (new.reverses is not null) execute function term_certificate_taken_back();

grant select on term_certificate, term_payout to ${app};
grant insert (tenant_id, id, cooperative_id, member_id, account_code, amount, months, numerator, denominator, penalty_numerator,
        penalty_denominator, started_on, matures_on, opened_by) on term_certificate to ${app};
grant insert (tenant_id, id, certificate_id, interest, tax, penalty) on term_payout to ${app};
