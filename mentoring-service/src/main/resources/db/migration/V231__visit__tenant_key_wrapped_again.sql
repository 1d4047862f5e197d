-- The keys of a regency once more, wrapped by a newer key-encryption key. The first wrapping stays, so that a step back finds it; which
-- of them is whose is found by trying.
create table tenant_key_wrapped_again (
    tenant_id  integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    purpose    text        not null,
    wrapping   text        not null,
    wrapped    bytea       not null,
    created_at timestamptz not null default now(),
    primary key (tenant_id, purpose, wrapping),
    foreign key (tenant_id, purpose) references tenant_key,
    constraint tenant_key_wrapping_is_a_name check (wrapping ~ '^[0-9a-f]{16}$')
);

call rows_of_tenants('tenant_key_wrapped_again');
call rows_for_ever('tenant_key_wrapped_again');
grant select, insert on tenant_key_wrapped_again to ${app};
