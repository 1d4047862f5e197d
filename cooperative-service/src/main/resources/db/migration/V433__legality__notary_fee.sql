-- Who pays the notary. The last word counts; the earlier ones stay.
create table legal_notary_fee (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid         not null,
    cooperative_id uuid         not null,
    ordinal        bigint       not null generated always as identity,
    source         text         not null,
    amount         bigint       not null,
    note           varchar(200),
    actor          varchar(64)  not null,
    actor_name     varchar(100) not null,
    recorded_at    timestamptz  not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint legal_notary_fee_cooperative foreign key (tenant_id, cooperative_id)
        references cooperative (tenant_id, id),
    constraint legal_notary_fee_source_known check (source in ('DANA_DESA', 'BTT_APBD', 'SWADAYA', 'LAINNYA')),
    constraint legal_notary_fee_amount_range check (amount between 0 and 999999999999999),
    constraint legal_notary_fee_other_named check (source <> 'LAINNYA' or coalesce(length(btrim(note)), 0) >= 3),
    constraint legal_notary_fee_text_shape check (concat(note, actor, actor_name) !~ E'[\\x01-\\x1f\\x7f-\\x9f\\u2028\\u2029]')
);

create index legal_notary_fee_last on legal_notary_fee (tenant_id, cooperative_id, ordinal);

-- A kelurahan has no Dana Desa.
create function legal_notary_fee_fits() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.source = 'DANA_DESA' and exists (select from cooperative c where c.tenant_id = new.tenant_id
                                               and c.id = new.cooperative_id and c.kind = 'KKMP') then
        perform legal_refuses('legal_notary_fee_of_village', 'A kelurahan has no Dana Desa');
    end if;
    return new;
end $$;

create trigger legal_notary_fee_fits before insert on legal_notary_fee
    for each row execute function legal_notary_fee_fits();
call rows_for_ever('legal_notary_fee');

call rows_of_tenants('legal_notary_fee');

revoke execute on function legal_notary_fee_fits() from public;
grant select on legal_notary_fee to ${app};
grant insert (tenant_id, id, cooperative_id, source, amount, note, actor, actor_name) on legal_notary_fee to ${app};
