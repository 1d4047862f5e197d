-- What the treasurer says beside the figures of a year. Whoever changes it adds a revision; an empty one takes it back.
create table statement_note (
    tenant_id       integer       not null default nullif(current_setting('app.tenant', true), '')::int,
    cooperative_id  uuid          not null,
    year            smallint      not null,
    topic           text          not null,
    revision        integer       not null,
    body            varchar(4000) not null,
    written_by      varchar(64)   not null,
    written_by_name varchar(100)  not null,
    written_at      timestamptz   not null default clock_timestamp(),
    primary key (tenant_id, cooperative_id, year, topic, revision),
    constraint statement_note_cooperative foreign key (tenant_id, cooperative_id) references cooperative (tenant_id, id),
    constraint statement_note_topic_known check (topic in ('KOMITMEN', 'BERELASI', 'PERISTIWA', 'PEMBAGIAN', 'LAIN')),
    constraint statement_note_year_range check (year between 2000 and 2199),
    constraint statement_note_text_shape check (body = btrim(body, E' \n')
        and body !~ E'[\\x01-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029]')
);

call rows_of_tenants('statement_note');
call rows_for_ever('statement_note');

-- One revision after the other, so that none is left out and none comes between.
create function statement_note_follows() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.revision <> 1 + (select count(*) from statement_note n where n.tenant_id = new.tenant_id
                               and n.cooperative_id = new.cooperative_id and n.year = new.year and n.topic = new.topic) then
        raise exception 'Revision % does not follow', new.revision
            using errcode = '23514', constraint = 'statement_note_in_order', table = 'statement_note';
    end if;
    return new;
end $$;
create trigger statement_note_follows before insert on statement_note
    for each row execute function statement_note_follows();
revoke execute on function statement_note_follows() from public;

grant select on statement_note to ${app};
grant insert (tenant_id, cooperative_id, year, topic, revision, body, written_by, written_by_name) on statement_note to ${app};
