-- Of thousands of tickets of a year some hundred were to be followed up and few still are: they are found among those, not
-- among all.
create index ticket_event_to_follow_up on ticket_event (tenant_id, ticket_id, step) where status = 'TINDAK_LANJUT';
