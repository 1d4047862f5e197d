-- Who has read which notice. What a notice says is found out anew each time; only that it was read is kept.
create table notice_read (
    tenant_id integer     not null,
    person    text        not null,
    notice    text        not null,
    urgency   text        not null,
    at        timestamptz not null,
    constraint notice_read_once primary key (tenant_id, person, notice, urgency),
    constraint notice_read_is_an_id check (length(notice) <= 160 and notice ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+:[A-Za-z0-9._-]+$'),
    constraint notice_read_by_somebody check (length(person) between 1 and 100),
    constraint notice_read_urgency check (urgency in ('NORMAL', 'URGENT'))
);

call rows_of_tenants('notice_read');
call rows_for_ever('notice_read');
grant select, insert on notice_read to ${app};
