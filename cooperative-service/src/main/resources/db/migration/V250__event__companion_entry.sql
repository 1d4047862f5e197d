-- Entries that one event made together: the cost of goods beside the sale. Each companion knows the first entry, so
-- that taking one back takes back all.
create table companion_entry (
    tenant_id    integer not null default nullif(current_setting('app.tenant', true), '')::int,
    id           uuid    not null,
    principal_id uuid    not null,
    primary key (tenant_id, id),
    constraint companion_entry_is_entry foreign key (tenant_id, id) references entry (tenant_id, id),
    constraint companion_entry_of_entry foreign key (tenant_id, principal_id) references entry (tenant_id, id),
    constraint companion_entry_of_another check (id <> principal_id)
);

create index companion_entry_by_principal on companion_entry (tenant_id, principal_id);

alter table companion_entry enable row level security;
alter table companion_entry force row level security;
create policy tenant on companion_entry
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

grant select, insert on companion_entry to ${app};
