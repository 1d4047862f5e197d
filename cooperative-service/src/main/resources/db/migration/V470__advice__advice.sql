-- Books 8 and 9: what officials advised (anjuran pejabat koperasi, anjuran pejabat instansi lain), and what the board did
-- about it. Nothing is updated or deleted.
create table advice (
    tenant_id        integer       not null default nullif(current_setting('app.tenant', true), '')::int,
    id               uuid          not null,
    cooperative_id   uuid          not null,
    book             smallint      not null,
    given_on         date          not null,
    official         varchar(100)  not null,
    agency           varchar(120)  not null,
    content          varchar(4000) not null,
    visit_id         uuid,
    recorded_by      text          not null,
    recorded_by_name varchar(100)  not null,
    recorded_at      timestamptz   not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint advice_cooperative foreign key (tenant_id, cooperative_id) references cooperative (tenant_id, id),
    constraint advice_book_known check (book in (8, 9)),
    constraint advice_official_given check (length(btrim(official)) >= 2 and length(btrim(agency)) >= 2),
    constraint advice_content_given check (length(btrim(content)) >= 3),
    -- However often the office's service asks, a visit leaves one advice.
    constraint advice_once_per_visit unique (tenant_id, visit_id)
);
create index advice_by_book on advice (tenant_id, cooperative_id, book, given_on);

create table advice_followup (
    tenant_id       integer       not null default nullif(current_setting('app.tenant', true), '')::int,
    id              uuid          not null,
    advice_id       uuid          not null,
    content         varchar(2000) not null,
    written_by      text          not null,
    written_by_name varchar(100)  not null,
    written_at      timestamptz   not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint advice_followup_advice foreign key (tenant_id, advice_id) references advice (tenant_id, id),
    constraint advice_followup_content_given check (length(btrim(content)) >= 3)
);
create index advice_followup_by_advice on advice_followup (tenant_id, advice_id, written_at);

call rows_of_tenants('advice', 'advice_followup');
call rows_for_ever('advice', 'advice_followup');

grant select on advice, advice_followup to ${app};
grant insert (tenant_id, id, cooperative_id, book, given_on, official, agency, content, visit_id, recorded_by,
    recorded_by_name) on advice to ${app};
grant insert (tenant_id, id, advice_id, content, written_by, written_by_name) on advice_followup to ${app};
