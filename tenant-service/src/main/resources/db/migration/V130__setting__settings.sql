-- What a regency decided about itself; what is not here has the default of the code.
create table setting (
    tenant_id integer not null,
    key text not null constraint setting_key_known check (key in
        ('office-name', 'office-address', 'savings-pokok', 'savings-wajib')),
    value text not null constraint setting_value_short check (length(value) <= 500),
    changed_at timestamptz not null,
    changed_by text not null,
    constraint setting_pk primary key (tenant_id, key)
);
alter table setting enable row level security;
alter table setting force row level security;
create policy tenant on setting using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
                                with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));
grant select, insert, update (value, changed_at, changed_by) on setting to ${app};
