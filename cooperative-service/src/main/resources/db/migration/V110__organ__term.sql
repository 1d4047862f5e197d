create extension if not exists btree_gist;

-- Who holds which seat of which organ, from when to when. A re-election is another row.
create table organ_term (
    tenant_id       integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id              uuid         not null,
    cooperative_id  uuid         not null,
    office          text         not null,
    seat            smallint     not null default 1,
    organ           text         not null
        generated always as (case when office in ('KETUA_PENGAWAS', 'ANGGOTA_PENGAWAS') then 'PENGAWAS' else 'PENGURUS' end) stored,
    name            varchar(100) not null,
    nik_masked      char(16),
    phone           varchar(15)  not null,
    starts          date         not null,
    ends            date         not null,
    closed_on       date,
    period          daterange    not null
        generated always as (daterange(starts, coalesce(closed_on, ends + 1))) stored,
    minutes         varchar(100) not null,
    account_subject varchar(64),
    recorded_at     timestamptz  not null default now(),
    primary key (tenant_id, id),
    constraint organ_term_cooperative foreign key (tenant_id, cooperative_id) references cooperative (tenant_id, id),
    constraint organ_term_office_known check (office in ('KETUA', 'WAKIL_BIDANG_USAHA', 'WAKIL_BIDANG_ANGGOTA',
        'SEKRETARIS', 'BENDAHARA', 'ANGGOTA_PENGURUS', 'KETUA_PENGAWAS', 'ANGGOTA_PENGAWAS')),
    -- Only plain members of an organ come in the plural.
    constraint organ_term_seat_of_office check (seat between 1 and case when office like 'ANGGOTA_%' then 8 else 1 end),
    constraint organ_term_name_given check (length(trim(name)) >= 2),
    constraint organ_term_nik_masked check (nik_masked ~ '^\d{6}\*{6}\d{4}$'),
    constraint organ_term_phone_shape check (phone ~ '^628[1-9]\d{7,10}$'),
    constraint organ_term_at_most_five_years check (ends >= starts and ends < starts + interval '5 years'),
    constraint organ_term_closed_within check (closed_on between starts and ends + 1),
    constraint organ_term_one_holder exclude using gist
        (tenant_id with =, cooperative_id with =, office with =, seat with =, period with &&),
    -- One person, one seat: neither board and supervisor at once, nor two chairs of one organ.
    constraint organ_term_one_seat_per_phone exclude using gist
        (tenant_id with =, cooperative_id with =, phone with =, period with &&),
    constraint organ_term_one_seat_per_account exclude using gist
        (tenant_id with =, cooperative_id with =, account_subject with =, period with &&)
);

create index organ_term_of_subject on organ_term (tenant_id, account_subject) where account_subject is not null;

alter table organ_term enable row level security;
alter table organ_term force row level security;
create policy tenant on organ_term
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

-- The end of a term before its time: a fact of its own, with date and reason.
create table organ_term_closing (
    tenant_id   integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    term_id     uuid         not null,
    closed_on   date         not null,
    cause       text         not null,
    reason      varchar(300) not null,
    recorded_by varchar(64)  not null,
    recorded_at timestamptz  not null default now(),
    primary key (tenant_id, term_id),
    constraint organ_term_closing_term foreign key (tenant_id, term_id) references organ_term (tenant_id, id),
    constraint organ_term_closing_cause_known check (cause in ('BERHENTI', 'DIBERHENTIKAN', 'MENINGGAL',
        'GANTI_EX_OFFICIO', 'SALAH_CATAT')),
    constraint organ_term_closing_reason_given check (length(trim(reason)) >= 3)
);

alter table organ_term_closing enable row level security;
alter table organ_term_closing force row level security;
create policy tenant on organ_term_closing
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

-- The application may only add the closing; the date in the term follows it, so that the exclusions above see it.
create function organ_term_close() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    update organ_term set closed_on = new.closed_on where tenant_id = new.tenant_id and id = new.term_id;
    return null;
end
$$;
revoke execute on function organ_term_close() from public;

create trigger organ_term_closed after insert on organ_term_closing
    for each row execute function organ_term_close();

grant select, insert on organ_term_closing to ${app};
grant select on organ_term to ${app};
grant insert (tenant_id, id, cooperative_id, office, seat, name, nik_masked, phone, starts, ends, minutes, account_subject)
    on organ_term to ${app};
grant update (account_subject) on organ_term to ${app};
