-- By which version of its event an entry was made, and what was answered then, for who records the same again. It stands
-- beside the journal and not in its hash: it explains an entry and is no part of it. Names in the answers are those that
-- the entry itself carries for ever; members are ids.
create table event_posting (
    tenant_id integer not null default nullif(current_setting('app.tenant', true), '')::int,
    id        uuid    not null,
    version   integer not null,
    answers   jsonb   not null,
    primary key (tenant_id, id),
    constraint event_posting_entry foreign key (tenant_id, id) references entry (tenant_id, id),
    constraint event_posting_version_positive check (version > 0),
    constraint event_posting_answers_named check (jsonb_typeof(answers) = 'object')
);

alter table event_posting enable row level security;
alter table event_posting force row level security;
create policy tenant on event_posting
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

grant select, insert on event_posting to ${app};
