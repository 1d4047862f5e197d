-- The outlets (gerai) of a cooperative, also those it only plans. Postings name one by its code.
create table outlet (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid         not null,
    cooperative_id uuid         not null,
    code           varchar(20)  not null,
    kind           text         not null,
    name           varchar(80)  not null,
    line           text,
    kbli           char(5),
    customers      text         not null,
    asset_owner    text         not null,
    state          text         not null default 'RENCANA',
    recorded_by    varchar(64)  not null,
    recorded_at    timestamptz  not null default now(),
    primary key (tenant_id, id),
    constraint outlet_code_unique unique (tenant_id, cooperative_id, code),
    constraint outlet_cooperative foreign key (tenant_id, cooperative_id) references cooperative (tenant_id, id),
    constraint outlet_line foreign key (line) references line_of_business (code),
    constraint outlet_code_shape check (code ~ '^[A-Z0-9][A-Z0-9-]{0,19}$' and code <> 'PUSAT'),
    constraint outlet_kind_known check (kind in ('KANTOR', 'SEMBAKO', 'USP', 'KLINIK', 'APOTEK', 'GUDANG', 'LOGISTIK', 'LAIN')),
    constraint outlet_line_of_every_business check ((kind = 'KANTOR') = (line is null)),
    constraint outlet_name_given check (length(trim(name)) >= 2),
    constraint outlet_kbli_shape check (kbli ~ '^\d{5}$'),
    constraint outlet_customers_known check (customers in ('WARGA', 'ANGGOTA', 'LEMBAGA', 'LUAR_DESA')),
    -- Buildings that the state builds belong to the village or the regency (Inpres 17/2025), not to the cooperative.
    constraint outlet_asset_owner_known check (asset_owner in ('KOPERASI', 'DESA', 'PEMDA', 'BUMDES', 'SEWA', 'PINJAM_PAKAI')),
    constraint outlet_state_known check (state in ('RENCANA', 'PEMBANGUNAN', 'SIAP', 'OPERASIONAL', 'TUTUP_SEMENTARA', 'TUTUP'))
);

create table outlet_event (
    tenant_id   integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    outlet_id   uuid         not null,
    step        smallint     not null,
    state       text         not null,
    since       date         not null,
    reason      varchar(300),
    in_spite    boolean      not null default false, -- opened although it overlaps with the BUM Desa
    actor       varchar(64)  not null,
    actor_name  varchar(100) not null,
    recorded_at timestamptz  not null default now(),
    primary key (tenant_id, outlet_id, step),
    constraint outlet_event_outlet foreign key (tenant_id, outlet_id) references outlet (tenant_id, id),
    constraint outlet_event_reason_given check (state not in ('TUTUP', 'TUTUP_SEMENTARA') and not in_spite
        or length(trim(coalesce(reason, ''))) >= 3)
);

call rows_of_tenants('outlet', 'outlet_event');
call rows_for_ever('outlet_event');

grant select on outlet, outlet_event to ${app};
grant insert (tenant_id, id, cooperative_id, code, kind, name, line, kbli, customers, asset_owner, recorded_by) on outlet to ${app};
grant insert (tenant_id, outlet_id, step, state, since, reason, in_spite, actor, actor_name) on outlet_event to ${app};
