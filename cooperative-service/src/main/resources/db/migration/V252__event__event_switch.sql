-- A regency switches an event off for its cooperatives, and on again: each time a row with its reason. The last one counts.
create table event_switch (
    tenant_id       integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    event           text         not null,
    place           integer      not null,
    is_on           boolean      not null,
    reason          varchar(200) not null,
    decided_by      varchar(64)  not null,
    decided_by_name varchar(200) not null,
    decided_at      timestamptz  not null default clock_timestamp(),
    primary key (tenant_id, event, place),
    constraint event_switch_place_positive check (place > 0),
    -- It is on before the first row, so rows are off, on, off …
    constraint event_switch_turns check (is_on = (place % 2 = 0)),
    constraint event_switch_event_known check (event ~ '^J\d{2,3}$'),
    -- Members come in by these, books open, close and are corrected by these: nobody can do without.
    constraint event_switch_not_essential check (event not in ('J01', 'J02', 'J76', 'J77', 'J83', 'J84')),
    constraint event_switch_reason_given check (length(btrim(reason)) >= 3)
);

alter table event_switch enable row level security;
alter table event_switch force row level security;
create policy tenant on event_switch
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

grant select on event_switch to ${app};
grant insert (tenant_id, event, place, is_on, reason, decided_by, decided_by_name) on event_switch to ${app};

-- Nothing is left out between two turns.
create function event_switch_in_turn() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.place <> 1 + coalesce((select max(s.place) from event_switch s
                                   where s.tenant_id = new.tenant_id and s.event = new.event), 0) then
        raise exception 'The switch of % is turned out of turn', new.event
            using errcode = '23514', constraint = 'event_switch_in_turn', table = 'event_switch';
    end if;
    return new;
end $$;

create trigger event_switch_in_turn before insert on event_switch
    for each row execute function event_switch_in_turn();

-- What is switched off is not recorded, whoever asks and however late the switch was turned.
create function event_posting_switched_on() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    happened text;
begin
    select e.event into happened from entry e where e.tenant_id = new.tenant_id and e.id = new.id;
    if not coalesce((select s.is_on from event_switch s where s.tenant_id = new.tenant_id and s.event = happened
                      order by s.place desc limit 1), true) then
        raise exception 'Event % is switched off', happened
            using errcode = '23514', constraint = 'event_posting_switched_on', table = 'event_posting';
    end if;
    return new;
end $$;

create trigger event_posting_switched_on before insert on event_posting
    for each row execute function event_posting_switched_on();
