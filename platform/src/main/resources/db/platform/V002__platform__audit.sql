-- Who did what, on what, when and why. Rows come and stay.
create table audit_entry (
    tenant_id    integer     not null,
    id           uuid        not null,
    at           timestamptz not null,
    actor        text        not null,
    actor_name   text        not null,
    act          text        not null,
    subject_type text        not null,
    subject_id   text        not null,
    reason       text,
    constraint audit_entry_pk primary key (tenant_id, id),
    constraint audit_entry_act_is_a_code check (act ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$')
);

create index audit_entry_of_subject on audit_entry (tenant_id, subject_type, subject_id, at);
create index audit_entry_by_time on audit_entry (tenant_id, at);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy tenant on audit_entry
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

create function refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'Rows of % are never changed or deleted', tg_table_name
        using errcode = 'integrity_constraint_violation', constraint = tg_table_name || '_is_append_only';
end
$$;

create trigger audit_entry_is_append_only
    before update or delete on audit_entry
    for each row execute function refuse_change();
create trigger audit_entry_is_not_truncated
    before truncate on audit_entry
    for each statement execute function refuse_change();

grant select, insert on audit_entry to ${app};
