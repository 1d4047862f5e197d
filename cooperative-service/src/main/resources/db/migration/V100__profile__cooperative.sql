-- The register: one row per cooperative of the regency.
create table cooperative (
    tenant_id       integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id              uuid         not null default uuidv7(),
    name            varchar(150) not null,
    kind            text         not null,
    model           text         not null default 'BARU',
    state           text         not null default 'BELUM_MULAI',
    village_code    varchar(13)  not null,
    village_name    varchar(100) not null,
    district_code   varchar(8)   not null,
    district_name   varchar(100) not null,
    address         varchar(200),
    phone           varchar(15),
    operating_since date,
    registered_at   timestamptz  not null default now(),
    primary key (tenant_id, id),
    constraint cooperative_name_unique unique (tenant_id, name),
    constraint cooperative_one_per_village unique (tenant_id, village_code),
    constraint cooperative_name_upper_case check (name = upper(name) and name like 'KOPERASI %'),
    constraint cooperative_kind_known check (kind in ('KDMP', 'KKMP')),
    constraint cooperative_model_known check (model in ('BARU', 'PENGEMBANGAN', 'REVITALISASI')),
    constraint cooperative_state_known check (state in ('BELUM_MULAI', 'SOSIALISASI', 'MUSDESUS_DIJADWALKAN',
        'MUSDESUS_SELESAI', 'NOTARIS_DITUNJUK', 'PESAN_NAMA', 'AKTA_TERBIT', 'PROSES_AHU', 'SK_AHU_TERBIT',
        'NPWP_TERBIT', 'NIB_TERBIT', 'NIK_TERBIT', 'REKENING_AKTIF', 'SIMKOPDES_AKTIF', 'SIAP_OPERASI', 'BEROPERASI')),
    constraint cooperative_village_code_shape check (village_code ~ '^\d{2}\.\d{2}\.\d{2}\.[123]\d{3}$'),
    constraint cooperative_village_of_district check (starts_with(village_code, district_code || '.')),
    -- A regency's register holds the regency's villages: 64.02.06.1004 belongs to 6402.
    constraint cooperative_village_of_regency check (replace(left(village_code, 5), '.', '')::int = tenant_id),
    constraint cooperative_kind_follows_village check ((kind = 'KKMP') = (substr(village_code, 10, 1) = '1')),
    constraint cooperative_phone_shape check (phone ~ '^62\d{8,12}$')
);

create index cooperative_by_district on cooperative (tenant_id, district_code, name, id);

alter table cooperative enable row level security;
alter table cooperative force row level security;
create policy tenant on cooperative
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

-- Where its members may live. A joint cooperative of small villages has several rows; a village has one cooperative.
create table cooperative_area (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    village_code   varchar(13) not null,
    cooperative_id uuid        not null,
    primary key (tenant_id, village_code),
    constraint cooperative_area_of_one_cooperative unique (tenant_id, cooperative_id, village_code),
    constraint cooperative_area_cooperative foreign key (tenant_id, cooperative_id)
        references cooperative (tenant_id, id),
    constraint cooperative_area_village_code_shape check (village_code ~ '^\d{2}\.\d{2}\.\d{2}\.[123]\d{3}$')
);

alter table cooperative_area enable row level security;
alter table cooperative_area force row level security;
create policy tenant on cooperative_area
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

-- The main village is one of the area: so a cooperative without any area cannot be committed.
alter table cooperative
    add constraint cooperative_main_village_is_area foreign key (tenant_id, id, village_code)
        references cooperative_area (tenant_id, cooperative_id, village_code) deferrable initially deferred;

grant select, insert on cooperative, cooperative_area to ${app};
grant update (address, phone, operating_since) on cooperative to ${app};
