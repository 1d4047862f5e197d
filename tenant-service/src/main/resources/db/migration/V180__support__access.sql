-- Somebody who runs the platform looks at a regency's rows for a while, because its own office lets her. She asks, the
-- office grants hours, takes them back if it likes, and reads what was opened. All of it comes and stays.
create table support_request (
    tenant_id integer not null,
    id uuid not null,
    operator text not null,
    operator_name text not null,
    reason text not null constraint support_request_has_a_reason check (btrim(reason) <> '' and length(reason) <= 300),
    asked_at timestamptz not null,
    constraint support_request_pk primary key (tenant_id, id)
);
create index support_request_by_time on support_request (tenant_id, asked_at);

create table support_grant (
    tenant_id integer not null,
    id uuid not null,
    request uuid not null,
    hours integer not null constraint support_grant_of_three_days_at_most check (hours between 1 and 72),
    reason text not null constraint support_grant_has_a_reason check (btrim(reason) <> '' and length(reason) <= 300),
    granted_at timestamptz not null,
    granted_by text not null,
    granted_by_name text not null,
    ends_at timestamptz not null,
    constraint support_grant_pk primary key (tenant_id, id),
    constraint support_grant_once_per_request unique (tenant_id, request),
    constraint support_grant_request foreign key (tenant_id, request) references support_request (tenant_id, id)
);

create table support_withdrawal (
    tenant_id integer not null,
    grant_id uuid not null,
    withdrawn_at timestamptz not null,
    withdrawn_by text not null,
    withdrawn_by_name text not null,
    reason text not null constraint support_withdrawal_has_a_reason check (btrim(reason) <> '' and length(reason) <= 300),
    constraint support_withdrawal_pk primary key (tenant_id, grant_id),
    constraint support_withdrawal_grant foreign key (tenant_id, grant_id) references support_grant (tenant_id, id)
);

-- Each request that was let in, with whatever service answered it.
create table support_visit (
    tenant_id integer not null,
    id uuid not null,
    grant_id uuid not null,
    at timestamptz not null,
    method text not null constraint support_visit_method_is_a_word check (method ~ '^[A-Z]{3,10}$'),
    address text not null constraint support_visit_address_is_a_path check (address ~ '^/' and length(address) <= 500),
    constraint support_visit_pk primary key (tenant_id, id),
    constraint support_visit_grant foreign key (tenant_id, grant_id) references support_grant (tenant_id, id)
);
create index support_visit_of_grant on support_visit (tenant_id, grant_id, at, id);

call rows_of_tenants('support_request', 'support_grant', 'support_withdrawal', 'support_visit');
call rows_for_ever('support_request', 'support_grant', 'support_withdrawal', 'support_visit');

-- The moments are those of the database, whatever the statement says: nobody gets more time by writing another date.
create function support_request_now() returns trigger language plpgsql as $$
begin
    new.asked_at := clock_timestamp();
    return new;
end $$;
create trigger support_request_now before insert on support_request
    for each row execute function support_request_now();

create function support_grant_for_hours() returns trigger language plpgsql as $$
declare
    asked support_request;
begin
    select * into asked from support_request where tenant_id = new.tenant_id and id = new.request;
    if asked.operator = new.granted_by then
        raise exception 'nobody grants herself access' using errcode = '23514', constraint = 'support_grant_by_another';
    end if;
    if asked.asked_at < clock_timestamp() - interval '7 days' then
        raise exception 'request % has lapsed', new.request
            using errcode = '23514', constraint = 'support_grant_of_a_fresh_request';
    end if;
    new.granted_at := clock_timestamp();
    new.ends_at := new.granted_at + make_interval(hours => new.hours);
    return new;
end $$;
create trigger support_grant_for_hours before insert on support_grant
    for each row execute function support_grant_for_hours();

create function support_withdrawal_while_it_lasts() returns trigger language plpgsql as $$
begin
    if exists (select from support_grant where tenant_id = new.tenant_id and id = new.grant_id
                  and ends_at <= clock_timestamp()) then
        raise exception 'grant % is over', new.grant_id
            using errcode = '23514', constraint = 'support_withdrawal_while_it_lasts';
    end if;
    new.withdrawn_at := clock_timestamp();
    return new;
end $$;
create trigger support_withdrawal_while_it_lasts before insert on support_withdrawal
    for each row execute function support_withdrawal_while_it_lasts();

create function support_visit_by_leave() returns trigger language plpgsql as $$
begin
    if not exists (select from support_grant g where g.tenant_id = new.tenant_id and g.id = new.grant_id
                      and g.ends_at > clock_timestamp() and not exists (select from support_withdrawal w
                          where w.tenant_id = g.tenant_id and w.grant_id = g.id)) then
        raise exception 'no leave to look' using errcode = '23514', constraint = 'support_visit_by_leave';
    end if;
    new.at := clock_timestamp();
    return new;
end $$;
create trigger support_visit_by_leave before insert on support_visit
    for each row execute function support_visit_by_leave();

grant select, insert on support_request, support_grant, support_withdrawal, support_visit to ${app};
