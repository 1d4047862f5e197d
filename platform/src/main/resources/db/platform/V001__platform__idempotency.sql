-- The first answer to every write that carried a key, kept in the same transaction as the write itself.
create table idempotency_key (
    tenant_id  integer     not null,
    actor      text        not null,
    route      text        not null,
    key        uuid        not null,
    body_hash  bytea       not null,
    status     integer,
    location   text,
    body       text,
    created_at timestamptz not null default now(),
    constraint idempotency_key_once primary key (tenant_id, actor, route, key),
    constraint idempotency_key_hash_is_sha256 check (octet_length(body_hash) = 32)
);

create index idempotency_key_age on idempotency_key (tenant_id, created_at);

alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy tenant on idempotency_key
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

grant select, insert, delete on idempotency_key to ${app};
-- The answer is filled in once, after the work; what identifies the request never changes.
grant update (status, location, body) on idempotency_key to ${app};
