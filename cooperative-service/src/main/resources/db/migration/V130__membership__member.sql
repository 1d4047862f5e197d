-- The register of members (Buku Daftar Anggota). A line is never deleted, only closed.
create table member (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid         not null,
    cooperative_id uuid         not null,
    number         varchar(20),
    state          text,
    founder        boolean      not null,
    name           varchar(100) not null,
    nik_sealed     bytea        not null,
    nik_index      bytea        not null,
    nik_masked     char(16)     not null,
    nik_note       varchar(300),
    sex            char(1)      not null,
    -- The whole birth date beside the mask would give the NIK away, so it is sealed too.
    born_sealed    bytea        not null,
    born_year      smallint     not null,
    birth_place    varchar(60),
    occupation     varchar(60),
    address        varchar(200) not null,
    rt             char(3),
    rw             char(3),
    phone          varchar(15),
    account_subject varchar(64),
    entered_on     date,
    left_on        date,
    recorded_at    timestamptz  not null default now(),
    primary key (tenant_id, id),
    constraint member_of_its_cooperative unique (tenant_id, cooperative_id, id),
    constraint member_number_unique unique (tenant_id, number),
    constraint member_cooperative foreign key (tenant_id, cooperative_id) references cooperative (tenant_id, id),
    constraint member_state_known check (state in ('CALON', 'DITERIMA', 'AKTIF', 'PASIF',
        'DITOLAK', 'BERHENTI', 'DIBERHENTIKAN', 'MENINGGAL', 'PINDAH')),
    constraint member_name_given check (length(trim(name)) >= 2),
    constraint member_nik_masked check (nik_masked ~ '^\d{6}\*{6}\d{4}$'),
    constraint member_nik_index_length check (octet_length(nik_index) = 32),
    constraint member_sex_known check (sex in ('L', 'P')),
    constraint member_phone_shape check (phone ~ '^628[1-9]\d{7,10}$'),
    constraint member_rt_rw_shape check (rt ~ '^\d{3}$' and rw ~ '^\d{3}$'),
    constraint member_number_from_acceptance check ((number is null) = (state is null or state in ('CALON', 'DITOLAK'))),
    constraint member_left_after_entry check (left_on >= entered_on)
);

create unique index member_nik_unique_while_active on member (tenant_id, cooperative_id, nik_index)
    where state is null or state in ('CALON', 'DITERIMA', 'AKTIF', 'PASIF');
create unique index member_account_unique_while_active on member (tenant_id, cooperative_id, account_subject)
    where account_subject is not null and (state is null or state in ('CALON', 'DITERIMA', 'AKTIF', 'PASIF'));
create index member_of_subject on member (tenant_id, account_subject) where account_subject is not null;
create index member_by_nik on member (tenant_id, nik_index);
create index member_by_name on member (tenant_id, cooperative_id, lower(name), id);

alter table member enable row level security;
alter table member force row level security;
create policy tenant on member
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

-- The last number given in each cooperative. Only the trigger below writes it, so a number is never given twice.
create table member_counter (
    tenant_id      integer not null default nullif(current_setting('app.tenant', true), '')::int,
    cooperative_id uuid    not null,
    last           integer not null,
    primary key (tenant_id, cooperative_id),
    constraint member_counter_cooperative foreign key (tenant_id, cooperative_id) references cooperative (tenant_id, id)
);

alter table member_counter enable row level security;
alter table member_counter force row level security;
create policy tenant on member_counter
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

-- What happened to a membership. The state of the member is the state of its last event.
create table member_event (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid         not null,
    cooperative_id uuid         not null,
    member_id      uuid         not null,
    state          text         not null,
    happened_on    date         not null,
    reason         varchar(300),
    actor          varchar(64)  not null,
    actor_name     varchar(100) not null,
    recorded_at    timestamptz  not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint member_event_member foreign key (tenant_id, cooperative_id, member_id)
        references member (tenant_id, cooperative_id, id),
    constraint member_event_state_known check (state in ('CALON', 'DITERIMA', 'AKTIF', 'PASIF',
        'DITOLAK', 'BERHENTI', 'DIBERHENTIKAN', 'MENINGGAL', 'PINDAH')),
    -- The law wants membership open: nobody is turned away, and nobody leaves, without a recorded reason.
    constraint member_event_reason_given check (state in ('CALON', 'DITERIMA', 'AKTIF', 'PASIF') or coalesce(length(trim(reason)), 0) >= 3)
);

create index member_event_of_member on member_event (tenant_id, member_id, id);

alter table member_event enable row level security;
alter table member_event force row level security;
create policy tenant on member_event
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

create function member_event_apply() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    counted integer;
    before  member;
begin
    -- The counter row is the lock of the cooperative's register: numbers and the nine founders are decided one at a time.
    insert into member_counter (tenant_id, cooperative_id, last) values (new.tenant_id, new.cooperative_id, 0)
        on conflict do nothing;
    perform from member_counter where tenant_id = new.tenant_id and cooperative_id = new.cooperative_id for update;

    select * into strict before from member
        where tenant_id = new.tenant_id and cooperative_id = new.cooperative_id and id = new.member_id for update;

    if not (case
        when before.state is null then new.state = case when before.founder then 'DITERIMA' else 'CALON' end
        when before.state = 'CALON' then new.state in ('DITERIMA', 'DITOLAK')
        when before.state = 'DITERIMA' then new.state in ('AKTIF', 'BERHENTI', 'DIBERHENTIKAN', 'MENINGGAL', 'PINDAH')
        when before.state = 'AKTIF' then new.state in ('PASIF', 'BERHENTI', 'DIBERHENTIKAN', 'MENINGGAL', 'PINDAH')
        when before.state = 'PASIF' then new.state in ('AKTIF', 'BERHENTI', 'DIBERHENTIKAN', 'MENINGGAL', 'PINDAH')
        else false
    end) then
        raise exception 'a member cannot go from % to %', coalesce(before.state, 'nothing'), new.state
            using errcode = 'check_violation', constraint = 'member_event_follows';
    end if;

    if new.state = 'DITERIMA' then
        if before.founder then
            select count(*) into counted from member
                where tenant_id = new.tenant_id and cooperative_id = new.cooperative_id
                  and state in ('DITERIMA', 'AKTIF', 'PASIF');
            if counted >= 9 then
                raise exception 'the nine founders are entered; the next one is proposed and approved'
                    using errcode = 'check_violation', constraint = 'member_founders_only_nine';
            end if;
        end if;
        update member_counter set last = last + 1
            where tenant_id = new.tenant_id and cooperative_id = new.cooperative_id returning last into counted;
        update member set state = 'DITERIMA', entered_on = new.happened_on,
                          number = (select replace(village_code, '.', '') from cooperative
                                    where tenant_id = new.tenant_id and id = new.cooperative_id)
                                   || '-' || to_char(counted, case when counted < 100000 then 'FM00000' else 'FM9999999' end)
            where tenant_id = new.tenant_id and id = new.member_id;
    elsif new.state in ('BERHENTI', 'DIBERHENTIKAN', 'MENINGGAL', 'PINDAH') then
        update member set state = new.state, left_on = new.happened_on
            where tenant_id = new.tenant_id and id = new.member_id;
    else
        update member set state = new.state where tenant_id = new.tenant_id and id = new.member_id;
    end if;
    return null;
end
$$;
revoke execute on function member_event_apply() from public;

create trigger member_event_applied after insert on member_event
    for each row execute function member_event_apply();

create function member_has_event() returns trigger
    language plpgsql set search_path = public, pg_temp as
$$
begin
    if not exists (select from member_event where tenant_id = new.tenant_id and member_id = new.id) then
        raise exception 'a member enters the register by an event'
            using errcode = 'check_violation', constraint = 'member_enters_by_event';
    end if;
    return null;
end
$$;

create constraint trigger member_entered_by_event after insert on member deferrable initially deferred
    for each row execute function member_has_event();

grant select on member_counter to ${app};
grant select, insert on member_event to ${app};
grant select on member to ${app};
grant insert (tenant_id, id, cooperative_id, founder, name, nik_sealed, nik_index, nik_masked, nik_note, sex, born_sealed, born_year,
        birth_place, occupation, address, rt, rw, phone, account_subject) on member to ${app};
grant update (address, rt, rw, phone, occupation, account_subject) on member to ${app};
