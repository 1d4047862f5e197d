-- A training from the wish to the report. What was wished never changes; how it goes on (money asked for, granted, refused or
-- moved elsewhere, dates, report, the end) are rows of training_step, added and never changed.
create table training (
    tenant_id        integer       not null default nullif(current_setting('app.tenant', true), '')::int,
    id               uuid          not null,
    year             smallint      not null,
    number           integer       not null,
    title            varchar(150)  not null,
    module           text          not null,
    origin           text          not null,
    report_id        uuid,
    ticket_id        uuid,
    cooperatives     smallint      not null,
    reason           varchar(1000) not null,
    zone             text          not null,
    recorded_by      varchar(64)   not null,
    recorded_by_name text          not null,
    recorded_at      timestamptz   not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint training_number_once unique (tenant_id, year, number),
    constraint training_of_report foreign key (tenant_id, report_id) references monthly_report (tenant_id, id),
    constraint training_of_ticket foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
    constraint training_title_given check (length(btrim(title)) >= 5),
    constraint training_module_known check (module in ('KEBIJAKAN', 'TATA_KELOLA', 'KEPEMIMPINAN', 'KEWIRAUSAHAAN',
        'MANAJEMEN_BISNIS', 'KEUANGAN', 'PERPAJAKAN', 'PROPOSAL_BISNIS', 'LAIN')),
    constraint training_origin_shown check (origin in ('LAPORAN', 'TIKET', 'DINAS')
        and (origin = 'LAPORAN') = (report_id is not null) and (origin = 'TIKET') = (ticket_id is not null)),
    constraint training_cooperatives_range check (cooperatives between 1 and 2000),
    constraint training_reason_given check (length(btrim(reason)) >= 5),
    constraint training_zone_known check (zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'))
);

create table training_step (
    tenant_id   integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    training_id uuid        not null,
    step        integer     not null,
    act         text        not null,
    source      text,
    amount      bigint,
    reason      varchar(1000),
    starts      date,
    ends        date,
    place       varchar(200),
    trainer     varchar(200),
    hours       smallint,
    capacity    smallint,
    office      text,
    summary     varchar(4000),
    actor       varchar(64) not null,
    actor_name  text        not null,
    at          timestamptz not null default clock_timestamp(),
    -- Of two who decide at once, one keeps the step.
    constraint training_step_one_per_step primary key (tenant_id, training_id, step),
    constraint training_step_of_training foreign key (tenant_id, training_id) references training (tenant_id, id),
    constraint training_step_act_known check (act in ('DANA_DIMINTA', 'DANA_DISETUJUI', 'DANA_DITOLAK', 'DANA_DIALIHKAN',
        'DIJADWALKAN', 'DILAPORKAN', 'DIBATALKAN')),
    constraint training_step_names_its_source check ((act in ('DANA_DIMINTA', 'DANA_DIALIHKAN')) = (source is not null)
        and (source is null or source in ('APBD', 'APBN', 'DAK', 'APBDES', 'LEMBAGA'))),
    constraint training_step_names_its_amount check
        ((act in ('DANA_DIMINTA', 'DANA_DISETUJUI', 'DANA_DIALIHKAN', 'DILAPORKAN')) = (amount is not null)
        and (amount is null or amount between case when act = 'DILAPORKAN' then 0 else 1 end and 999999999999)),
    constraint training_step_says_why check ((act in ('DANA_DITOLAK', 'DANA_DIALIHKAN', 'DIBATALKAN'))
        = (reason is not null) and (reason is null or length(btrim(reason)) >= 3)),
    constraint training_step_has_its_dates check ((act = 'DIJADWALKAN') = (starts is not null and ends is not null
        and place is not null and trainer is not null and hours is not null and capacity is not null and office is not null)
        and (act = 'DIJADWALKAN' or num_nonnulls(starts, ends, place, trainer, hours, capacity, office) = 0)),
    constraint training_step_dates_in_order check (ends between starts and starts + 30),
    constraint training_step_place_given check (length(btrim(place)) >= 3 and length(btrim(trainer)) >= 3),
    constraint training_step_hours_range check (hours between 1 and 300),
    constraint training_step_capacity_range check (capacity between 1 and 1000),
    constraint training_step_office_known check (office in ('KETUA', 'WAKIL_BIDANG_USAHA', 'WAKIL_BIDANG_ANGGOTA',
        'SEKRETARIS', 'BENDAHARA', 'ANGGOTA_PENGURUS', 'KETUA_PENGAWAS', 'ANGGOTA_PENGAWAS')),
    constraint training_step_reports_something check ((act = 'DILAPORKAN')
        = (summary is not null) and (summary is null or length(btrim(summary)) >= 10))
);

-- Where a training stands: written by triggers alone.
--   taken     seats that somebody accepted
--   attended  days on which somebody was there, all seats together
create table training_state (
    tenant_id   integer  not null,
    training_id uuid     not null,
    step        integer  not null default 0,
    stage       text     not null default 'USULAN',
    funding     text,
    source      text,
    ceiling     bigint,
    spent       bigint,
    starts      date,
    ends        date,
    place       varchar(200),
    trainer     varchar(200),
    hours       smallint,
    capacity    smallint,
    office      text,
    taken       integer  not null default 0,
    attended    integer  not null default 0,
    primary key (tenant_id, training_id),
    constraint training_state_of_training foreign key (tenant_id, training_id) references training (tenant_id, id),
    constraint training_state_taken_within_capacity check (taken between 0 and coalesce(capacity, 0)),
    constraint training_state_spent_within_ceiling check (spent <= ceiling)
);
create index training_state_by_stage on training_state (tenant_id, stage, starts);

-- The year is that of the regency's own calendar; numbers of a year have no holes.
create function training_numbered() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.tenant_id || '|training', 210));
    new.year := extract(year from clock_timestamp() at time zone new.zone);
    select coalesce(max(t.number), 0) + 1 into new.number from training t
    where t.tenant_id = new.tenant_id and t.year = new.year;
    return new;
end
$$;
revoke execute on function training_numbered() from public;
create trigger training_numbered before insert on training for each row execute function training_numbered();

create function training_begun() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into training_state (tenant_id, training_id) values (new.tenant_id, new.id);
    return null;
end
$$;
revoke execute on function training_begun() from public;
create trigger training_begun after insert on training for each row execute function training_begun();

create function training_step_follow() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    stands training_state;
begin
    select * into stands from training_state s
    where s.tenant_id = new.tenant_id and s.training_id = new.training_id for update;
    if not found or new.step <= stands.step then
        return new; -- the keys say what is wrong with it
    end if;
    if (new.step = stands.step + 1 and case new.act
            when 'DANA_DIMINTA' then stands.stage in ('USULAN', 'MENUNGGU_ANGGARAN')
                and coalesce(stands.funding, 'DANA_DITOLAK') = 'DANA_DITOLAK'
            when 'DANA_DISETUJUI' then stands.stage = 'MENUNGGU_ANGGARAN'
                and stands.funding in ('DANA_DIMINTA', 'DANA_DIALIHKAN')
            when 'DANA_DITOLAK' then stands.stage = 'MENUNGGU_ANGGARAN'
                and stands.funding in ('DANA_DIMINTA', 'DANA_DIALIHKAN')
            when 'DANA_DIALIHKAN' then stands.stage in ('MENUNGGU_ANGGARAN', 'DIJADWALKAN')
                and stands.funding in ('DANA_DIMINTA', 'DANA_DISETUJUI', 'DANA_DIALIHKAN') and stands.attended = 0
            when 'DIJADWALKAN' then stands.stage in ('MENUNGGU_ANGGARAN', 'DIJADWALKAN')
                and stands.funding = 'DANA_DISETUJUI' and stands.attended = 0
            when 'DILAPORKAN' then stands.stage = 'DIJADWALKAN' and stands.attended > 0
            when 'DIBATALKAN' then stands.stage in ('USULAN', 'MENUNGGU_ANGGARAN', 'DIJADWALKAN') and stands.attended = 0
            else false end) is not true then
        raise exception 'Training % cannot go from % to %', new.training_id, stands.stage, new.act
            using errcode = 'check_violation', constraint = 'training_step_follows_the_last';
    end if;
    if new.act = 'DIJADWALKAN' and new.capacity < stands.taken then
        raise exception 'Training % has % seats taken already', new.training_id, stands.taken
            using errcode = 'check_violation', constraint = 'training_step_room_for_the_taken';
    end if;
    if new.act = 'DILAPORKAN' and new.amount > stands.ceiling then
        raise exception 'Training % had no more than %', new.training_id, stands.ceiling
            using errcode = 'check_violation', constraint = 'training_step_within_the_ceiling';
    end if;
    update training_state s set step = new.step,
        stage = case
            when new.act in ('DIJADWALKAN', 'DILAPORKAN', 'DIBATALKAN') then new.act
            when new.act = 'DANA_DISETUJUI' and s.starts is not null then 'DIJADWALKAN'
            else 'MENUNGGU_ANGGARAN' end,
        funding = case when new.act like 'DANA_%' then new.act else s.funding end,
        source = coalesce(new.source, s.source),
        ceiling = case when new.act in ('DANA_DIMINTA', 'DANA_DISETUJUI', 'DANA_DIALIHKAN') then new.amount else s.ceiling end,
        spent = case when new.act = 'DILAPORKAN' then new.amount end,
        starts = coalesce(new.starts, s.starts), ends = coalesce(new.ends, s.ends),
        place = coalesce(new.place, s.place), trainer = coalesce(new.trainer, s.trainer),
        hours = coalesce(new.hours, s.hours), capacity = coalesce(new.capacity, s.capacity),
        office = coalesce(new.office, s.office)
    where s.tenant_id = new.tenant_id and s.training_id = new.training_id;
    return new;
end
$$;
revoke execute on function training_step_follow() from public;
create trigger training_step_follows before insert on training_step
    for each row execute function training_step_follow();

call rows_of_tenants('training', 'training_step', 'training_state');
call rows_for_ever('training', 'training_step');

create view training_now with (security_invoker = true) as
select t.tenant_id, t.id, t.year, t.number, t.title, t.module, t.origin, t.report_id, t.ticket_id, t.cooperatives, t.reason,
    t.zone, t.recorded_by, t.recorded_by_name, t.recorded_at, s.step, s.stage, s.funding, s.source, s.ceiling, s.spent,
    s.starts, s.ends, s.place, s.trainer, s.hours, s.capacity, s.office, s.taken, s.attended
from training t join training_state s on s.tenant_id = t.tenant_id and s.training_id = t.id;

grant select on training, training_step, training_state, training_now to ${app};
grant insert (tenant_id, id, title, module, origin, report_id, ticket_id, cooperatives, reason, zone, recorded_by,
    recorded_by_name) on training to ${app};
grant insert (tenant_id, training_id, step, act, source, amount, reason, starts, ends, place, trainer, hours, capacity, office,
    summary, actor, actor_name) on training_step to ${app};
