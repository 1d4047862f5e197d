create extension if not exists btree_gist;

-- Which mentor looks after which cooperative, from when until (and not including) when.
create table assignment (
    tenant_id        integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id               uuid         not null,
    mentor_id        uuid         not null,
    kind             text         not null,
    cooperative_id   uuid         not null,
    cooperative_name varchar(200) not null,
    village          varchar(100) not null,
    district         varchar(100) not null,
    starts           date         not null,
    ends_before      date,
    period           daterange    not null generated always as (daterange(starts, ends_before)) stored,
    assigned_by      text         not null,
    assigned_by_name text         not null,
    assigned_at      timestamptz  not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint assignment_of_mentor foreign key (tenant_id, mentor_id, kind) references mentor (tenant_id, id, kind),
    constraint assignment_begins_before_it_ends check (ends_before >= starts),
    -- A cooperative has one Business Assistant and one field extension officer at a time.
    constraint assignment_one_of_its_kind exclude using gist
        (tenant_id with =, cooperative_id with =, kind with =, period with &&) where (kind in ('BA', 'PPKL')),
    constraint assignment_once exclude using gist
        (tenant_id with =, mentor_id with =, cooperative_id with =, period with &&)
);
create index assignment_by_mentor on assignment (tenant_id, mentor_id, cooperative_id);
create index assignment_by_cooperative on assignment (tenant_id, cooperative_id, starts);

-- Nobody looks after more than agreed, nor before or after her contract. Assignments to one mentor go in turn.
create function assignment_within_contract() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    agreed record;
    held   integer;
begin
    perform from mentor m where m.tenant_id = new.tenant_id and m.id = new.mentor_id for update;
    select n.starts, n.ends, n.quota into agreed from mentor_now n
    where n.tenant_id = new.tenant_id and n.id = new.mentor_id;
    if (new.starts >= agreed.starts and (agreed.ends is null
            or (new.starts <= agreed.ends and new.ends_before <= agreed.ends + 1))) is not true then
        raise exception 'Assignment % is outside the contract', new.id
            using errcode = 'check_violation', constraint = 'assignment_is_within_contract';
    end if;
    select count(*) into held from assignment a
    where a.tenant_id = new.tenant_id and a.mentor_id = new.mentor_id and a.period && daterange(new.starts, new.ends_before);
    if held >= agreed.quota then
        raise exception 'Mentor % has % cooperatives already', new.mentor_id, held
            using errcode = 'check_violation', constraint = 'assignment_is_within_quota';
    end if;
    return new;
end
$$;
revoke execute on function assignment_within_contract() from public;
create trigger assignment_is_within_contract before insert on assignment
    for each row execute function assignment_within_contract();

-- A contract that is made shorter ends the assignments with it; one that is made longer takes along those that would have
-- ended with it, unless somebody else was sent meanwhile.
create function assignment_follow_contract() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    before date;
begin
    if new.revision = 1 then
        return null;
    end if;
    select t.ends + 1 into before from mentor_term t
    where t.tenant_id = new.tenant_id and t.mentor_id = new.mentor_id and t.revision = new.revision - 1;
    update assignment a set ends_before = greatest(a.starts, new.ends + 1)
    where a.tenant_id = new.tenant_id and a.mentor_id = new.mentor_id
      and (a.ends_before is null or a.ends_before > new.ends + 1);
    update assignment a set ends_before = new.ends + 1
    where a.tenant_id = new.tenant_id and a.mentor_id = new.mentor_id and a.ends_before = before
      and (new.ends is null or new.ends + 1 > before)
      and not exists (select from assignment_end e where e.tenant_id = a.tenant_id and e.assignment_id = a.id)
      and not exists (select from assignment o where o.tenant_id = a.tenant_id and o.id <> a.id
          and o.cooperative_id = a.cooperative_id and (o.mentor_id = a.mentor_id or o.kind = a.kind)
          and o.period && daterange(a.starts, new.ends + 1));
    return null;
end
$$;
revoke execute on function assignment_follow_contract() from public;
create trigger assignment_follows_contract after insert on mentor_term
    for each row execute function assignment_follow_contract();

-- The end of an assignment before its time: a fact of its own, with its reason.
create table assignment_end (
    tenant_id     integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    assignment_id uuid         not null,
    ends_before   date         not null,
    reason        varchar(200) not null,
    ended_by      text         not null,
    ended_by_name text         not null,
    ended_at      timestamptz  not null default clock_timestamp(),
    constraint assignment_end_once primary key (tenant_id, assignment_id),
    constraint assignment_end_of_assignment foreign key (tenant_id, assignment_id)
        references assignment (tenant_id, id),
    constraint assignment_end_reason_given check (length(btrim(reason)) >= 3)
);

-- The service may only add the end; the period follows it, so that the exclusions above see it.
create function assignment_ended() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    update assignment a set ends_before = new.ends_before
    where a.tenant_id = new.tenant_id and a.id = new.assignment_id
      and (a.ends_before is null or a.ends_before > new.ends_before);
    if not found then
        raise exception 'Assignment % ends earlier already', new.assignment_id
            using errcode = 'check_violation', constraint = 'assignment_end_is_earlier';
    end if;
    return null;
end
$$;
revoke execute on function assignment_ended() from public;
create trigger assignment_ends after insert on assignment_end
    for each row execute function assignment_ended();

call rows_of_tenants('assignment', 'assignment_end');
create trigger assignment_is_kept before delete or truncate on assignment
    for each statement execute function refuse_change();
create trigger assignment_end_is_append_only before update or delete or truncate on assignment_end
    for each statement execute function refuse_change();

grant select on assignment, assignment_end to ${app};
grant insert (tenant_id, id, mentor_id, kind, cooperative_id, cooperative_name, village, district, starts, ends_before,
    assigned_by, assigned_by_name) on assignment to ${app};
grant insert (tenant_id, assignment_id, ends_before, reason, ended_by, ended_by_name) on assignment_end to ${app};
