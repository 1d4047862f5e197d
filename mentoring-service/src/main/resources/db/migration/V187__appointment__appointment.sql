-- Somebody comes to the desk at a time that is kept for her. Who and what for never changes; when she is to come, and whether
-- she came, are rows of appointment_event.
create table appointment (
    tenant_id        integer       not null default nullif(current_setting('app.tenant', true), '')::int,
    id               uuid          not null,
    visitor          varchar(120)  not null,
    phone            varchar(20),
    office           varchar(80),
    cooperative_id   uuid,
    cooperative_name varchar(200),
    topic            text          not null,
    question         varchar(2000) not null,
    booked_by        varchar(64)   not null,
    booked_by_name   text          not null,
    booked_at        timestamptz   not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint appointment_visitor_has_a_name check (btrim(visitor) <> ''),
    constraint appointment_has_a_question check (btrim(question) <> ''),
    constraint appointment_cooperative_known_by_name check (cooperative_id is null or cooperative_name is not null)
);
create index appointment_by_booker on appointment (tenant_id, booked_by);

create table appointment_event (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    appointment_id uuid        not null,
    step           integer     not null,
    act            text        not null,
    date           date,
    starts         time,
    minutes        smallint,
    seat           smallint,
    reason         varchar(300),
    ticket_id      uuid,
    actor          varchar(64) not null,
    actor_name     text        not null,
    at             timestamptz not null default clock_timestamp(),
    constraint appointment_event_one_per_step primary key (tenant_id, appointment_id, step),
    constraint appointment_event_of_appointment foreign key (tenant_id, appointment_id)
        references appointment (tenant_id, id),
    constraint appointment_event_of_ticket foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
    constraint appointment_event_act_known check (act in ('DIPESAN', 'DIPINDAH', 'DIBATALKAN', 'DATANG')),
    constraint appointment_event_has_its_time check ((act in ('DIPESAN', 'DIPINDAH'))
        = (date is not null and starts is not null and minutes is not null and seat is not null)),
    constraint appointment_event_has_its_reason check ((act = 'DIBATALKAN') = (reason is not null)
        and (reason is null or length(btrim(reason)) >= 3)),
    constraint appointment_event_has_its_ticket check ((act = 'DATANG') = (ticket_id is not null))
);

-- Where an appointment stands: written by the trigger below alone.
create table appointment_state (
    tenant_id      integer  not null,
    appointment_id uuid     not null,
    step           integer  not null,
    act            text     not null,
    date           date     not null,
    starts         time     not null,
    minutes        smallint not null,
    seat           smallint not null,
    ticket_id      uuid,
    during         tsrange  not null generated always as
        (tsrange(date + starts, date + starts + minutes * interval '1 minute')) stored,
    primary key (tenant_id, appointment_id),
    constraint appointment_state_of_appointment foreign key (tenant_id, appointment_id)
        references appointment (tenant_id, id),
    -- An officer receives one person at a time, also when the length of the slots changed in between.
    constraint appointment_state_one_at_a_time exclude using gist
        (tenant_id with =, seat with =, during with &&) where (act <> 'DIBATALKAN')
);
create index appointment_state_by_day on appointment_state (tenant_id, date, starts);

-- Gives a seat that is free for the whole slot, or refuses. Bookings of a day go one after the other.
create function appointment_seat(regency integer, whose uuid, on_day date, starts_at time, slot smallint) returns smallint
    language plpgsql set search_path = public, pg_temp as
$$
declare
    hours record;
    free  smallint;
begin
    perform pg_advisory_xact_lock(regency, on_day - date '2000-01-01');
    select * into hours from desk_hours_now h where h.tenant_id = regency;
    if (extract(isodow from on_day)::smallint = any (hours.weekdays) and slot = hours.minutes
            and starts_at >= hours.opens and starts_at + slot * interval '1 minute' <= hours.closes
            and starts_at + slot * interval '1 minute' > starts_at
            and mod(extract(epoch from starts_at - hours.opens)::int, 60 * slot) = 0
            and not exists (select from desk_closed_now c where c.tenant_id = regency and c.date = on_day and c.closed))
            is not true then
        raise exception 'Nobody is received on % at %', on_day, starts_at
            using errcode = 'check_violation', constraint = 'appointment_in_the_hours';
    end if;
    select s::smallint into free from generate_series(1, hours.seats) s
    where not exists (select from appointment_state a where a.tenant_id = regency and a.seat = s and a.act <> 'DIBATALKAN'
        and a.appointment_id <> whose
        and a.during && tsrange(on_day + starts_at, on_day + starts_at + slot * interval '1 minute'))
    order by s limit 1;
    if free is null then
        raise exception 'All seats are taken on % at %', on_day, starts_at
            using errcode = 'check_violation', constraint = 'appointment_slot_has_room';
    end if;
    return free;
end
$$;
revoke execute on function appointment_seat from public;

create function appointment_event_follow() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    stands record;
begin
    perform from appointment a where a.tenant_id = new.tenant_id and a.id = new.appointment_id for update;
    select s.step, s.act, s.date into stands from appointment_state s
    where s.tenant_id = new.tenant_id and s.appointment_id = new.appointment_id;
    if found and new.step <= stands.step then
        new.seat := case when new.act in ('DIPESAN', 'DIPINDAH') then 1 end;
        return new; -- the key says who was faster
    end if;
    if (new.step = coalesce(stands.step, 0) + 1 and (coalesce(stands.act, ''), new.act) in (('', 'DIPESAN'),
            ('DIPESAN', 'DIPINDAH'), ('DIPESAN', 'DIBATALKAN'), ('DIPESAN', 'DATANG'), ('DIPINDAH', 'DIPINDAH'),
            ('DIPINDAH', 'DIBATALKAN'), ('DIPINDAH', 'DATANG'))) is not true then
        raise exception 'Appointment % cannot go from % to %', new.appointment_id, stands.act, new.act
            using errcode = 'check_violation', constraint = 'appointment_event_follows_the_last';
    end if;
    if new.act = 'DATANG' then
        if not exists (select from ticket t where t.tenant_id = new.tenant_id and t.id = new.ticket_id
                and t.date = stands.date) then
            raise exception 'Appointment % is for another day', new.appointment_id
                using errcode = 'check_violation', constraint = 'appointment_event_on_its_day';
        end if;
    elsif new.act <> 'DIBATALKAN' then
        new.seat := appointment_seat(new.tenant_id, new.appointment_id, new.date, new.starts, new.minutes);
    end if;
    insert into appointment_state as s (tenant_id, appointment_id, step, act, date, starts, minutes, seat)
    values (new.tenant_id, new.appointment_id, new.step, new.act, coalesce(new.date, date '2000-01-01'),
        coalesce(new.starts, time '00:00'), coalesce(new.minutes, 0::smallint), coalesce(new.seat, 0::smallint))
    on conflict (tenant_id, appointment_id) do update set step = new.step, act = new.act,
        date = coalesce(new.date, s.date), starts = coalesce(new.starts, s.starts),
        minutes = coalesce(new.minutes, s.minutes), seat = coalesce(new.seat, s.seat), ticket_id = new.ticket_id;
    return new;
end
$$;
revoke execute on function appointment_event_follow() from public;
create trigger appointment_event_follows before insert on appointment_event
    for each row execute function appointment_event_follow();

call rows_of_tenants('appointment', 'appointment_event', 'appointment_state');
call rows_for_ever('appointment', 'appointment_event');

grant select on appointment, appointment_event, appointment_state to ${app};
grant insert (tenant_id, id, visitor, phone, office, cooperative_id, cooperative_name, topic, question, booked_by,
    booked_by_name) on appointment to ${app};
grant insert (tenant_id, appointment_id, step, act, date, starts, minutes, reason, ticket_id, actor, actor_name)
    on appointment_event to ${app};
