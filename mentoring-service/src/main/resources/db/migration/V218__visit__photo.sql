-- The keys of a regency, wrapped by the key-encryption key that never enters the database.
create table tenant_key (
    tenant_id  integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    purpose    text        not null,
    wrapped    bytea       not null,
    created_at timestamptz not null default now(),
    primary key (tenant_id, purpose),
    constraint tenant_key_purpose_known check (purpose in ('SEAL', 'INDEX'))
);

-- What a mentor saw, as photos that lie sealed outside the database. She adds them while she is there; signed, a visit stays
-- as it is.
create table visit_photo (
    tenant_id    integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id           uuid         not null,
    visit_id     uuid         not null,
    cooperative_id uuid       not null,
    sha256       bytea        not null,
    size         integer      not null,
    type         text         not null,
    name         varchar(120) not null,
    sent_by      varchar(64)  not null,
    sent_by_name text         not null,
    sent_at      timestamptz  not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint visit_photo_once unique (tenant_id, visit_id, sha256),
    constraint visit_photo_of_visit foreign key (tenant_id, visit_id) references visit (tenant_id, id),
    constraint visit_photo_hash_shape check (octet_length(sha256) = 32),
    constraint visit_photo_size_range check (size between 1 and 10485760),
    constraint visit_photo_is_a_picture check (type in ('image/jpeg', 'image/png', 'image/webp'))
);
create index visit_photo_of_cooperative on visit_photo (tenant_id, cooperative_id, sha256);

create function visit_photo_of_her_visit() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    went record;
begin
    select v.cooperative_id, s.act, s.mentor_id into went from visit_state s
    join visit v on v.tenant_id = s.tenant_id and v.id = s.visit_id
    where s.tenant_id = new.tenant_id and s.visit_id = new.visit_id for update of s;
    if (went.act = 'TIBA' and went.cooperative_id = new.cooperative_id and exists (select from mentor_account a
            where a.tenant_id = new.tenant_id and a.mentor_id = went.mentor_id and a.account = new.sent_by)) is not true then
        raise exception 'Visit % takes no photos of %', new.visit_id, new.sent_by
            using errcode = 'check_violation', constraint = 'visit_photo_while_she_is_there';
    end if;
    if (select count(*) from visit_photo p where p.tenant_id = new.tenant_id and p.visit_id = new.visit_id) >= 12 then
        raise exception 'Visit % has twelve photos', new.visit_id
            using errcode = 'check_violation', constraint = 'visit_photo_twelve_at_most';
    end if;
    return new;
end
$$;
revoke execute on function visit_photo_of_her_visit() from public;
create trigger visit_photo_of_her_visit before insert on visit_photo
    for each row execute function visit_photo_of_her_visit();

call rows_of_tenants('tenant_key', 'visit_photo');
call rows_for_ever('visit_photo');

grant select, insert on tenant_key to ${app};
grant select on visit_photo to ${app};
grant insert (tenant_id, id, visit_id, cooperative_id, sha256, size, type, name, sent_by, sent_by_name) on visit_photo
    to ${app};
