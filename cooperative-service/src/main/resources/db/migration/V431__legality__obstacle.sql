-- What stands in the way: an obstacle, papers sent back, a founding given up. It begins as a fact and ends as another.
create table legal_obstacle (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid         not null,
    cooperative_id uuid         not null,
    kind           text         not null,
    reason         varchar(300) not null,
    since          date         not null,
    actor          varchar(64)  not null,
    actor_name     varchar(100) not null,
    recorded_at    timestamptz  not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint legal_obstacle_of_cooperative unique (tenant_id, cooperative_id, id),
    constraint legal_obstacle_cooperative foreign key (tenant_id, cooperative_id) references cooperative (tenant_id, id),
    constraint legal_obstacle_kind_known check (kind in ('TERKENDALA', 'DIKEMBALIKAN', 'DIBATALKAN')),
    constraint legal_obstacle_reason_given check (length(btrim(reason)) >= 3),
    constraint legal_obstacle_text_shape check (concat(reason, actor, actor_name) !~ E'[\\x01-\\x1f\\x7f-\\x9f\\u2028\\u2029]')
);

create index legal_obstacle_by_cooperative on legal_obstacle (tenant_id, cooperative_id, since);

create table legal_obstacle_end (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    obstacle_id    uuid         not null,
    cooperative_id uuid         not null,
    ended_on       date         not null,
    note           varchar(300) not null,
    actor          varchar(64)  not null,
    actor_name     varchar(100) not null,
    recorded_at    timestamptz  not null default clock_timestamp(),
    primary key (tenant_id, obstacle_id),
    constraint legal_obstacle_end_obstacle foreign key (tenant_id, cooperative_id, obstacle_id)
        references legal_obstacle (tenant_id, cooperative_id, id),
    constraint legal_obstacle_end_note_given check (length(btrim(note)) >= 3),
    constraint legal_obstacle_end_text_shape check (concat(note, actor, actor_name) !~ E'[\\x01-\\x1f\\x7f-\\x9f\\u2028\\u2029]')
);

create function legal_obstacle_fits() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform from cooperative c where c.tenant_id = new.tenant_id and c.id = new.cooperative_id for no key update;
    if new.since > (now() at time zone 'Asia/Jayapura')::date then
        perform legal_refuses('legal_obstacle_not_in_future', 'The obstacle lies in the future');
    end if;
    if exists (select from legal_obstacle o
                where o.tenant_id = new.tenant_id and o.cooperative_id = new.cooperative_id and o.kind = new.kind
                  and not exists (select from legal_obstacle_end e
                                   where e.tenant_id = o.tenant_id and e.obstacle_id = o.id)) then
        perform legal_refuses('legal_obstacle_open_once', 'One of this kind is open already');
    end if;
    return new;
end $$;

create function legal_obstacle_end_fits() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.ended_on > (now() at time zone 'Asia/Jayapura')::date
       or new.ended_on < (select o.since from legal_obstacle o where o.tenant_id = new.tenant_id and o.id = new.obstacle_id) then
        perform legal_refuses('legal_obstacle_end_in_time', 'It ends before it began, or in the future');
    end if;
    return new;
end $$;

-- What was given up gets no further papers.
create function legal_event_of_living() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (select from legal_obstacle o
                where o.tenant_id = new.tenant_id and o.cooperative_id = new.cooperative_id and o.kind = 'DIBATALKAN'
                  and not exists (select from legal_obstacle_end e
                                   where e.tenant_id = o.tenant_id and e.obstacle_id = o.id)) then
        perform legal_refuses('legal_event_of_living', 'The founding was given up');
    end if;
    return new;
end $$;

create trigger legal_obstacle_fits before insert on legal_obstacle
    for each row execute function legal_obstacle_fits();
create trigger legal_obstacle_end_fits before insert on legal_obstacle_end
    for each row execute function legal_obstacle_end_fits();
create trigger legal_event_of_living before insert on legal_event
    for each row execute function legal_event_of_living();

call rows_of_tenants('legal_obstacle', 'legal_obstacle_end');
call rows_for_ever('legal_obstacle', 'legal_obstacle_end');

revoke execute on function legal_obstacle_fits() from public;
revoke execute on function legal_obstacle_end_fits() from public;
revoke execute on function legal_event_of_living() from public;
grant select on legal_obstacle, legal_obstacle_end to ${app};
grant insert (tenant_id, id, cooperative_id, kind, reason, since, actor, actor_name) on legal_obstacle to ${app};
grant insert (tenant_id, obstacle_id, cooperative_id, ended_on, note, actor, actor_name) on legal_obstacle_end to ${app};
