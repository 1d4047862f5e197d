-- The treasurer's workbook on its way into the books. Rows stand here, beside the books, until all are answered; then they
-- become entries in one transaction. What a correction taught is kept for the next workbook.
create table workbook_batch (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid        not null,
    cooperative_id uuid        not null,
    file_name      text        not null,
    content_hash   bytea       not null,
    cash_account   text        not null,
    passed_over    text        not null,
    uploaded_by    text        not null,
    uploaded_at    timestamptz not null default now(),
    confirmed_at   timestamptz,
    discarded_at   timestamptz,
    primary key (tenant_id, id),
    constraint workbook_batch_of_cooperative unique (tenant_id, cooperative_id, id),
    constraint workbook_batch_account foreign key (tenant_id, cooperative_id, cash_account)
        references account (tenant_id, cooperative_id, code),
    constraint workbook_batch_hash_length check (octet_length(content_hash) = 32),
    constraint workbook_batch_name_length check (length(file_name) between 1 and 200),
    constraint workbook_batch_one_end check (confirmed_at is null or discarded_at is null)
);

-- The same file twice would double the books; one that was thrown away may come again.
create unique index workbook_batch_once on workbook_batch (tenant_id, cooperative_id, content_hash)
    where discarded_at is null;

create table workbook_row (
    tenant_id      integer not null default nullif(current_setting('app.tenant', true), '')::int,
    batch_id       uuid    not null,
    place          integer not null,
    cooperative_id uuid    not null,
    draft          jsonb   not null,
    is_open        boolean not null,
    skipped        boolean not null,
    entry_id       uuid,
    primary key (tenant_id, batch_id, place),
    constraint workbook_row_batch foreign key (tenant_id, cooperative_id, batch_id)
        references workbook_batch (tenant_id, cooperative_id, id),
    constraint workbook_row_entry foreign key (tenant_id, entry_id) references entry (tenant_id, id),
    constraint workbook_row_place_positive check (place > 0),
    constraint workbook_row_posted_is_answered check (entry_id is null or not is_open and not skipped)
);

create table workbook_rule (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    cooperative_id uuid        not null,
    direction      text        not null,
    pattern        text        not null,
    rule           text        not null,
    learned_at     timestamptz not null default now(),
    primary key (tenant_id, cooperative_id, direction, pattern),
    constraint workbook_rule_book foreign key (tenant_id, cooperative_id) references book (tenant_id, cooperative_id),
    constraint workbook_rule_direction_known check (direction in ('MASUK', 'KELUAR')),
    constraint workbook_rule_pattern_length check (length(pattern) between 1 and 200)
);

do $$
declare
    guarded text;
begin
    foreach guarded in array array['workbook_batch', 'workbook_row', 'workbook_rule'] loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format($policy$create policy tenant on %I
            using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
            with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))$policy$, guarded);
    end loop;
end $$;

-- A batch that came to its end stays as it ended, with its rows.
create function workbook_batch_is_final() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if old.confirmed_at is not null or old.discarded_at is not null then
        raise exception 'Workbook % has come to its end', old.id
            using errcode = '23514', constraint = 'workbook_batch_final', table = 'workbook_batch';
    end if;
    return new;
end $$;

create trigger workbook_batch_final before update on workbook_batch
    for each row execute function workbook_batch_is_final();

create function workbook_row_of_open_batch() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (select from workbook_batch b where b.tenant_id = new.tenant_id and b.id = new.batch_id
                  and (b.confirmed_at is not null or b.discarded_at is not null)) then
        raise exception 'Workbook % has come to its end', new.batch_id
            using errcode = '23514', constraint = 'workbook_batch_final', table = 'workbook_row';
    end if;
    return new;
end $$;

create trigger workbook_row_of_open_batch before insert or update on workbook_row
    for each row execute function workbook_row_of_open_batch();

grant select, insert on workbook_batch to ${app};
grant update (confirmed_at, discarded_at) on workbook_batch to ${app};
grant select, insert on workbook_row to ${app};
grant update (draft, is_open, skipped, entry_id) on workbook_row to ${app};
grant select, insert, update, delete on workbook_rule to ${app};
