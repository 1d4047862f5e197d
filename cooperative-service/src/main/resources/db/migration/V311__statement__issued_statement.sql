-- A statement that left the platform as a document: what it said, and how many lines stood in its period at that moment.
-- Whether something was posted afterwards follows from counting again; nothing here is ever changed.
create table issued_statement (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid        not null,
    cooperative_id uuid        not null,
    kind           text        not null,
    period_from    date        not null,
    period_to      date        not null,
    unit           text        not null default '',
    control_total  bigint      not null,
    digest         bytea       not null,
    lines          bigint      not null,
    sequence       bigint      not null,
    issued_at      timestamptz not null,
    issued_by      text        not null,
    primary key (tenant_id, id),
    constraint issued_statement_book foreign key (tenant_id, cooperative_id) references book (tenant_id, cooperative_id),
    -- The same statement downloaded again is the same statement.
    constraint issued_statement_once unique (tenant_id, cooperative_id, kind, period_from, period_to, unit, digest, lines),
    constraint issued_statement_kind_known check (kind in ('LPK', 'PHU', 'LPE', 'LAK', 'CALK', 'NERACA_SALDO', 'BUKU_BESAR')),
    constraint issued_statement_whole_months check (extract(day from period_from) = 1
        and extract(day from period_to + 1) = 1 and period_from <= period_to),
    constraint issued_statement_unit_shape check (unit ~ '^([A-Z0-9][A-Z0-9-]{0,19})?$'),
    constraint issued_statement_digest_length check (length(digest) = 32),
    constraint issued_statement_counted check (lines >= 0 and sequence >= 0)
);

create index issued_statement_latest on issued_statement (tenant_id, cooperative_id, issued_at desc);

alter table issued_statement enable row level security;
alter table issued_statement force row level security;
create policy tenant on issued_statement
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

grant select, insert on issued_statement to ${app};
