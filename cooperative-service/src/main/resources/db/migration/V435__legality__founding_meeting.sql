-- The minutes of the village meeting that founds a cooperative. Minutes written again take the place of the earlier ones,
-- which stay.
create table founding_meeting (
    tenant_id        integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id               uuid         not null,
    cooperative_id   uuid         not null,
    ordinal          bigint       not null generated always as identity,
    number           varchar(60)  not null,
    held_on          date         not null,
    starts_at        time         not null,
    ends_at          time         not null,
    place            varchar(150) not null,
    invited          integer      not null,
    men              integer      not null,
    women            integer      not null,
    chair            varchar(100) not null,
    secretary        varchar(100) not null,
    third            varchar(100) not null,
    name             varchar(150) not null,
    area             varchar(300) not null,
    principal_saving bigint       not null,
    mandatory_saving bigint       not null,
    initial_capital  bigint       not null,
    grant_fund       bigint       not null,
    proxy            varchar(100) not null,
    plan             varchar(500) not null,
    kbli             text[]       not null,
    actor            varchar(64)  not null,
    actor_name       varchar(100) not null,
    recorded_at      timestamptz  not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint founding_meeting_of_cooperative unique (tenant_id, cooperative_id, id),
    constraint founding_meeting_cooperative foreign key (tenant_id, cooperative_id)
        references cooperative (tenant_id, id),
    constraint founding_meeting_takes_time check (ends_at > starts_at),
    constraint founding_meeting_attendance check (invited >= 0 and men >= 0 and women >= 0 and men + women >= 9),
    constraint founding_meeting_three_lead check (lower(chair) <> lower(secretary) and lower(chair) <> lower(third)
        and lower(secretary) <> lower(third)),
    constraint founding_meeting_name_by_rule check (name = upper(name)
        and name ~ '^KOPERASI (DESA|KELURAHAN) MERAH PUTIH .'),
    constraint founding_meeting_amounts check (principal_saving between 1 and 999999999
        and mandatory_saving between 1 and 999999999 and initial_capital between 0 and 999999999999999
        and grant_fund between 0 and 999999999999999),
    constraint founding_meeting_kbli_shape check (cardinality(kbli) between 1 and 30
        and array_to_string(kbli, ',') ~ '^\d{5}(,\d{5})*$'),
    constraint founding_meeting_not_in_future check (held_on <= (recorded_at at time zone 'Asia/Jayapura')::date),
    constraint founding_meeting_text_shape check (concat(number, place, chair, secretary, third, area, proxy, plan,
        actor, actor_name) !~ E'[\\x01-\\x1f\\x7f-\\x9f\\u2028\\u2029]')
);

create index founding_meeting_last on founding_meeting (tenant_id, cooperative_id, ordinal);

-- Who was there, who founds, who was elected to what.
create table founding_person (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    meeting_id     uuid         not null,
    place          integer      not null,
    cooperative_id uuid         not null,
    name           varchar(100) not null,
    sex            text         not null,
    element        varchar(60)  not null,
    nik_masked     char(16),
    founder        boolean      not null,
    primary key (tenant_id, meeting_id, place),
    constraint founding_person_meeting foreign key (tenant_id, cooperative_id, meeting_id)
        references founding_meeting (tenant_id, cooperative_id, id),
    constraint founding_person_place_positive check (place > 0),
    constraint founding_person_name_given check (length(btrim(name)) >= 2),
    constraint founding_person_sex_known check (sex in ('L', 'P')),
    constraint founding_person_nik_masked check (nik_masked ~ '^\d{6}\*{6}\d{4}$'),
    constraint founding_person_holds_no_nik check (concat(name, element) !~ '\d{13}')
);

create table founding_seat (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    meeting_id     uuid         not null,
    place          integer      not null,
    cooperative_id uuid         not null,
    office         text         not null,
    name           varchar(100) not null,
    phone          varchar(15)  not null,
    primary key (tenant_id, meeting_id, place),
    constraint founding_seat_meeting foreign key (tenant_id, cooperative_id, meeting_id)
        references founding_meeting (tenant_id, cooperative_id, id),
    constraint founding_seat_office_known check (office in ('KETUA', 'WAKIL_BIDANG_USAHA', 'WAKIL_BIDANG_ANGGOTA',
        'SEKRETARIS', 'BENDAHARA', 'ANGGOTA_PENGURUS', 'KETUA_PENGAWAS', 'ANGGOTA_PENGAWAS')),
    constraint founding_seat_name_given check (length(btrim(name)) >= 2),
    constraint founding_seat_phone_shape check (phone ~ '^628[1-9]\d{7,10}$'),
    constraint founding_seat_one_person unique (tenant_id, meeting_id, phone)
);

-- At the end of the transaction: nine found a cooperative, and nobody is on the list who was not there.
create function founding_meeting_whole() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    founders integer;
    listed   integer;
begin
    select count(*) filter (where p.founder), count(*) into founders, listed from founding_person p
     where p.tenant_id = new.tenant_id and p.meeting_id = new.id;
    if founders < 9 then
        perform legal_refuses('founding_meeting_nine_founders', 'Nine found a cooperative');
    end if;
    if listed > new.men + new.women then
        perform legal_refuses('founding_meeting_list_fits', 'More are on the list than were there');
    end if;
    return null;
end $$;

create constraint trigger founding_meeting_whole after insert on founding_meeting deferrable initially deferred
    for each row execute function founding_meeting_whole();

call rows_of_tenants('founding_meeting', 'founding_person', 'founding_seat');
call rows_for_ever('founding_meeting', 'founding_person', 'founding_seat');

revoke execute on function founding_meeting_whole() from public;
grant select on founding_meeting, founding_person, founding_seat to ${app};
grant insert (tenant_id, id, cooperative_id, number, held_on, starts_at, ends_at, place, invited, men, women, chair,
    secretary, third, name, area, principal_saving, mandatory_saving, initial_capital, grant_fund, proxy, plan, kbli,
    actor, actor_name) on founding_meeting to ${app};
grant insert on founding_person, founding_seat to ${app};
