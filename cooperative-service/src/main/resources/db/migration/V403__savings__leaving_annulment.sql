-- A decision by which somebody left is taken back whole or not at all: J10 by its mirror image, and the line of the
-- register opened again. It is a fact of its own; the decision stays.
create table leaving_annulment (
    tenant_id   integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    request_id  uuid         not null,
    annulled_on date         not null,
    reason      varchar(300) not null,
    entry_id    uuid,
    annulled_by varchar(64)  not null,
    annulled_at timestamptz  not null default clock_timestamp(),
    primary key (tenant_id, request_id),
    constraint leaving_annulment_decision foreign key (tenant_id, request_id) references leaving_decision (tenant_id, request_id),
    constraint leaving_annulment_entry foreign key (tenant_id, entry_id) references entry (tenant_id, id),
    constraint leaving_annulment_reason_given check (length(trim(reason)) >= 3)
);

alter table leaving_annulment enable row level security;
alter table leaving_annulment force row level security;
create policy tenant on leaving_annulment
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

-- Payment and annulment exclude each other; the request's row decides who is first.
create function leaving_annulment_holds() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    decision leaving_decision;
begin
    perform from leaving_request r where r.tenant_id = new.tenant_id and r.id = new.request_id for update;
    select * into decision from leaving_decision d where d.tenant_id = new.tenant_id and d.request_id = new.request_id;
    if not found or not decision.approved then
        raise exception 'Only what was approved is taken back'
            using errcode = '23514', constraint = 'leaving_annulment_of_approval', table = 'leaving_annulment';
    end if;
    if exists (select from leaving_payment p where p.tenant_id = new.tenant_id and p.request_id = new.request_id
                  and not exists (select from entry e where e.tenant_id = p.tenant_id and e.reverses = p.id)) then
        raise exception 'Her savings are paid out'
            using errcode = '23514', constraint = 'leaving_annulment_before_payment', table = 'leaving_annulment';
    end if;
    if decision.entry_id is distinct from
            (select e.reverses from entry e where e.tenant_id = new.tenant_id and e.id = new.entry_id) then
        raise exception 'The entry of the decision is taken back with it'
            using errcode = '23514', constraint = 'leaving_annulment_reverses', table = 'leaving_annulment';
    end if;
    return new;
end $$;
revoke execute on function leaving_annulment_holds() from public;
create trigger leaving_annulment_holds before insert on leaving_annulment for each row execute function leaving_annulment_holds();

create function leaving_payment_holds() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform from leaving_request r where r.tenant_id = new.tenant_id and r.id = new.request_id for update;
    if exists (select from leaving_annulment a where a.tenant_id = new.tenant_id and a.request_id = new.request_id) then
        raise exception 'The decision was taken back'
            using errcode = '23514', constraint = 'leaving_payment_of_standing_decision', table = 'leaving_payment';
    end if;
    return new;
end $$;
revoke execute on function leaving_payment_holds() from public;
create trigger leaving_payment_holds before insert on leaving_payment for each row execute function leaving_payment_holds();

-- J10 of a decision is never taken back alone, or the books would say that somebody saves whom the register calls gone.
create function entry_of_leaving_holds() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (select from leaving_decision d where d.tenant_id = new.tenant_id and d.entry_id = new.reverses)
            and not exists (select from leaving_annulment a where a.tenant_id = new.tenant_id and a.entry_id = new.id) then
        raise exception 'This entry is taken back with the decision it came from'
            using errcode = '23514', constraint = 'entry_of_leaving_annulled', table = 'entry', detail = new.id::text;
    end if;
    return null;
end $$;
revoke execute on function entry_of_leaving_holds() from public;
create index leaving_decision_by_entry on leaving_decision (tenant_id, entry_id) where entry_id is not null;
create constraint trigger entry_of_leaving_annulled after insert on entry deferrable initially deferred
    for each row when (new.reverses is not null) execute function entry_of_leaving_holds();

-- Who leaves the register has her share of equity turned into a debt of the cooperative, and whatever she still has or
-- owes is known to the board that decided. Who comes back does so because that decision was taken back, to where she stood.
create function member_event_settled() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    gone constant text[] := array['BERHENTI', 'DIBERHENTIKAN', 'MENINGGAL', 'PINDAH'];
    held bigint;
    equity bigint;
    stood member_event;
begin
    if new.state = any (gone) then
        -- The book before the register, as a first deposit takes them.
        perform from book b where b.tenant_id = new.tenant_id and b.cooperative_id = new.cooperative_id for update;
        select count(*), count(*) filter (where balances.account_code like '3-%') into held, equity
          from (select m.account_code from subject_month_movement m
                 where m.tenant_id = new.tenant_id and m.cooperative_id = new.cooperative_id
                   and m.subject_kind = 'ANGGOTA' and m.subject_id = new.member_id
                 group by m.account_code having sum(m.debit - m.credit) <> 0) balances;
        if equity > 0 or held > 0 and not exists (
                select from leaving_request r
                  join leaving_decision d on d.tenant_id = r.tenant_id and d.request_id = r.id and d.approved
                 where r.tenant_id = new.tenant_id and r.member_id = new.member_id
                   and not exists (select from leaving_annulment a where a.tenant_id = r.tenant_id and a.request_id = r.id)) then
            raise exception 'She still has savings or debts'
                using errcode = '23514', constraint = 'member_event_settled', table = 'member_event';
        end if;
    elsif exists (select from member m where m.tenant_id = new.tenant_id and m.id = new.member_id and m.state = any (gone)) then
        select * into stood from member_event e
         where e.tenant_id = new.tenant_id and e.member_id = new.member_id and e.state <> all (gone)
         order by e.recorded_at desc, e.id desc limit 1;
        if new.state <> stood.state or coalesce(length(trim(new.reason)), 0) < 3 or not exists (
                select from leaving_annulment a
                  join leaving_decision d on d.tenant_id = a.tenant_id and d.request_id = a.request_id
                  join leaving_request r on r.tenant_id = a.tenant_id and r.id = a.request_id
                  join member_event l on l.tenant_id = r.tenant_id and l.member_id = r.member_id and l.state = any (gone)
                 where a.tenant_id = new.tenant_id and r.member_id = new.member_id
                   and l.recorded_at between d.decided_at and a.annulled_at
                   and not exists (select from member_event later where later.tenant_id = l.tenant_id
                                      and later.member_id = l.member_id and later.recorded_at > l.recorded_at and later.id <> new.id)) then
            raise exception 'Nobody comes back but by the decision being taken back'
                using errcode = '23514', constraint = 'member_event_reinstated', table = 'member_event';
        end if;
    end if;
    return new;
end $$;
revoke execute on function member_event_settled() from public;
create trigger member_event_settled before insert on member_event for each row execute function member_event_settled();

-- As before, and back from a closed line: what went before is for the trigger above.
create or replace function member_event_apply() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    counted integer;
    before  member;
begin
    -- The counter row is the lock of the cooperative's register: numbers and the nine founders are decided one at a time.
    insert into member_counter (tenant_id, cooperative_id, last) values (new.tenant_id, new.cooperative_id, 0)
        on conflict do nothing;
    perform from member_counter where tenant_id = new.tenant_id and cooperative_id = new.cooperative_id for update;

    select * into strict before from member
        where tenant_id = new.tenant_id and cooperative_id = new.cooperative_id and id = new.member_id for update;

    if not (case
        when before.state is null then new.state = case when before.founder then 'DITERIMA' else 'CALON' end
        when before.state = 'CALON' then new.state in ('DITERIMA', 'DITOLAK')
        when before.state = 'DITERIMA' then new.state in ('AKTIF', 'BERHENTI', 'DIBERHENTIKAN', 'MENINGGAL', 'PINDAH')
        when before.state = 'AKTIF' then new.state in ('PASIF', 'BERHENTI', 'DIBERHENTIKAN', 'MENINGGAL', 'PINDAH')
        when before.state = 'PASIF' then new.state in ('AKTIF', 'BERHENTI', 'DIBERHENTIKAN', 'MENINGGAL', 'PINDAH')
        when before.state in ('BERHENTI', 'DIBERHENTIKAN', 'MENINGGAL', 'PINDAH') then new.state in ('DITERIMA', 'AKTIF', 'PASIF')
        else false
    end) then
        raise exception 'a member cannot go from % to %', coalesce(before.state, 'nothing'), new.state
            using errcode = 'check_violation', constraint = 'member_event_follows';
    end if;

    if before.left_on is not null then
        update member set state = new.state, left_on = null where tenant_id = new.tenant_id and id = new.member_id;
    elsif new.state = 'DITERIMA' then
        if before.founder then
            select count(*) into counted from member
                where tenant_id = new.tenant_id and cooperative_id = new.cooperative_id
                  and state in ('DITERIMA', 'AKTIF', 'PASIF');
            if counted >= 9 then
                raise exception 'the nine founders are entered; the next one is proposed and approved'
                    using errcode = 'check_violation', constraint = 'member_founders_only_nine';
            end if;
        end if;
        update member_counter set last = last + 1
            where tenant_id = new.tenant_id and cooperative_id = new.cooperative_id returning last into counted;
        update member set state = 'DITERIMA', entered_on = new.happened_on,
                          number = (select replace(village_code, '.', '') from cooperative
                                    where tenant_id = new.tenant_id and id = new.cooperative_id)
                                   || '-' || to_char(counted, case when counted < 100000 then 'FM00000' else 'FM9999999' end)
            where tenant_id = new.tenant_id and id = new.member_id;
    elsif new.state in ('BERHENTI', 'DIBERHENTIKAN', 'MENINGGAL', 'PINDAH') then
        update member set state = new.state, left_on = new.happened_on
            where tenant_id = new.tenant_id and id = new.member_id;
    else
        update member set state = new.state where tenant_id = new.tenant_id and id = new.member_id;
    end if;
    return null;
end
$$;

grant select, insert on leaving_annulment to ${app};
