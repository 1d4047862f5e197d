-- What the last proof of each kind found about a cooperative's books. A result is written over by the next one; that
-- something broke or was mended is told by the audit, for ever.
create table proof_result (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    cooperative_id uuid        not null,
    kind           text        not null,
    looked_at      timestamptz not null,
    sequence       bigint      not null,
    flaws          integer     not null,
    first_flaw     text,
    broken_since   timestamptz,
    primary key (tenant_id, cooperative_id, kind),
    constraint proof_result_book foreign key (tenant_id, cooperative_id) references book (tenant_id, cooperative_id),
    constraint proof_result_kind_shape check (kind ~ '^[a-z]{3,20}$'),
    constraint proof_result_flaw_told check (flaws >= 0 and (flaws = 0) = (first_flaw is null) and length(first_flaw) <= 300
        and (flaws = 0) = (broken_since is null))
);

create index proof_result_broken on proof_result (tenant_id, kind) where flaws > 0;
create index proof_result_age on proof_result (tenant_id, looked_at);

alter table proof_result enable row level security;
alter table proof_result force row level security;
create policy tenant on proof_result
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

grant select, insert, update (looked_at, sequence, flaws, first_flaw, broken_since) on proof_result to ${app};
