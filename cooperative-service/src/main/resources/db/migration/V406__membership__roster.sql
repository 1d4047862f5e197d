-- Registers of members that come as a file. Rows stand here, beside the register, until somebody who may admit takes them
-- over in one transaction. The cells of a row are sealed; what stands beside them in the clear may not hold a NIK.
create table roster_batch (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid        not null,
    cooperative_id uuid        not null,
    file_name      text        not null,
    content_hash   bytea       not null,
    headings       jsonb       not null,
    unused         jsonb       not null,
    uploaded_by      varchar(64)  not null,
    uploaded_by_name varchar(100) not null,
    uploaded_at    timestamptz not null default now(),
    basis          varchar(300),
    confirmed_by   varchar(64),
    confirmed_at   timestamptz,
    discarded_at   timestamptz,
    primary key (tenant_id, id),
    constraint roster_batch_of_cooperative unique (tenant_id, cooperative_id, id),
    constraint roster_batch_cooperative foreign key (tenant_id, cooperative_id) references cooperative (tenant_id, id),
    constraint roster_batch_hash_length check (octet_length(content_hash) = 32),
    constraint roster_batch_name_length check (length(file_name) between 1 and 200),
    constraint roster_batch_holds_no_nik check (concat(file_name, headings, unused) !~ '\d{13}'),
    constraint roster_batch_one_end check (confirmed_at is null or discarded_at is null),
    constraint roster_batch_confirmed_on_a_basis check ((confirmed_at is null) = (confirmed_by is null)
        and (confirmed_at is null or coalesce(length(trim(basis)), 0) >= 3))
);

-- The same file twice is a mistake; one that was thrown away may come again.
create unique index roster_batch_once on roster_batch (tenant_id, cooperative_id, content_hash)
    where discarded_at is null;

create table roster_row (
    tenant_id      integer not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid    not null,
    batch_id       uuid    not null,
    place          integer not null,
    cooperative_id uuid    not null,
    line           integer not null,
    name           text    not null,
    nik_masked     char(16),
    sealed         bytea,
    judgement      text    not null,
    findings       jsonb   not null,
    member_id      uuid,
    primary key (tenant_id, id),
    constraint roster_row_place unique (tenant_id, batch_id, place),
    constraint roster_row_batch foreign key (tenant_id, cooperative_id, batch_id)
        references roster_batch (tenant_id, cooperative_id, id),
    constraint roster_row_member foreign key (tenant_id, cooperative_id, member_id)
        references member (tenant_id, cooperative_id, id),
    constraint roster_row_place_positive check (place > 0 and line > 0),
    constraint roster_row_judgement_known check (judgement in ('MASUK', 'SUDAH_ADA', 'GANDA', 'DITOLAK')),
    constraint roster_row_nik_masked check (nik_masked ~ '^\d{6}\*{6}\d{4}$'),
    constraint roster_row_holds_no_nik check (concat(name, findings) !~ '\d{13}'),
    constraint roster_row_name_length check (length(name) <= 100),
    -- Who is in the register is sealed there; nothing of her is kept here as well.
    constraint roster_row_entered_once check (member_id is null or judgement = 'MASUK' and sealed is null)
);

do $$
declare
    guarded text;
begin
    foreach guarded in array array['roster_batch', 'roster_row'] loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format($policy$create policy tenant on %I
            using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
            with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))$policy$, guarded);
    end loop;
end $$;

-- A file that came to its end stays as it ended, and it ends whole: with all who were to come in, or with nobody.
create function roster_batch_ends() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if old.confirmed_at is not null or old.discarded_at is not null then
        raise exception 'Roster % has come to its end', old.id
            using errcode = '23514', constraint = 'roster_batch_final', table = 'roster_batch';
    end if;
    if new.confirmed_at is not null and exists (select from roster_row r where r.tenant_id = new.tenant_id
            and r.batch_id = new.id and r.judgement = 'MASUK' and r.member_id is null) then
        raise exception 'Roster % would leave somebody out', old.id
            using errcode = '23514', constraint = 'roster_batch_whole', table = 'roster_batch';
    end if;
    if new.discarded_at is not null and exists (select from roster_row r where r.tenant_id = new.tenant_id
            and r.batch_id = new.id and (r.sealed is not null or r.member_id is not null)) then
        raise exception 'Roster % would keep what was thrown away', old.id
            using errcode = '23514', constraint = 'roster_batch_forgotten', table = 'roster_batch';
    end if;
    return new;
end $$;

create trigger roster_batch_ends before update on roster_batch
    for each row execute function roster_batch_ends();

create function roster_row_of_open_batch() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (select from roster_batch b where b.tenant_id = new.tenant_id and b.id = new.batch_id
                  and (b.confirmed_at is not null or b.discarded_at is not null)) then
        raise exception 'Roster % has come to its end', new.batch_id
            using errcode = '23514', constraint = 'roster_batch_final', table = 'roster_row';
    end if;
    return new;
end $$;

create trigger roster_row_of_open_batch before insert or update on roster_row
    for each row execute function roster_row_of_open_batch();

grant select, insert on roster_batch to ${app};
grant update (basis, confirmed_by, confirmed_at, discarded_at) on roster_batch to ${app};
grant select, insert on roster_row to ${app};
grant update (sealed, judgement, findings, member_id) on roster_row to ${app};
