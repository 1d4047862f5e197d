-- Somebody asks to leave, the board decides, the treasurer pays: three facts, none of which changes.
create table leaving_request (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid         not null,
    cooperative_id uuid         not null,
    member_id      uuid         not null,
    requested_on   date         not null,
    cause          text         not null,
    reason         varchar(300) not null,
    requested_by   varchar(64)  not null,
    requested_at   timestamptz  not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint leaving_request_member foreign key (tenant_id, cooperative_id, member_id)
        references member (tenant_id, cooperative_id, id),
    constraint leaving_request_cause_known check (cause in ('BERHENTI', 'DIBERHENTIKAN', 'MENINGGAL', 'PINDAH')),
    constraint leaving_request_reason_given check (length(trim(reason)) >= 3)
);
create index leaving_request_of_member on leaving_request (tenant_id, cooperative_id, member_id);

create table leaving_decision (
    tenant_id  integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    request_id uuid         not null,
    approved   boolean      not null,
    decided_on date         not null,
    remark     varchar(300),
    entry_id   uuid,
    decided_by varchar(64)  not null,
    decided_at timestamptz  not null default clock_timestamp(),
    primary key (tenant_id, request_id),
    constraint leaving_decision_request foreign key (tenant_id, request_id) references leaving_request (tenant_id, id),
    constraint leaving_decision_entry foreign key (tenant_id, entry_id) references entry (tenant_id, id),
    constraint leaving_decision_refusal_explained check (approved or coalesce(length(trim(remark)), 0) >= 3)
);

create table leaving_payment (
    tenant_id  integer not null default nullif(current_setting('app.tenant', true), '')::int,
    id         uuid    not null,
    request_id uuid    not null,
    primary key (tenant_id, id),
    constraint leaving_payment_entry foreign key (tenant_id, id) references entry (tenant_id, id),
    constraint leaving_payment_decision foreign key (tenant_id, request_id) references leaving_decision (tenant_id, request_id)
);
create index leaving_payment_of_request on leaving_payment (tenant_id, request_id);

do $$
declare
    guarded text;
begin
    foreach guarded in array array['leaving_request', 'leaving_decision', 'leaving_payment'] loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format($policy$create policy tenant on %I
            using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
            with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))$policy$, guarded);
    end loop;
end $$;

-- A member has one request at a time: a new one waits until the last is decided.
create function leaving_request_alone() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform from member m where m.tenant_id = new.tenant_id and m.id = new.member_id for update;
    if exists (select from leaving_request r where r.tenant_id = new.tenant_id and r.member_id = new.member_id and r.id <> new.id
                  and not exists (select from leaving_decision d where d.tenant_id = r.tenant_id and d.request_id = r.id)) then
        raise exception 'This member has asked already' using errcode = '23505', constraint = 'leaving_request_alone',
            table = 'leaving_request';
    end if;
    return new;
end $$;
revoke execute on function leaving_request_alone() from public;

create trigger leaving_request_alone before insert on leaving_request for each row execute function leaving_request_alone();

grant select, insert on leaving_request, leaving_decision, leaving_payment to ${app};
