-- A mentor goes to a cooperative. The visit says who, where and what for; what becomes of it are rows of visit_event, what
-- was found is one row of visit_report. Nothing is updated or deleted.
create table visit (
    tenant_id        integer       not null default nullif(current_setting('app.tenant', true), '')::int,
    id               uuid          not null,
    mentor_id        uuid          not null,
    mentor_name      varchar(100)  not null,
    cooperative_id   uuid          not null,
    cooperative_name varchar(200)  not null,
    village          varchar(100)  not null,
    district         varchar(100)  not null,
    purpose          varchar(500)  not null,
    planned_by       text          not null,
    planned_by_name  text          not null,
    planned_at       timestamptz   not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint visit_of_mentor foreign key (tenant_id, mentor_id) references mentor (tenant_id, id),
    constraint visit_of_this_mentor unique (tenant_id, id, mentor_id),
    constraint visit_has_a_purpose check (length(btrim(purpose)) >= 3)
);
create index visit_by_cooperative on visit (tenant_id, cooperative_id);
create index visit_by_mentor on visit (tenant_id, mentor_id);

create table visit_event (
    tenant_id  integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    visit_id   uuid         not null,
    step       integer      not null,
    act        text         not null,
    day        date,
    at         timestamptz  not null,
    latitude   numeric(8,6),
    longitude  numeric(9,6),
    accuracy   integer,
    reason     varchar(300),
    actor      text         not null,
    actor_name text         not null,
    -- Of two who move the same visit at once, one keeps the step.
    constraint visit_event_one_per_step primary key (tenant_id, visit_id, step),
    constraint visit_event_of_visit foreign key (tenant_id, visit_id) references visit (tenant_id, id),
    constraint visit_event_act_known check (act in ('DIRENCANAKAN', 'DIJADWAL_ULANG', 'TIBA', 'SELESAI', 'DIBATALKAN')),
    constraint visit_event_has_its_day check ((act in ('DIRENCANAKAN', 'DIJADWAL_ULANG')) = (day is not null)),
    constraint visit_event_has_its_reason check
        ((act in ('DIJADWAL_ULANG', 'DIBATALKAN')) = (reason is not null and length(btrim(reason)) >= 3)),
    constraint visit_event_on_the_globe check
        (num_nulls(latitude, longitude) <> 1 and abs(latitude) <= 90 and abs(longitude) <= 180 and accuracy >= 0)
);

-- Where a visit stands: written by the trigger below alone, read by lists.
create table visit_state (
    tenant_id  integer not null,
    visit_id   uuid    not null,
    mentor_id  uuid    not null,
    step       integer not null,
    act        text    not null,
    day        date    not null,
    arrived_at timestamptz,
    left_at    timestamptz,
    primary key (tenant_id, visit_id),
    constraint visit_state_of_visit foreign key (tenant_id, visit_id, mentor_id)
        references visit (tenant_id, id, mentor_id)
);
create index visit_state_by_day on visit_state (tenant_id, day);
create index visit_state_by_mentor on visit_state (tenant_id, mentor_id, day);
-- Nobody is in two villages at once.
create unique index visit_state_one_place on visit_state (tenant_id, mentor_id) where act = 'TIBA';

create table visit_report (
    tenant_id       integer       not null default nullif(current_setting('app.tenant', true), '')::int,
    visit_id        uuid          not null,
    people_met      varchar(500)  not null,
    findings        varchar(4000) not null,
    recommendations varchar(2000),
    next_day        date,
    instrument      varchar(20)   not null,
    signed_name     varchar(100)  not null,
    signature       bytea,
    written_by      text          not null,
    written_at      timestamptz   not null default clock_timestamp(),
    constraint visit_report_once primary key (tenant_id, visit_id),
    constraint visit_report_of_visit foreign key (tenant_id, visit_id) references visit (tenant_id, id),
    constraint visit_report_met_somebody check (length(btrim(people_met)) >= 2),
    constraint visit_report_found_something check (length(btrim(findings)) >= 3),
    constraint visit_report_signed check (length(btrim(signed_name)) >= 2),
    constraint visit_report_signature_is_png check
        (octet_length(signature) between 8 and 131072 and substring(signature for 8) = '\x89504e470d0a1a0a')
);

create table visit_answer (
    tenant_id integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    visit_id  uuid         not null,
    item      varchar(20)  not null,
    answer    text         not null,
    constraint visit_answer_one_per_item primary key (tenant_id, visit_id, item),
    constraint visit_answer_of_report foreign key (tenant_id, visit_id) references visit_report (tenant_id, visit_id),
    constraint visit_answer_known check (answer in ('YA', 'SEBAGIAN', 'TIDAK'))
);

-- Only a cooperative that is assigned to the mentor is visited; the Dinas' own people and the PMO go everywhere.
create function visit_is_assigned() returns trigger
    language plpgsql as
$$
begin
    if not exists (select from mentor m where m.tenant_id = new.tenant_id and m.id = new.mentor_id
            and m.kind in ('PMO', 'DINAS'))
        and not exists (select from assignment a where a.tenant_id = new.tenant_id and a.mentor_id = new.mentor_id
            and a.cooperative_id = new.cooperative_id and not isempty(a.period)
            and (a.ends_before is null or a.ends_before >= current_date)) then
        raise exception 'Cooperative % is not assigned to mentor %', new.cooperative_id, new.mentor_id
            using errcode = 'check_violation', constraint = 'visit_to_an_assigned_cooperative';
    end if;
    return new;
end
$$;
create trigger visit_to_an_assigned_cooperative before insert on visit
    for each row execute function visit_is_assigned();

create function visit_event_follow() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    stands record;
begin
    select s.step, s.act, s.arrived_at into stands from visit_state s
    where s.tenant_id = new.tenant_id and s.visit_id = new.visit_id for update;
    if not found then
        if new.step <> 1 or new.act <> 'DIRENCANAKAN' then
            raise exception 'Visit % was never planned', new.visit_id
                using errcode = 'check_violation', constraint = 'visit_event_follows_the_last';
        end if;
        insert into visit_state (tenant_id, visit_id, mentor_id, step, act, day)
        select v.tenant_id, v.id, v.mentor_id, 1, new.act, new.day from visit v
        where v.tenant_id = new.tenant_id and v.id = new.visit_id;
        return new;
    end if;
    if new.step <= stands.step then
        return new; -- the key says who was faster
    end if;
    if new.step <> stands.step + 1 or ((stands.act, new.act) in (('DIRENCANAKAN', 'DIJADWAL_ULANG'),
            ('DIRENCANAKAN', 'TIBA'), ('DIRENCANAKAN', 'DIBATALKAN'), ('DIJADWAL_ULANG', 'DIJADWAL_ULANG'),
            ('DIJADWAL_ULANG', 'TIBA'), ('DIJADWAL_ULANG', 'DIBATALKAN'), ('TIBA', 'SELESAI'))) is not true then
        raise exception 'Visit % cannot go from % to %', new.visit_id, stands.act, new.act
            using errcode = 'check_violation', constraint = 'visit_event_follows_the_last';
    end if;
    if new.act = 'SELESAI' and new.at < stands.arrived_at then
        raise exception 'Visit % ends before it began', new.visit_id
            using errcode = 'check_violation', constraint = 'visit_event_ends_after_it_began';
    end if;
    if new.act = 'SELESAI' and not exists (select from visit_report r
            where r.tenant_id = new.tenant_id and r.visit_id = new.visit_id) then
        raise exception 'Visit % ends without a report', new.visit_id
            using errcode = 'check_violation', constraint = 'visit_event_ends_with_a_report';
    end if;
    update visit_state s set step = new.step, act = new.act, day = coalesce(new.day, s.day),
        arrived_at = case when new.act = 'TIBA' then new.at else s.arrived_at end,
        left_at = case when new.act = 'SELESAI' then new.at end
    where s.tenant_id = new.tenant_id and s.visit_id = new.visit_id;
    return new;
end
$$;
revoke execute on function visit_event_follow() from public;
create trigger visit_event_follows before insert on visit_event
    for each row execute function visit_event_follow();

-- What was found is written while the mentor is there.
create function visit_report_in_time() returns trigger
    language plpgsql as
$$
begin
    if not exists (select from visit_state s where s.tenant_id = new.tenant_id and s.visit_id = new.visit_id
            and s.act = 'TIBA') then
        raise exception 'Nobody has checked in at visit %', new.visit_id
            using errcode = 'check_violation', constraint = 'visit_report_after_arrival';
    end if;
    return new;
end
$$;
create trigger visit_report_after_arrival before insert on visit_report
    for each row execute function visit_report_in_time();

call rows_of_tenants('visit', 'visit_event', 'visit_state', 'visit_report', 'visit_answer');
call rows_for_ever('visit', 'visit_event', 'visit_report', 'visit_answer');

grant select on visit, visit_event, visit_state, visit_report, visit_answer to ${app};
grant insert (tenant_id, id, mentor_id, mentor_name, cooperative_id, cooperative_name, village, district, purpose,
    planned_by, planned_by_name) on visit to ${app};
grant insert (tenant_id, visit_id, step, act, day, at, latitude, longitude, accuracy, reason, actor, actor_name)
    on visit_event to ${app};
grant insert (tenant_id, visit_id, people_met, findings, recommendations, next_day, instrument, signed_name, signature,
    written_by) on visit_report to ${app};
grant insert (tenant_id, visit_id, item, answer) on visit_answer to ${app};
