-- By which version of its event an entry was made, and what was answered then, becomes part of the entry's row: it is
-- written with the entry by one statement, and nobody adds it later. It explains the entry and is no part of its hash.
alter table entry add column origin jsonb;

alter table entry no force row level security;
alter table event_posting no force row level security;
alter table entry disable trigger entry_immutable;
update entry e set origin = jsonb_build_object('version', p.version, 'answers', p.answers)
  from event_posting p where p.tenant_id = e.tenant_id and p.id = e.id;
alter table entry enable trigger entry_immutable;
alter table entry force row level security;

drop table event_posting;
drop function event_posting_switched_on();
