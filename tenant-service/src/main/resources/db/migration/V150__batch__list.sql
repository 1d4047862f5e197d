-- Lists of regencies that an operator brings aboard at once. Global: they are written before their regencies have anybody.
create table onboarding_batch (
    id uuid primary key,
    file_name text not null constraint onboarding_batch_file_named check (length(file_name) between 1 and 200),
    content_hash text not null, -- the same key with another file is refused
    brought_at timestamptz not null,
    brought_by text not null,
    brought_by_name text not null,
    confirmed_at timestamptz,
    confirmed_by text,
    confirmed_by_name text,
    constraint onboarding_batch_confirmed_as_a_whole
        check (num_nonnulls(confirmed_at, confirmed_by, confirmed_by_name) in (0, 3))
);
create index onboarding_batch_latest on onboarding_batch (brought_at desc);

create table onboarding_batch_row (
    batch uuid not null constraint onboarding_batch_row_batch references onboarding_batch,
    line integer not null constraint onboarding_batch_row_line_counts_from_one check (line >= 1),
    -- As they were typed; what they mean is judged again whenever somebody looks.
    code text not null,
    slug text not null,
    admin_name text not null,
    admin_phone text not null,
    outcome text constraint onboarding_batch_row_outcome_known check (outcome in ('BEGUN', 'ABOARD', 'REFUSED')),
    problem text, -- why it was refused, in the words the operator reads
    settled_at timestamptz,
    constraint onboarding_batch_row_pk primary key (batch, line),
    constraint onboarding_batch_row_settled_as_a_whole check (num_nonnulls(outcome, settled_at) in (0, 2)),
    constraint onboarding_batch_row_refused_for_a_reason
        check (coalesce(outcome = 'REFUSED', false) = (problem is not null))
);
create index onboarding_batch_row_unsettled on onboarding_batch_row (batch, line) where outcome is null;

-- A list is confirmed once.
create function onboarding_batch_stays() returns trigger language plpgsql as $$
begin
    if old.confirmed_at is not null then
        raise exception 'list % is confirmed', old.id using errcode = '23514', constraint = 'onboarding_batch_confirmed_once';
    end if;
    return new;
end $$;
create trigger onboarding_batch_stays before update on onboarding_batch
    for each row execute function onboarding_batch_stays();

-- What was looked at is what is confirmed: no row comes later, none is settled before, and each only once.
create function onboarding_batch_row_follows() returns trigger language plpgsql as $$
declare
    confirmed boolean;
begin
    select confirmed_at is not null into confirmed from onboarding_batch where id = new.batch for share;
    if tg_op = 'INSERT' and (confirmed or new.outcome is not null) then
        raise exception 'list % takes no more rows', new.batch
            using errcode = '23514', constraint = 'onboarding_batch_row_before_confirmation';
    end if;
    if tg_op = 'UPDATE' and (not confirmed or old.outcome is not null) then
        raise exception 'row % of list % cannot be settled', new.line, new.batch
            using errcode = '23514', constraint = 'onboarding_batch_row_settled_once';
    end if;
    return new;
end $$;
create trigger onboarding_batch_row_follows before insert or update on onboarding_batch_row
    for each row execute function onboarding_batch_row_follows();

grant select, insert, update (confirmed_at, confirmed_by, confirmed_by_name) on onboarding_batch to ${app};
grant select, insert, update (outcome, problem, settled_at) on onboarding_batch_row to ${app};
