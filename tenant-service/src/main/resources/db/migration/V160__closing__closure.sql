-- A regency that leaves for good: one operator proposes it, another one confirms it after a time of waiting. Global, as
-- the list of the tenants and their suspensions are. No row of the regency itself is touched.
create table closure (
    id uuid primary key,
    regency integer not null constraint closure_regency references regency,
    proposed_at timestamptz not null,
    proposed_by text not null,
    proposed_by_name text not null,
    reason text not null constraint closure_has_a_reason check (btrim(reason) <> ''),
    waits interval not null constraint closure_waits_a_day_at_least check (waits >= interval '1 day'),
    earliest_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawn_by_name text,
    withdraw_reason text constraint closure_withdrawal_has_a_reason check (btrim(withdraw_reason) <> ''),
    confirmed_at timestamptz,
    confirmed_by text,
    confirmed_by_name text,
    constraint closure_withdrawn_as_a_whole
        check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_by_name, withdraw_reason) in (0, 4)),
    constraint closure_confirmed_as_a_whole check (num_nonnulls(confirmed_at, confirmed_by, confirmed_by_name) in (0, 3)),
    constraint closure_by_two_people check (confirmed_by <> proposed_by),
    constraint closure_after_the_wait check (confirmed_at >= earliest_at),
    constraint closure_withdrawn_or_confirmed check (withdrawn_at is null or confirmed_at is null)
);
create unique index closure_one_at_a_time on closure (regency) where withdrawn_at is null;
create index closure_of_regency on closure (regency, proposed_at);

-- The moments are those of the database, whatever the statement says: nobody waits by writing an earlier date.
create function closure_takes_its_time() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if num_nonnulls(new.withdrawn_at, new.confirmed_at) > 0 then
            raise exception 'a closure begins as a proposal'
                using errcode = '23514', constraint = 'closure_begins_as_a_proposal';
        end if;
        if not exists (select from regency where code = new.regency and active_since is not null) then
            raise exception 'regency % is not aboard', new.regency
                using errcode = '23514', constraint = 'closure_of_a_regency_aboard';
        end if;
        new.proposed_at := now();
        new.earliest_at := now() + new.waits;
        return new;
    end if;
    if num_nonnulls(old.withdrawn_at, old.confirmed_at) > 0 then
        raise exception 'closure % is decided', old.id using errcode = '23514', constraint = 'closure_decided_once';
    end if;
    if new.confirmed_at is not null then
        if now() < old.earliest_at then
            raise exception 'closure % waits until %', old.id, old.earliest_at
                using errcode = '23514', constraint = 'closure_not_too_early';
        end if;
        new.confirmed_at := now();
    end if;
    if new.withdrawn_at is not null then
        new.withdrawn_at := now();
    end if;
    return new;
end $$;
create trigger closure_takes_its_time before insert or update on closure
    for each row execute function closure_takes_its_time();

grant select, insert, update (withdrawn_at, withdrawn_by, withdrawn_by_name, withdraw_reason,
    confirmed_at, confirmed_by, confirmed_by_name) on closure to ${app};
