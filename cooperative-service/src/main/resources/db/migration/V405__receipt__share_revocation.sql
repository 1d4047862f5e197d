-- A link that was taken back before its time: sent to the wrong person, or sent on. The link's own row stays as it was.
create table receipt_share_revocation (
    tenant_id  integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    share_id   uuid        not null,
    revoked_by text        not null,
    revoked_at timestamptz not null default clock_timestamp(),
    primary key (tenant_id, share_id),
    constraint receipt_share_revocation_share foreign key (tenant_id, share_id) references receipt_share (tenant_id, id)
);

alter table receipt_share_revocation enable row level security;
alter table receipt_share_revocation force row level security;
create policy tenant on receipt_share_revocation
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));
create index receipt_share_living on receipt_share (tenant_id, expires_at);

grant select on receipt_share_revocation to ${app};
grant insert (tenant_id, share_id, revoked_by) on receipt_share_revocation to ${app};
