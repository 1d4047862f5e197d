create table note (
    tenant_id integer not null,
    id        uuid    not null,
    words     text    not null,
    constraint note_pk primary key (tenant_id, id)
);
alter table note enable row level security;
alter table note force row level security;
create policy tenant on note
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));
grant select, insert, update on note to ${app};
