-- When the desk receives people by appointment: the newest revision counts. Until somebody says otherwise it is the row at the
-- end of the view.
create table desk_hours (
    tenant_id  integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    revision   integer     not null,
    weekdays   smallint[]  not null,
    opens      time        not null,
    closes     time        not null,
    minutes    smallint    not null,
    seats      smallint    not null,
    ahead      smallint    not null,
    written_by varchar(64) not null,
    written_at timestamptz not null default clock_timestamp(),
    constraint desk_hours_one_per_revision primary key (tenant_id, revision),
    constraint desk_hours_counts_from_one check (revision >= 1),
    constraint desk_hours_weekdays_known check (cardinality(weekdays) between 1 and 7
        and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
    constraint desk_hours_hold_a_slot check (minutes in (10, 15, 20, 30, 45, 60)
        and closes - opens >= minutes * interval '1 minute'),
    constraint desk_hours_seats_range check (seats between 1 and 20),
    constraint desk_hours_ahead_range check (ahead between 1 and 180)
);

-- Days on which nobody is received although the week says so; opened again is another row.
create table desk_closed_day (
    tenant_id  integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    date       date         not null,
    step       integer      not null,
    closed     boolean      not null,
    reason     varchar(200),
    actor      varchar(64)  not null,
    actor_name text         not null,
    at         timestamptz  not null default clock_timestamp(),
    constraint desk_closed_day_one_per_step primary key (tenant_id, date, step),
    constraint desk_closed_day_counts_from_one check (step >= 1),
    constraint desk_closed_day_reason_given check (not closed or (reason is not null and length(btrim(reason)) >= 3))
);

call rows_of_tenants('desk_hours', 'desk_closed_day');
call rows_for_ever('desk_hours', 'desk_closed_day');

create view desk_hours_now with (security_invoker = true) as
select h.tenant_id, h.revision, h.weekdays, h.opens, h.closes, h.minutes, h.seats, h.ahead from desk_hours h
where h.revision = (select max(n.revision) from desk_hours n where n.tenant_id = h.tenant_id)
union all
select nullif(current_setting('app.tenant', true), '')::int, 0, array[1, 2, 3, 4, 5]::smallint[], time '08:00',
    time '15:00', 30::smallint, 2::smallint, 30::smallint
where not exists (select from desk_hours);

create view desk_closed_now with (security_invoker = true) as
select c.tenant_id, c.date, c.step, c.closed, c.reason from desk_closed_day c
where c.step = (select max(n.step) from desk_closed_day n where n.tenant_id = c.tenant_id and n.date = c.date);

grant select on desk_hours, desk_closed_day, desk_hours_now, desk_closed_now to ${app};
grant insert (tenant_id, revision, weekdays, opens, closes, minutes, seats, ahead, written_by) on desk_hours to ${app};
grant insert (tenant_id, date, step, closed, reason, actor, actor_name) on desk_closed_day to ${app};
