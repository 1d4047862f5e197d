-- What a mentor reports of a month. The figures are counted from what was recorded and stay as they were when she sent it;
-- what she tells herself has revisions; how it goes on are events. Nothing is updated or deleted.
create table monthly_report (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid         not null,
    mentor_id      uuid         not null,
    mentor_name    varchar(100) not null,
    employer       varchar(120) not null,
    month          date         not null,
    zone           text         not null,
    opened_by      varchar(64)  not null,
    opened_by_name text         not null,
    opened_at      timestamptz  not null default clock_timestamp(),
    primary key (tenant_id, id),
    -- A mentor has one report of a month.
    constraint monthly_report_once unique (tenant_id, mentor_id, month),
    constraint monthly_report_of_mentor foreign key (tenant_id, mentor_id) references mentor (tenant_id, id),
    constraint monthly_report_of_a_month check (extract(day from month) = 1),
    constraint monthly_report_zone_known check (zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'))
);
create index monthly_report_by_month on monthly_report (tenant_id, month);

create table monthly_report_text (
    tenant_id  integer       not null default nullif(current_setting('app.tenant', true), '')::int,
    report_id  uuid          not null,
    revision   integer       not null,
    narrative  varchar(6000) not null,
    obstacles  varchar(3000),
    plan       varchar(3000),
    written_by varchar(64)   not null,
    written_at timestamptz   not null default clock_timestamp(),
    constraint monthly_report_text_one_per_revision primary key (tenant_id, report_id, revision),
    constraint monthly_report_text_of_report foreign key (tenant_id, report_id) references monthly_report (tenant_id, id),
    constraint monthly_report_text_counts_from_one check (revision >= 1)
);

create table monthly_report_event (
    tenant_id  integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    report_id  uuid        not null,
    step       integer     not null,
    state      text        not null,
    text       integer,
    reason     varchar(1000),
    actor      varchar(64) not null,
    actor_name text        not null,
    at         timestamptz not null default clock_timestamp(),
    -- Of two who decide at once, one keeps the step.
    constraint monthly_report_event_one_per_step primary key (tenant_id, report_id, step),
    constraint monthly_report_event_of_report foreign key (tenant_id, report_id) references monthly_report (tenant_id, id),
    constraint monthly_report_event_of_text foreign key (tenant_id, report_id, text)
        references monthly_report_text (tenant_id, report_id, revision),
    constraint monthly_report_event_state_known check (state in ('DRAF', 'DIKIRIM', 'DIKEMBALIKAN', 'DISETUJUI')),
    constraint monthly_report_event_sends_a_text check ((state = 'DIKIRIM') = (text is not null)),
    constraint monthly_report_event_returned_for_a_reason check
        ((state = 'DIKEMBALIKAN') = (reason is not null and length(btrim(reason)) >= 3))
);

-- What was counted when the report was sent, once for the whole and once for each village. Written by the trigger below
-- alone: nobody chooses a figure.
create table monthly_report_figure (
    tenant_id integer not null,
    report_id uuid    not null,
    step      integer not null,
    figure    text    not null,
    amount    integer not null,
    constraint monthly_report_figure_once primary key (tenant_id, report_id, step, figure),
    constraint monthly_report_figure_of_report foreign key (tenant_id, report_id) references monthly_report (tenant_id, id)
);
create table monthly_report_village (
    tenant_id        integer      not null,
    report_id        uuid         not null,
    step             integer      not null,
    cooperative_id   uuid         not null,
    cooperative_name varchar(200) not null,
    village          varchar(100) not null,
    district         varchar(100) not null,
    visits           integer      not null,
    last_visit       date,
    problems         integer      not null,
    actions          integer      not null,
    constraint monthly_report_village_once primary key (tenant_id, report_id, step, cooperative_id),
    constraint monthly_report_village_of_report foreign key (tenant_id, report_id) references monthly_report (tenant_id, id)
);

-- The villages of a month: those assigned to her on any day of it, and those where she was.
create function monthly_report_villages(regency integer, whose uuid, starts date, place text)
    returns table (cooperative_id uuid, cooperative_name varchar, village varchar, district varchar, visits integer,
        last_visit date, problems integer, actions integer)
    language sql stable set search_path = public, pg_temp as
$$
    with been as (
        select v.cooperative_id, v.cooperative_name, v.village, v.district, (s.arrived_at at time zone place)::date as day
        from visit_state s join visit v on v.tenant_id = s.tenant_id and v.id = s.visit_id
        where s.tenant_id = regency and s.mentor_id = whose and s.act = 'SELESAI'
          and s.arrived_at >= starts::timestamp at time zone place
          and s.arrived_at < (starts + interval '1 month') at time zone place
    ), known as (
        select distinct on (n.cooperative_id) n.* from (
            select a.cooperative_id, a.cooperative_name, a.village, a.district from assignment a
            where a.tenant_id = regency and a.mentor_id = whose
              and a.period && daterange(starts, (starts + interval '1 month')::date)
            union all select b.cooperative_id, b.cooperative_name, b.village, b.district from been b) n
        order by n.cooperative_id, n.cooperative_name
    )
    select k.cooperative_id, k.cooperative_name, k.village, k.district,
        (select count(*)::int from been b where b.cooperative_id = k.cooperative_id),
        (select max(b.day) from been b where b.cooperative_id = k.cooperative_id),
        (select count(*)::int from problem_state s where s.tenant_id = regency and s.cooperative_id = k.cooperative_id
            and s.status <> 'SELESAI'),
        (select count(*)::int from action_now n where n.tenant_id = regency and n.cooperative_id = k.cooperative_id
            and not n.done)
    from known k
$$;

-- The figures of a month: what stands in the books of the office under her name.
create function monthly_report_figures(regency integer, whose uuid, starts date, place text)
    returns table (figure text, amount integer)
    language sql stable set search_path = public, pg_temp as
$$
    with span as (
        select starts::timestamp at time zone place as begins, (starts + interval '1 month') at time zone place as until
    ), hers as (
        select account from mentor_account where tenant_id = regency and mentor_id = whose
    ), village as (
        select * from monthly_report_villages(regency, whose, starts, place)
    )
    select 'BINAAN', count(distinct a.cooperative_id)::int from assignment a
    where a.tenant_id = regency and a.mentor_id = whose
      and a.period && daterange(starts, (starts + interval '1 month')::date)
    union all select 'KUNJUNGAN', coalesce(sum(v.visits), 0)::int from village v
    union all select 'DIKUNJUNGI', count(*)::int from village v where v.visits > 0
    union all select 'MASALAH_BARU', count(*)::int from problem p, span
        where p.tenant_id = regency and p.reported_by in (select account from hers)
          and p.reported_at >= begins and p.reported_at < until
    union all select 'MASALAH_SELESAI', count(distinct e.problem_id)::int from problem_event e, span
        where e.tenant_id = regency and e.status = 'SELESAI' and e.actor in (select account from hers)
          and e.at >= begins and e.at < until
    union all select 'MASALAH_TERBUKA', coalesce(sum(v.problems), 0)::int from village v
    union all select 'KESEPAKATAN_BARU', count(*)::int from action a, span
        where a.tenant_id = regency and a.agreed_by in (select account from hers)
          and a.agreed_at >= begins and a.agreed_at < until
    union all select 'KESEPAKATAN_SELESAI', count(distinct e.action_id)::int from action_event e, span
        where e.tenant_id = regency and e.done and e.actor in (select account from hers)
          and e.at >= begins and e.at < until
    union all select 'KESEPAKATAN_TERBUKA', coalesce(sum(v.actions), 0)::int from village v
    union all select 'TIKET_DISERAHKAN', count(distinct p.ticket_id)::int from ticket_promise p, span
        where p.tenant_id = regency and p.mentor_id = whose and p.at >= begins and p.at < until
    union all select 'TIKET_SELESAI', count(*)::int from ticket_now n, span
        where n.tenant_id = regency and n.mentor_id = whose and exists (select from ticket_event e
            where e.tenant_id = n.tenant_id and e.ticket_id = n.id and e.status = 'SELESAI'
              and e.at >= begins and e.at < until)
$$;
revoke execute on function monthly_report_villages, monthly_report_figures from public;
grant execute on function monthly_report_villages, monthly_report_figures to ${app};

create view monthly_report_now with (security_invoker = true) as
select r.*, last.step, last.state, last.reason, last.actor as moved_by, last.actor_name as moved_by_name, last.at as moved_at,
    (select max(e.step) from monthly_report_event e where e.tenant_id = r.tenant_id and e.report_id = r.id
        and e.state = 'DIKIRIM') as sent_step
from monthly_report r
join lateral (select e.* from monthly_report_event e where e.tenant_id = r.tenant_id and e.report_id = r.id
              order by e.step desc limit 1) last on true;

create function monthly_report_open() returns trigger
    language plpgsql as
$$
begin
    if not exists (select from mentor_account a where a.tenant_id = new.tenant_id and a.mentor_id = new.mentor_id
            and a.account = new.opened_by) then
        raise exception '% is not mentor %', new.opened_by, new.mentor_id
            using errcode = 'check_violation', constraint = 'monthly_report_by_herself';
    end if;
    insert into monthly_report_event (tenant_id, report_id, step, state, actor, actor_name)
    values (new.tenant_id, new.id, 1, 'DRAF', new.opened_by, new.opened_by_name);
    return null;
end
$$;
create trigger monthly_report_opens after insert on monthly_report
    for each row execute function monthly_report_open();

create function monthly_report_text_follow() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    perform from monthly_report r where r.tenant_id = new.tenant_id and r.id = new.report_id for update;
    if not exists (select from monthly_report_now n
            join mentor_account a on a.tenant_id = n.tenant_id and a.mentor_id = n.mentor_id
            where n.tenant_id = new.tenant_id and n.id = new.report_id and n.state in ('DRAF', 'DIKEMBALIKAN')
              and a.account = new.written_by) then
        raise exception 'Report % is not hers to write now', new.report_id
            using errcode = 'check_violation', constraint = 'monthly_report_text_while_it_is_hers';
    end if;
    return new;
end
$$;
revoke execute on function monthly_report_text_follow() from public;
create trigger monthly_report_text_follows before insert on monthly_report_text
    for each row execute function monthly_report_text_follow();

-- DRAF → DIKIRIM → DIKEMBALIKAN → DIKIRIM … | DISETUJUI. The mentor sends, somebody else decides.
create function monthly_report_event_follow() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    stands record;
    told   record;
    hers   boolean;
begin
    perform from monthly_report r where r.tenant_id = new.tenant_id and r.id = new.report_id for update;
    select n.step, n.state, n.mentor_id, n.month, n.zone into stands from monthly_report_now n
    where n.tenant_id = new.tenant_id and n.id = new.report_id;
    if (not found and new.step = 1 and new.state = 'DRAF') or new.step <= stands.step then
        return new; -- the first, or one that the key refuses
    end if;
    if (new.step = stands.step + 1 and (stands.state, new.state) in (('DRAF', 'DIKIRIM'), ('DIKIRIM', 'DIKEMBALIKAN'),
            ('DIKIRIM', 'DISETUJUI'), ('DIKEMBALIKAN', 'DIKIRIM'))) is not true then
        raise exception 'Report % cannot go from % to %', new.report_id, stands.state, new.state
            using errcode = 'check_violation', constraint = 'monthly_report_event_follows_the_last';
    end if;
    hers := exists (select from mentor_account a where a.tenant_id = new.tenant_id and a.mentor_id = stands.mentor_id
        and a.account = new.actor);
    if hers <> (new.state = 'DIKIRIM') then
        raise exception 'Report % is sent by its mentor and decided by somebody else', new.report_id
            using errcode = 'check_violation', constraint = 'monthly_report_event_by_a_second_person';
    end if;
    if new.state = 'DIKIRIM' then
        select t.revision, t.narrative into told from monthly_report_text t where t.tenant_id = new.tenant_id
            and t.report_id = new.report_id order by t.revision desc limit 1;
        new.text := told.revision;
        if coalesce(length(btrim(told.narrative)), 0) < 10 then
            raise exception 'Report % tells nothing', new.report_id
                using errcode = 'check_violation', constraint = 'monthly_report_event_tells_something';
        end if;
        insert into monthly_report_figure (tenant_id, report_id, step, figure, amount)
        select new.tenant_id, new.report_id, new.step, f.figure, f.amount
        from monthly_report_figures(new.tenant_id, stands.mentor_id, stands.month, stands.zone) f;
        insert into monthly_report_village (tenant_id, report_id, step, cooperative_id, cooperative_name, village, district,
            visits, last_visit, problems, actions)
        select new.tenant_id, new.report_id, new.step, v.* from monthly_report_villages(new.tenant_id, stands.mentor_id,
            stands.month, stands.zone) v;
    end if;
    return new;
end
$$;
revoke execute on function monthly_report_event_follow() from public;
create trigger monthly_report_event_follows before insert on monthly_report_event
    for each row execute function monthly_report_event_follow();

call rows_of_tenants('monthly_report', 'monthly_report_text', 'monthly_report_event', 'monthly_report_figure',
    'monthly_report_village');
call rows_for_ever('monthly_report', 'monthly_report_text', 'monthly_report_event', 'monthly_report_figure',
    'monthly_report_village');

grant select on monthly_report, monthly_report_text, monthly_report_event, monthly_report_figure, monthly_report_village,
    monthly_report_now to ${app};
grant insert (tenant_id, id, mentor_id, mentor_name, employer, month, zone, opened_by, opened_by_name) on monthly_report
    to ${app};
grant insert (tenant_id, report_id, revision, narrative, obstacles, plan, written_by) on monthly_report_text to ${app};
grant insert (tenant_id, report_id, step, state, reason, actor, actor_name) on monthly_report_event to ${app};
