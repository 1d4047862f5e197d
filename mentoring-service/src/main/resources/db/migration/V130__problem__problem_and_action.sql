-- What hinders a cooperative, and what was agreed to be done about it. What becomes of either are events.
create table problem (
    tenant_id        integer       not null default nullif(current_setting('app.tenant', true), '')::int,
    id               uuid          not null,
    cooperative_id   uuid          not null,
    cooperative_name varchar(200)  not null,
    village          varchar(100)  not null,
    district         varchar(100)  not null,
    visit_id         uuid,
    description      varchar(2000) not null,
    since            date          not null,
    priority         text          not null,
    reported_by      text          not null,
    reported_by_name text          not null,
    reported_at      timestamptz   not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint problem_of_visit foreign key (tenant_id, visit_id) references visit (tenant_id, id),
    constraint problem_is_described check (length(btrim(description)) >= 3),
    constraint problem_priority_known check (priority in ('RENDAH', 'SEDANG', 'TINGGI'))
);

create table problem_event (
    tenant_id  integer       not null default nullif(current_setting('app.tenant', true), '')::int,
    problem_id uuid          not null,
    step       integer       not null,
    status     text          not null,
    note       varchar(2000),
    at         timestamptz   not null default clock_timestamp(),
    actor      text          not null,
    actor_name text          not null,
    constraint problem_event_one_per_step primary key (tenant_id, problem_id, step),
    constraint problem_event_of_problem foreign key (tenant_id, problem_id) references problem (tenant_id, id),
    constraint problem_event_status_known check (status in ('BARU', 'DIKERJAKAN', 'SELESAI')),
    -- How it was solved, and why it is taken up again.
    constraint problem_event_solved_somehow check (status <> 'SELESAI' or length(btrim(note)) >= 3)
);

create table problem_state (
    tenant_id      integer not null,
    problem_id     uuid    not null,
    cooperative_id uuid    not null,
    step           integer not null,
    status         text    not null,
    primary key (tenant_id, problem_id),
    constraint problem_state_of_problem foreign key (tenant_id, problem_id) references problem (tenant_id, id)
);
create index problem_state_open on problem_state (tenant_id, cooperative_id) where status <> 'SELESAI';

create table action (
    tenant_id        integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id               uuid         not null,
    cooperative_id   uuid         not null,
    cooperative_name varchar(200) not null,
    village          varchar(100) not null,
    district         varchar(100) not null,
    visit_id         uuid,
    what             varchar(500) not null,
    who              varchar(120) not null,
    due              date         not null,
    agreed_by        text         not null,
    agreed_by_name   text         not null,
    agreed_at        timestamptz  not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint action_of_visit foreign key (tenant_id, visit_id) references visit (tenant_id, id),
    constraint action_says_what check (length(btrim(what)) >= 3),
    constraint action_says_who check (length(btrim(who)) >= 2)
);
create index action_by_cooperative on action (tenant_id, cooperative_id, due);

create table action_event (
    tenant_id  integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    action_id  uuid         not null,
    step       integer      not null,
    done       boolean      not null,
    note       varchar(500),
    at         timestamptz  not null default clock_timestamp(),
    actor      text         not null,
    actor_name text         not null,
    constraint action_event_one_per_step primary key (tenant_id, action_id, step),
    constraint action_event_of_action foreign key (tenant_id, action_id) references action (tenant_id, id)
);

create function problem_event_follow() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    stands record;
begin
    select s.step, s.status into stands from problem_state s
    where s.tenant_id = new.tenant_id and s.problem_id = new.problem_id for update;
    if not found and new.step = 1 and new.status = 'BARU' then
        insert into problem_state (tenant_id, problem_id, cooperative_id, step, status)
        select p.tenant_id, p.id, p.cooperative_id, 1, new.status from problem p
        where p.tenant_id = new.tenant_id and p.id = new.problem_id;
        return new;
    end if;
    if new.step <= stands.step then
        return new; -- the key says who was faster
    end if;
    if (new.step = stands.step + 1 and (stands.status, new.status) in (('BARU', 'DIKERJAKAN'), ('BARU', 'SELESAI'),
            ('DIKERJAKAN', 'SELESAI'), ('SELESAI', 'DIKERJAKAN'))) is not true then
        raise exception 'Problem % cannot go from % to %', new.problem_id, stands.status, new.status
            using errcode = 'check_violation', constraint = 'problem_event_follows_the_last';
    end if;
    update problem_state s set step = new.step, status = new.status
    where s.tenant_id = new.tenant_id and s.problem_id = new.problem_id;
    return new;
end
$$;
revoke execute on function problem_event_follow() from public;
create trigger problem_event_follows before insert on problem_event
    for each row execute function problem_event_follow();

-- Done, undone, done again: each is another event, and none says what the one before said.
create function action_event_follow() returns trigger
    language plpgsql as
$$
declare
    stands boolean;
begin
    if new.step > 1 then
        select e.done into stands from action_event e
        where e.tenant_id = new.tenant_id and e.action_id = new.action_id and e.step = new.step - 1;
    else
        stands := false;
    end if;
    if stands is null or stands = new.done then
        raise exception 'Action % is that already', new.action_id
            using errcode = 'check_violation', constraint = 'action_event_follows_the_last';
    end if;
    return new;
end
$$;
create trigger action_event_follows before insert on action_event
    for each row execute function action_event_follow();

create view action_now with (security_invoker = true) as
select a.*, coalesce(last.done, false) as done, coalesce(last.step, 0) as step, last.at as moved_at,
    last.actor_name as moved_by, last.note
from action a
left join lateral (select e.done, e.step, e.at, e.actor_name, e.note from action_event e
                   where e.tenant_id = a.tenant_id and e.action_id = a.id order by e.step desc limit 1) last on true;

call rows_of_tenants('problem', 'problem_event', 'problem_state', 'action', 'action_event');
call rows_for_ever('problem', 'problem_event', 'action', 'action_event');

grant select on problem, problem_event, problem_state, action, action_event, action_now to ${app};
grant insert (tenant_id, id, cooperative_id, cooperative_name, village, district, visit_id, description, since, priority,
    reported_by, reported_by_name) on problem to ${app};
grant insert (tenant_id, problem_id, step, status, note, actor, actor_name) on problem_event to ${app};
grant insert (tenant_id, id, cooperative_id, cooperative_name, village, district, visit_id, what, who, due, agreed_by,
    agreed_by_name) on action to ${app};
grant insert (tenant_id, action_id, step, done, note, actor, actor_name) on action_event to ${app};
