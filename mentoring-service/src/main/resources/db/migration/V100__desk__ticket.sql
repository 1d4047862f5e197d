-- The walk-in desk. A ticket says who came with which question; every change of its state is a row of ticket_event.
-- Nothing is updated or deleted.

-- How many tickets a day has; written by the trigger below alone, so numbers have neither gaps nor twins.
create table desk_day (
    tenant_id integer not null,
    date      date    not null,
    tickets   integer not null,
    constraint desk_day_pk primary key (tenant_id, date),
    constraint desk_day_counts_from_one check (tickets >= 1)
);

create table ticket (
    tenant_id        integer     not null,
    id               uuid        not null,
    date             date        not null,
    sequence         integer     not null,
    arrived_at       timestamptz not null,
    visitor_name     text        not null,
    visitor_phone    text,
    visitor_office   text,
    cooperative_id   uuid,
    cooperative_name text,
    topic            text        not null,
    question         text        not null,
    opened_by        text        not null,
    opened_by_name   text        not null,
    constraint ticket_pk primary key (tenant_id, id),
    constraint ticket_number_unique unique (tenant_id, date, sequence),
    constraint ticket_is_counted foreign key (tenant_id, date) references desk_day (tenant_id, date),
    -- The date is that of the regency, which no zone puts further than a day away from the instant.
    constraint ticket_date_is_that_of_the_arrival check (abs(date - (arrived_at at time zone 'UTC')::date) <= 1),
    constraint ticket_visitor_has_a_name check (btrim(visitor_name) <> ''),
    constraint ticket_has_a_question check (btrim(question) <> ''),
    constraint ticket_cooperative_known_by_name check (cooperative_id is null or cooperative_name is not null),
    constraint ticket_topic_known check (topic in ('LEGALITAS', 'AKTA', 'SK_AHU', 'NPWP', 'NIB', 'NIK', 'REKENING',
        'SIMKOPDES', 'PEMBUKUAN', 'PINJAMAN', 'PAJAK', 'USAHA', 'BUMDES', 'RAT', 'KONFLIK', 'LAIN'))
);

create table ticket_event (
    tenant_id    integer     not null,
    id           uuid        not null default uuidv7(),
    ticket_id    uuid        not null,
    step         integer     not null,
    status       text        not null,
    at           timestamptz not null,
    officer      text        not null,
    officer_name text        not null,
    answer       text,
    constraint ticket_event_pk primary key (tenant_id, id),
    constraint ticket_event_of_ticket foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
    -- Of two officers who take a visitor at once, one keeps the step.
    constraint ticket_event_one_per_step unique (tenant_id, ticket_id, step),
    constraint ticket_event_status_known check (status in ('ANTRE', 'DILAYANI', 'SELESAI', 'TINDAK_LANJUT')),
    constraint ticket_event_leaves_with_an_answer check
        ((status in ('SELESAI', 'TINDAK_LANJUT')) = (answer is not null and btrim(answer) <> ''))
);

alter table desk_day enable row level security;
alter table desk_day force row level security;
create policy tenant on desk_day
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

alter table ticket enable row level security;
alter table ticket force row level security;
create policy tenant on ticket
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

alter table ticket_event enable row level security;
alter table ticket_event force row level security;
create policy tenant on ticket_event
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

-- Runs as the owner, because the service may not write the count; row security holds for the owner as well.
create function ticket_take_number() returns trigger
    language plpgsql
    security definer
    set search_path = public, pg_temp as
$$
begin
    insert into desk_day as day (tenant_id, date, tickets) values (new.tenant_id, new.date, 1)
    on conflict on constraint desk_day_pk do update set tickets = day.tickets + 1
    returning tickets into new.sequence;
    return new;
end
$$;

create trigger ticket_takes_number
    before insert on ticket
    for each row execute function ticket_take_number();

create function ticket_arrive() returns trigger
    language plpgsql as
$$
begin
    insert into ticket_event (tenant_id, ticket_id, step, status, at, officer, officer_name)
    values (new.tenant_id, new.id, 1, 'ANTRE', new.arrived_at, new.opened_by, new.opened_by_name);
    return null;
end
$$;

create trigger ticket_arrives
    after insert on ticket
    for each row execute function ticket_arrive();

create function ticket_event_follow() returns trigger
    language plpgsql as
$$
declare
    previous record;
begin
    if new.step = 1 and new.status = 'ANTRE' then
        return new;
    end if;
    select e.status, e.at into previous
    from ticket_event e
    where e.tenant_id = new.tenant_id and e.ticket_id = new.ticket_id and e.step = new.step - 1;
    if ((previous.status, new.status) in (('ANTRE', 'DILAYANI'), ('DILAYANI', 'SELESAI'), ('DILAYANI', 'TINDAK_LANJUT'),
            ('TINDAK_LANJUT', 'SELESAI')) and new.at >= previous.at) is not true then
        raise exception 'Ticket % cannot go from % to %', new.ticket_id, previous.status, new.status
            using errcode = 'check_violation', constraint = 'ticket_event_follows_the_last';
    end if;
    return new;
end
$$;

create trigger ticket_event_follows
    before insert on ticket_event
    for each row execute function ticket_event_follow();

create trigger ticket_is_append_only
    before update or delete on ticket
    for each row execute function refuse_change();
create trigger ticket_is_not_truncated
    before truncate on ticket
    for each statement execute function refuse_change();
create trigger ticket_event_is_append_only
    before update or delete on ticket_event
    for each row execute function refuse_change();
create trigger ticket_event_is_not_truncated
    before truncate on ticket_event
    for each statement execute function refuse_change();

-- Every column but the number, which is nobody's to choose.
grant select on desk_day, ticket, ticket_event to ${app};
grant insert (tenant_id, id, date, arrived_at, visitor_name, visitor_phone, visitor_office, cooperative_id,
    cooperative_name, topic, question, opened_by, opened_by_name) on ticket to ${app};
grant insert (tenant_id, ticket_id, step, status, at, officer, officer_name, answer) on ticket_event to ${app};
