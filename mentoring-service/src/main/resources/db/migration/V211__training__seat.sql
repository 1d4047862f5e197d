-- Seats are offered to whoever holds the office today. Each answer is a row; a seat is taken only while there is room, under
-- the lock of the training.
create table training_seat (
    tenant_id        integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id               uuid         not null,
    training_id      uuid         not null,
    cooperative_id   uuid         not null,
    cooperative_name varchar(200) not null,
    district         varchar(100) not null,
    office           text         not null,
    account          varchar(64),
    name             varchar(100) not null,
    offered_by       varchar(64)  not null,
    offered_by_name  text         not null,
    offered_at       timestamptz  not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint training_seat_once unique (tenant_id, training_id, cooperative_id, name),
    constraint training_seat_of_training foreign key (tenant_id, training_id) references training (tenant_id, id),
    constraint training_seat_name_given check (length(btrim(name)) >= 2)
);
create index training_seat_of_account on training_seat (tenant_id, account) where account is not null;
create index training_seat_of_cooperative on training_seat (tenant_id, cooperative_id);

create table training_answer (
    tenant_id  integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    seat_id    uuid        not null,
    step       integer     not null,
    act        text        not null,
    sex        text,
    reason     varchar(300),
    actor      varchar(64) not null,
    actor_name text        not null,
    at         timestamptz not null default clock_timestamp(),
    constraint training_answer_one_per_step primary key (tenant_id, seat_id, step),
    constraint training_answer_of_seat foreign key (tenant_id, seat_id) references training_seat (tenant_id, id),
    constraint training_answer_act_known check (act in ('DITERIMA', 'DITOLAK', 'DITARIK')),
    constraint training_answer_says_who check ((act = 'DITERIMA') = (sex is not null) and (sex is null or sex in ('L', 'P'))),
    constraint training_answer_says_why check ((act = 'DITERIMA' and reason is null)
        or (act = 'DITOLAK') or (act = 'DITARIK' and length(btrim(reason)) >= 3))
);

-- Where a seat stands: written by triggers alone.
create table training_seat_state (
    tenant_id   integer not null,
    seat_id     uuid    not null,
    training_id uuid    not null,
    step        integer not null default 0,
    act         text    not null default 'DITAWARKAN',
    sex         text,
    primary key (tenant_id, seat_id),
    constraint training_seat_state_of_seat foreign key (tenant_id, seat_id) references training_seat (tenant_id, id)
);
create index training_seat_state_by_training on training_seat_state (tenant_id, training_id);

-- Who was there on a day. Corrected by another row; the newest counts.
create table training_attendance (
    tenant_id  integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    seat_id    uuid        not null,
    day        date        not null,
    step       integer     not null,
    present    boolean     not null,
    way        text        not null,
    actor      varchar(64) not null,
    actor_name text        not null,
    at         timestamptz not null default clock_timestamp(),
    constraint training_attendance_one_per_step primary key (tenant_id, seat_id, day, step),
    constraint training_attendance_of_seat foreign key (tenant_id, seat_id) references training_seat (tenant_id, id),
    constraint training_attendance_counts_from_one check (step >= 1),
    constraint training_attendance_way_known check (way in ('QR', 'DAFTAR'))
);

create table training_score (
    tenant_id  integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    seat_id    uuid        not null,
    test       text        not null,
    step       integer     not null,
    score      smallint    not null,
    actor      varchar(64) not null,
    actor_name text        not null,
    at         timestamptz not null default clock_timestamp(),
    constraint training_score_one_per_step primary key (tenant_id, seat_id, test, step),
    constraint training_score_of_seat foreign key (tenant_id, seat_id) references training_seat (tenant_id, id),
    constraint training_score_counts_from_one check (step >= 1),
    constraint training_score_test_known check (test in ('PRE', 'POST')),
    constraint training_score_range check (score between 0 and 100)
);

create function training_seat_offered() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    stands training_state;
begin
    select * into stands from training_state s
    where s.tenant_id = new.tenant_id and s.training_id = new.training_id for update;
    if (stands.stage = 'DIJADWALKAN' and stands.office = new.office) is not true then
        raise exception 'Training % offers no seats to %', new.training_id, new.office
            using errcode = 'check_violation', constraint = 'training_seat_of_a_scheduled_one';
    end if;
    return new;
end
$$;
revoke execute on function training_seat_offered() from public;
create trigger training_seat_offered before insert on training_seat
    for each row execute function training_seat_offered();

create function training_seat_begun() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    insert into training_seat_state (tenant_id, seat_id, training_id) values (new.tenant_id, new.id, new.training_id);
    return null;
end
$$;
revoke execute on function training_seat_begun() from public;
create trigger training_seat_begun after insert on training_seat
    for each row execute function training_seat_begun();

-- Locks the training of a seat, then the seat, in this order everywhere.
create function training_of_seat(regency integer, seat uuid) returns training_state
    language plpgsql set search_path = public, pg_temp as
$$
declare
    stands training_state;
begin
    select s.* into stands from training_state s join training_seat t on t.tenant_id = s.tenant_id
        and t.training_id = s.training_id where t.tenant_id = regency and t.id = seat for update of s;
    perform from training_seat_state s where s.tenant_id = regency and s.seat_id = seat for update;
    return stands;
end
$$;
revoke execute on function training_of_seat from public;

create function training_answer_follow() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    training training_state := training_of_seat(new.tenant_id, new.seat_id);
    seat     training_seat_state;
begin
    select * into seat from training_seat_state s where s.tenant_id = new.tenant_id and s.seat_id = new.seat_id;
    if not found or new.step <= seat.step then
        return new; -- the keys say what is wrong with it
    end if;
    if (training.stage = 'DIJADWALKAN' and new.step = seat.step + 1 and case new.act
            when 'DITERIMA' then seat.act in ('DITAWARKAN', 'DITOLAK')
            when 'DITOLAK' then seat.act in ('DITAWARKAN', 'DITERIMA')
            when 'DITARIK' then seat.act in ('DITAWARKAN', 'DITERIMA', 'DITOLAK')
            else false end
            and not exists (select from training_attendance a where a.tenant_id = new.tenant_id and a.seat_id = new.seat_id))
            is not true then
        raise exception 'Seat % cannot go from % to %', new.seat_id, seat.act, new.act
            using errcode = 'check_violation', constraint = 'training_answer_follows_the_last';
    end if;
    if new.act = 'DITERIMA' and training.taken >= training.capacity then
        raise exception 'Training % is full', training.training_id
            using errcode = 'check_violation', constraint = 'training_answer_has_room';
    end if;
    update training_seat_state s set step = new.step, act = new.act, sex = coalesce(new.sex, s.sex)
    where s.tenant_id = new.tenant_id and s.seat_id = new.seat_id;
    update training_state s set taken = s.taken + case when new.act = 'DITERIMA' then 1
        when seat.act = 'DITERIMA' then -1 else 0 end
    where s.tenant_id = new.tenant_id and s.training_id = training.training_id;
    return new;
end
$$;
revoke execute on function training_answer_follow() from public;
create trigger training_answer_follows before insert on training_answer
    for each row execute function training_answer_follow();

create function training_attendance_follow() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    training training_state := training_of_seat(new.tenant_id, new.seat_id);
    last     record;
begin
    select a.step, a.present into last from training_attendance a
    where a.tenant_id = new.tenant_id and a.seat_id = new.seat_id and a.day = new.day order by a.step desc limit 1;
    if new.step <= coalesce(last.step, 0) then
        return new; -- the key says who was faster
    end if;
    if (training.stage = 'DIJADWALKAN' and new.step = coalesce(last.step, 0) + 1
            and new.present <> coalesce(last.present, false)
            and new.day between training.starts and training.ends
            and new.day <= (clock_timestamp() at time zone 'Asia/Jayapura')::date -- where a day begins first
            and exists (select from training_seat_state s where s.tenant_id = new.tenant_id and s.seat_id = new.seat_id
                and s.act = 'DITERIMA')
            and not exists (select from training_certificate c where c.tenant_id = new.tenant_id
                and c.seat_id = new.seat_id)) is not true then
        raise exception 'Nobody of seat % can be noted on %', new.seat_id, new.day
            using errcode = 'check_violation', constraint = 'training_attendance_of_a_day';
    end if;
    update training_state s set attended = s.attended + case when new.present then 1 else -1 end
    where s.tenant_id = new.tenant_id and s.training_id = training.training_id;
    return new;
end
$$;
revoke execute on function training_attendance_follow() from public;
create trigger training_attendance_follows before insert on training_attendance
    for each row execute function training_attendance_follow();

create function training_score_follow() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    training training_state := training_of_seat(new.tenant_id, new.seat_id);
begin
    if (training.stage = 'DIJADWALKAN' and exists (select from training_attendance a where a.tenant_id = new.tenant_id
            and a.seat_id = new.seat_id and a.present and not exists (select from training_attendance n
                where n.tenant_id = a.tenant_id and n.seat_id = a.seat_id and n.day = a.day and n.step > a.step)))
            is not true then
        raise exception 'Seat % was not there', new.seat_id
            using errcode = 'check_violation', constraint = 'training_score_of_who_was_there';
    end if;
    return new;
end
$$;
revoke execute on function training_score_follow() from public;
create trigger training_score_follows before insert on training_score
    for each row execute function training_score_follow();

-- Proof for the one who was there: numbers of a year have no holes, and what was issued by mistake is taken back by a row.
create table training_certificate (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid        not null,
    seat_id        uuid        not null,
    year           smallint    not null,
    number         integer     not null,
    issued_by      varchar(64) not null,
    issued_by_name text        not null,
    issued_at      timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint training_certificate_once unique (tenant_id, seat_id),
    constraint training_certificate_number_once unique (tenant_id, year, number),
    constraint training_certificate_of_seat foreign key (tenant_id, seat_id) references training_seat (tenant_id, id)
);

create table training_certificate_revocation (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    certificate_id uuid         not null,
    reason         varchar(300) not null,
    actor          varchar(64)  not null,
    actor_name     text         not null,
    at             timestamptz  not null default clock_timestamp(),
    constraint training_certificate_revoked_once primary key (tenant_id, certificate_id),
    constraint training_certificate_revocation_of_certificate foreign key (tenant_id, certificate_id)
        references training_certificate (tenant_id, id),
    constraint training_certificate_revocation_says_why check (length(btrim(reason)) >= 3)
);

-- Whoever was there on four days out of five has earned it.
create function training_certificate_numbered() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    training training_state := training_of_seat(new.tenant_id, new.seat_id);
    days     integer;
    place    text;
begin
    select count(*) into days from training_attendance a where a.tenant_id = new.tenant_id and a.seat_id = new.seat_id
        and a.present and not exists (select from training_attendance n where n.tenant_id = a.tenant_id
            and n.seat_id = a.seat_id and n.day = a.day and n.step > a.step);
    if (training.stage in ('DIJADWALKAN', 'DILAPORKAN') and days > 0
            and days * 5 >= (training.ends - training.starts + 1) * 4) is not true then
        raise exception 'Seat % was there on % days only', new.seat_id, days
            using errcode = 'check_violation', constraint = 'training_certificate_earned';
    end if;
    select t.zone into place from training t where t.tenant_id = new.tenant_id and t.id = training.training_id;
    perform pg_advisory_xact_lock(hashtextextended(new.tenant_id || '|certificate', 211));
    new.year := extract(year from clock_timestamp() at time zone place);
    select coalesce(max(c.number), 0) + 1 into new.number from training_certificate c
    where c.tenant_id = new.tenant_id and c.year = new.year;
    return new;
end
$$;
revoke execute on function training_certificate_numbered() from public;
create trigger training_certificate_numbered before insert on training_certificate
    for each row execute function training_certificate_numbered();

call rows_of_tenants('training_seat', 'training_answer', 'training_seat_state', 'training_attendance', 'training_score',
    'training_certificate', 'training_certificate_revocation');
call rows_for_ever('training_seat', 'training_answer', 'training_attendance', 'training_score', 'training_certificate',
    'training_certificate_revocation');

-- Days on which somebody was there, as they count now.
create view training_day_now with (security_invoker = true) as
select a.tenant_id, a.seat_id, a.day, a.way, a.actor_name, a.at from training_attendance a
where a.present and not exists (select from training_attendance n where n.tenant_id = a.tenant_id and n.seat_id = a.seat_id
    and n.day = a.day and n.step > a.step);

create view training_seat_now with (security_invoker = true) as
select s.tenant_id, s.id, s.training_id, s.cooperative_id, s.cooperative_name, s.district, s.office, s.account, s.name,
    n.step, n.act, n.sex,
    (select count(*) from training_day_now d where d.tenant_id = s.tenant_id and d.seat_id = s.id)::int as days,
    (select p.score from training_score p where p.tenant_id = s.tenant_id and p.seat_id = s.id and p.test = 'PRE'
        order by p.step desc limit 1) as pre,
    (select p.score from training_score p where p.tenant_id = s.tenant_id and p.seat_id = s.id and p.test = 'POST'
        order by p.step desc limit 1) as post,
    c.id as certificate_id, c.year as certificate_year, c.number as certificate_number, c.issued_at,
    r.reason as revoked_for
from training_seat s
join training_seat_state n on n.tenant_id = s.tenant_id and n.seat_id = s.id
left join training_certificate c on c.tenant_id = s.tenant_id and c.seat_id = s.id
left join training_certificate_revocation r on r.tenant_id = c.tenant_id and r.certificate_id = c.id;

grant select on training_seat, training_answer, training_seat_state, training_attendance, training_score,
    training_certificate, training_certificate_revocation, training_day_now, training_seat_now to ${app};
grant insert (tenant_id, id, training_id, cooperative_id, cooperative_name, district, office, account, name, offered_by,
    offered_by_name) on training_seat to ${app};
grant insert (tenant_id, seat_id, step, act, sex, reason, actor, actor_name) on training_answer to ${app};
grant insert (tenant_id, seat_id, day, step, present, way, actor, actor_name) on training_attendance to ${app};
grant insert (tenant_id, seat_id, test, step, score, actor, actor_name) on training_score to ${app};
grant insert (tenant_id, id, seat_id, issued_by, issued_by_name) on training_certificate to ${app};
grant insert (tenant_id, certificate_id, reason, actor, actor_name) on training_certificate_revocation to ${app};
