-- Who goes out to the cooperatives. What is agreed with a mentor (contract, area, quota) is a row of mentor_term; the
-- newest counts, the older ones stay.
create table mentor (
    tenant_id        integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    id               uuid        not null,
    kind             text        not null,
    recorded_by      text        not null,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint mentor_of_kind unique (tenant_id, id, kind),
    constraint mentor_kind_known check (kind in ('PPKL', 'BA', 'PMO', 'DINAS'))
);

create table mentor_term (
    tenant_id        integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    mentor_id        uuid         not null,
    revision         integer      not null,
    name             varchar(100) not null,
    phone            varchar(15)  not null,
    employer         varchar(120) not null,
    starts           date         not null,
    ends             date,
    quota            smallint     not null,
    districts        text[]       not null,
    recorded_by      text         not null,
    recorded_by_name text         not null,
    recorded_at      timestamptz  not null default clock_timestamp(),
    -- Of two who change the same mentor at once, one is told.
    constraint mentor_term_one_per_revision primary key (tenant_id, mentor_id, revision),
    constraint mentor_term_of_mentor foreign key (tenant_id, mentor_id) references mentor (tenant_id, id),
    constraint mentor_term_name_given check (length(btrim(name)) >= 2),
    constraint mentor_term_employer_given check (length(btrim(employer)) >= 2),
    constraint mentor_term_phone_shape check (phone ~ '^62[0-9]{8,13}$'),
    constraint mentor_term_begins_before_it_ends check (ends >= starts),
    constraint mentor_term_quota_range check (quota between 1 and 250),
    constraint mentor_term_few_districts check (cardinality(districts) <= 60 and array_position(districts, null) is null)
);

create function mentor_term_follow() returns trigger
    language plpgsql as
$$
begin
    if new.revision <> 1 and not exists (select from mentor_term t where t.tenant_id = new.tenant_id
            and t.mentor_id = new.mentor_id and t.revision = new.revision - 1) then
        raise exception 'Revision % of mentor % does not follow the last', new.revision, new.mentor_id
            using errcode = 'check_violation', constraint = 'mentor_term_follows_the_last';
    end if;
    return new;
end
$$;
create trigger mentor_term_follows before insert on mentor_term
    for each row execute function mentor_term_follow();

-- Whose account it is. An account belongs to one mentor for good; a mentor may get another one.
create table mentor_account (
    tenant_id integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    account   varchar(64) not null,
    mentor_id uuid        not null,
    tied_by   text        not null,
    tied_at   timestamptz not null default clock_timestamp(),
    constraint mentor_account_of_one_mentor primary key (tenant_id, account),
    constraint mentor_account_of_mentor foreign key (tenant_id, mentor_id) references mentor (tenant_id, id),
    constraint mentor_account_given check (btrim(account) <> '')
);
create index mentor_account_by_mentor on mentor_account (tenant_id, mentor_id);

create view mentor_now with (security_invoker = true) as
select m.tenant_id, m.id, m.kind, t.revision, t.name, t.phone, t.employer, t.starts, t.ends, t.quota, t.districts
from mentor m
join mentor_term t on t.tenant_id = m.tenant_id and t.mentor_id = m.id
where t.revision = (select max(newest.revision) from mentor_term newest
                    where newest.tenant_id = m.tenant_id and newest.mentor_id = m.id);

call rows_of_tenants('mentor', 'mentor_term', 'mentor_account');
call rows_for_ever('mentor', 'mentor_term', 'mentor_account');

grant select on mentor, mentor_term, mentor_account, mentor_now to ${app};
grant insert (tenant_id, id, kind, recorded_by, recorded_by_name) on mentor to ${app};
grant insert (tenant_id, mentor_id, revision, name, phone, employer, starts, ends, quota, districts, recorded_by,
    recorded_by_name) on mentor_term to ${app};
grant insert (tenant_id, account, mentor_id, tied_by) on mentor_account to ${app};
