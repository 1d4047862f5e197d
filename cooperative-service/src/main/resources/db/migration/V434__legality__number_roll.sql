-- Lists of numbers that come as a file: looked at row by row, then recorded as a whole or not at all.
create table number_roll (
    tenant_id        integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id               uuid         not null,
    file_name        varchar(200) not null,
    content_hash     bytea        not null,
    uploaded_by      varchar(64)  not null,
    uploaded_by_name varchar(100) not null,
    uploaded_at      timestamptz  not null default clock_timestamp(),
    confirmed_by     varchar(64),
    confirmed_at     timestamptz,
    discarded_at     timestamptz,
    primary key (tenant_id, id),
    constraint number_roll_hash_length check (octet_length(content_hash) = 32),
    constraint number_roll_name_given check (length(file_name) >= 1),
    constraint number_roll_one_end check (confirmed_at is null or discarded_at is null),
    constraint number_roll_confirmed_by_somebody check ((confirmed_at is null) = (confirmed_by is null))
);

-- The same file twice is a mistake; one that was thrown away may come again.
create unique index number_roll_once on number_roll (tenant_id, content_hash) where discarded_at is null;

create table number_roll_row (
    tenant_id      integer not null default nullif(current_setting('app.tenant', true), '')::int,
    roll_id        uuid    not null,
    line           integer not null,
    written        varchar(200) not null,
    cooperative_id uuid,
    verdict        text    not null,
    cells          jsonb   not null,
    primary key (tenant_id, roll_id, line),
    constraint number_roll_row_roll foreign key (tenant_id, roll_id) references number_roll (tenant_id, id),
    constraint number_roll_row_cooperative foreign key (tenant_id, cooperative_id)
        references cooperative (tenant_id, id),
    constraint number_roll_row_verdict_known check (verdict in ('COCOK', 'TIDAK_DITEMUKAN', 'MERAGUKAN', 'GANDA')),
    constraint number_roll_row_of_somebody check ((verdict in ('COCOK', 'GANDA')) = (cooperative_id is not null)),
    constraint number_roll_row_line_positive check (line > 0)
);

call rows_of_tenants('number_roll', 'number_roll_row');

-- What came to its end stays as it ended.
create function number_roll_ends() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if old.confirmed_at is not null or old.discarded_at is not null then
        raise exception 'Roll % has come to its end', old.id
            using errcode = '23514', constraint = 'number_roll_final', table = 'number_roll';
    end if;
    return new;
end $$;

create trigger number_roll_ends before update on number_roll for each row execute function number_roll_ends();

grant select on number_roll, number_roll_row to ${app};
grant insert (tenant_id, id, file_name, content_hash, uploaded_by, uploaded_by_name) on number_roll to ${app};
grant update (confirmed_by, confirmed_at, discarded_at) on number_roll to ${app};
grant insert on number_roll_row to ${app};
