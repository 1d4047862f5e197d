-- Few papers expire; those that do are looked for every day.
create index legal_event_expiring on legal_event (tenant_id, valid_until) where valid_until is not null;
