-- The events that a person wants first on the desk of a cooperative. Her own rows: nobody else sees or counts them.
create table event_favourite (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    cooperative_id uuid        not null,
    actor          varchar(64) not null,
    event          text        not null,
    marked_at      timestamptz not null default now(),
    primary key (tenant_id, cooperative_id, actor, event),
    constraint event_favourite_cooperative foreign key (tenant_id, cooperative_id) references cooperative (tenant_id, id),
    constraint event_favourite_event_known check (event ~ '^J\d{2,3}$')
);

alter table event_favourite enable row level security;
alter table event_favourite force row level security;
create policy tenant on event_favourite
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

grant select, insert, delete on event_favourite to ${app};
