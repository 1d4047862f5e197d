-- What the desk promised to a visitor until when, and who takes care of it; the newest promise of a ticket counts.
create table ticket_promise (
    tenant_id  integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    ticket_id  uuid         not null,
    step       integer      not null,
    due        date         not null,
    mentor_id  uuid,
    note       varchar(500),
    actor      text         not null,
    actor_name text         not null,
    at         timestamptz  not null default clock_timestamp(),
    -- Of two who promise at once, one keeps the step.
    constraint ticket_promise_one_per_step primary key (tenant_id, ticket_id, step),
    constraint ticket_promise_of_ticket foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
    constraint ticket_promise_to_mentor foreign key (tenant_id, mentor_id) references mentor (tenant_id, id),
    constraint ticket_promise_counts_from_one check (step >= 1)
);
create index ticket_promise_by_mentor on ticket_promise (tenant_id, mentor_id) where mentor_id is not null;

-- How content the visitor was, told once, after she left the desk.
create table ticket_rating (
    tenant_id  integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    ticket_id  uuid         not null,
    score      smallint     not null,
    remark     varchar(500),
    actor      text         not null,
    actor_name text         not null,
    at         timestamptz  not null default clock_timestamp(),
    constraint ticket_rating_once primary key (tenant_id, ticket_id),
    constraint ticket_rating_of_ticket foreign key (tenant_id, ticket_id) references ticket (tenant_id, id),
    constraint ticket_rating_from_one_to_five check (score between 1 and 5)
);
create index ticket_by_cooperative on ticket (tenant_id, cooperative_id, date) where cooperative_id is not null;

create view ticket_now with (security_invoker = true) as
select t.tenant_id, t.id, t.date, t.sequence, t.arrived_at, t.visitor_name, t.visitor_phone, t.cooperative_id,
    t.cooperative_name, t.topic, t.question, last.status, served.at as served_at, p.due, p.mentor_id, p.note,
    coalesce(p.step, 0) as promises, r.score
from ticket t
join lateral (select e.status from ticket_event e where e.tenant_id = t.tenant_id and e.ticket_id = t.id
              order by e.step desc limit 1) last on true
left join ticket_event served on served.tenant_id = t.tenant_id and served.ticket_id = t.id and served.step = 2
left join lateral (select q.due, q.mentor_id, q.note, q.step from ticket_promise q where q.tenant_id = t.tenant_id
              and q.ticket_id = t.id order by q.step desc limit 1) p on true
left join ticket_rating r on r.tenant_id = t.tenant_id and r.ticket_id = t.id;

create function ticket_promise_fits() returns trigger
    language plpgsql as
$$
begin
    if not exists (select from ticket_now n where n.tenant_id = new.tenant_id and n.id = new.ticket_id
            and n.status = 'TINDAK_LANJUT') then
        raise exception 'Ticket % is not to be followed up', new.ticket_id
            using errcode = 'check_violation', constraint = 'ticket_promise_while_it_is_open';
    end if;
    return new;
end
$$;
create trigger ticket_promise_while_it_is_open before insert on ticket_promise
    for each row execute function ticket_promise_fits();

create function ticket_rating_fits() returns trigger
    language plpgsql as
$$
begin
    if not exists (select from ticket_now n where n.tenant_id = new.tenant_id and n.id = new.ticket_id
            and n.status in ('SELESAI', 'TINDAK_LANJUT')) then
        raise exception 'The visitor of ticket % is still at the desk', new.ticket_id
            using errcode = 'check_violation', constraint = 'ticket_rating_after_the_desk';
    end if;
    return new;
end
$$;
create trigger ticket_rating_after_the_desk before insert on ticket_rating
    for each row execute function ticket_rating_fits();

call rows_of_tenants('ticket_promise', 'ticket_rating');
call rows_for_ever('ticket_promise', 'ticket_rating');

grant select on ticket_promise, ticket_rating, ticket_now to ${app};
grant insert (tenant_id, ticket_id, step, due, mentor_id, note, actor, actor_name) on ticket_promise to ${app};
grant insert (tenant_id, ticket_id, score, remark, actor, actor_name) on ticket_rating to ${app};
