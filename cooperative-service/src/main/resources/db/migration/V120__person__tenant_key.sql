-- The keys of a regency, wrapped by the key-encryption key that never enters the database.
create table tenant_key (
    tenant_id  integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    purpose    text        not null,
    wrapped    bytea       not null,
    created_at timestamptz not null default now(),
    primary key (tenant_id, purpose),
    constraint tenant_key_purpose_known check (purpose in ('SEAL', 'INDEX'))
);

alter table tenant_key enable row level security;
alter table tenant_key force row level security;
create policy tenant on tenant_key
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

grant select, insert on tenant_key to ${app};
