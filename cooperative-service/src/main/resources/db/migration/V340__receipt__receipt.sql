-- Receipts (kuitansi): one for each entry that moved cash, or one for each member in it. A row says who, for what and
-- under which number; kind, date and amount are never told by the service but read from the ledger, so that a receipt
-- cannot say anything else than the books.
create table receipt_counter (
    tenant_id      integer not null,
    cooperative_id uuid    not null,
    year           integer not null,
    last           integer not null,
    primary key (tenant_id, cooperative_id, year),
    constraint receipt_counter_book foreign key (tenant_id, cooperative_id) references book (tenant_id, cooperative_id),
    constraint receipt_counter_positive check (last > 0)
) with (fillfactor = 70);

create table receipt (
    tenant_id       integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    id              uuid        not null,
    cooperative_id  uuid        not null,
    entry_id        uuid        not null,
    kind            text        not null,
    year            integer     not null,
    number          integer     not null,
    received_on     date        not null,
    amount          bigint      not null,
    -- A member stands here by her id, so that a name corrected or forgotten later is so on the receipt, too.
    member_id       uuid,
    payer           text,
    purpose         text        not null,
    place           text        not null,
    receiver        text        not null,
    receiver_office text        not null,
    issued_by       text        not null,
    issued_at       timestamptz not null,
    primary key (tenant_id, id),
    constraint receipt_number_unique unique (tenant_id, cooperative_id, year, number),
    constraint receipt_once unique nulls not distinct (tenant_id, entry_id, member_id),
    constraint receipt_entry foreign key (tenant_id, entry_id) references entry (tenant_id, id),
    constraint receipt_member foreign key (tenant_id, cooperative_id, member_id)
        references member (tenant_id, cooperative_id, id),
    constraint receipt_kind_known check (kind in ('MASUK', 'KELUAR')),
    constraint receipt_number_of_year check (year = extract(year from received_on) and number > 0),
    constraint receipt_amount_positive check (amount > 0),
    constraint receipt_somebody_named check ((member_id is null) = (payer is not null)),
    constraint receipt_text_shape check (
        coalesce(payer, '-') = btrim(coalesce(payer, '-')) and length(coalesce(payer, '-')) between 1 and 120
        and purpose = btrim(purpose) and length(purpose) between 1 and 300
        and length(place) between 1 and 100 and length(receiver) between 1 and 100
        and length(receiver_office) between 1 and 60 and length(issued_by) between 1 and 100
        and coalesce(payer, '') || purpose || place || receiver || receiver_office || issued_by
            !~ E'[\\x01-\\x1f\\x7f-\\x9f\\u2028\\u2029]')
);

-- What an entry moved in cash and through whom: a row for each member where the members' lines make up the whole
-- amount, else one row for the whole. Nothing for a reversal, and nothing where cash only went from one purse to another.
create function receipt_part(wanted uuid)
    returns table (cooperative_id uuid, received_on date, kind text, member_id uuid, amount bigint)
    language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
    with head as (
        select e.* from entry e
         where e.tenant_id = nullif(current_setting('app.tenant', true), '')::int and e.id = wanted
           and e.reverses is null
    ), line as (
        select l.*, a.cash_flow = 'KAS' as is_cash
          from head h
          join entry_line l on l.tenant_id = h.tenant_id and l.cooperative_id = h.cooperative_id
                           and l.sequence = h.sequence
          join account a on a.tenant_id = l.tenant_id and a.cooperative_id = l.cooperative_id
                        and a.code = l.account_code
    ), cash as (
        select coalesce(sum(l.debit - l.credit), 0) as moved from line l where l.is_cash
    ), named as (
        select l.subject_id as member_id, sum(l.credit - l.debit) as moved
          from line l where not l.is_cash and l.subject_kind = 'ANGGOTA'
         group by l.subject_id having sum(l.credit - l.debit) <> 0
    ), shape as (
        select count(*) as members, coalesce(sum(n.moved), 0) as moved,
               coalesce(bool_and(sign(n.moved) = sign(c.moved)), false) as one_way
          from named n cross join cash c
    )
    select h.cooperative_id, h.entry_date, case when c.moved > 0 then 'MASUK' else 'KELUAR' end, p.member_id,
           p.amount::bigint
      from head h cross join cash c cross join shape s
     cross join lateral (
           select n.member_id, abs(case when s.members = 1 then c.moved else n.moved end) as amount from named n
            where s.members = 1 or s.one_way and s.moved = c.moved
           union all
           select null, abs(c.moved)
            where s.members <> 1 and not (s.members > 1 and s.one_way and s.moved = c.moved)) p
     where c.moved <> 0;
end;

-- Gives the number under the lock of the counter, and the amount that the ledger knows.
create function receipt_issue() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    part record;
begin
    select p.* into part from receipt_part(new.entry_id) p
     where p.cooperative_id = new.cooperative_id and p.member_id is not distinct from new.member_id;
    if not found then
        raise exception 'The entry moved no cash through this person'
            using errcode = '23514', constraint = 'receipt_of_cash', table = 'receipt';
    end if;
    insert into receipt_counter as c (tenant_id, cooperative_id, year, last)
    values (new.tenant_id, new.cooperative_id, extract(year from part.received_on), 1)
    on conflict (tenant_id, cooperative_id, year) do update set last = c.last + 1
    returning c.last into new.number;
    -- Looked at under the lock, and refused here: "on conflict do nothing" would keep the number and drop the row.
    if exists (select from receipt r where r.tenant_id = new.tenant_id and (r.id = new.id
                  or r.entry_id = new.entry_id and r.member_id is not distinct from new.member_id)) then
        raise exception 'There is a receipt for this'
            using errcode = '23505', constraint = 'receipt_once', table = 'receipt';
    elsif exists (select from entry e where e.tenant_id = new.tenant_id and e.reverses = new.entry_id) then
        raise exception 'The entry was taken back'
            using errcode = '23514', constraint = 'receipt_of_standing_entry', table = 'receipt';
    end if;
    new.kind := part.kind;
    new.received_on := part.received_on;
    new.year := extract(year from part.received_on);
    new.amount := part.amount;
    new.issued_at := clock_timestamp();
    return new;
end $$;

create trigger receipt_issued before insert on receipt for each row execute function receipt_issue();
create trigger receipt_immutable before update or delete or truncate on receipt
    for each statement execute function journal_is_immutable();

-- A link by which somebody without an account sees one receipt for a while.
create table receipt_share (
    tenant_id  integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    id         uuid        not null,
    receipt_id uuid        not null,
    shared_by  text        not null,
    shared_at  timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    primary key (tenant_id, id),
    constraint receipt_share_receipt foreign key (tenant_id, receipt_id) references receipt (tenant_id, id),
    constraint receipt_share_short check (expires_at between shared_at and shared_at + interval '31 days')
);

create index receipt_share_of_receipt on receipt_share (tenant_id, receipt_id, expires_at);

do $$
declare
    guarded text;
begin
    foreach guarded in array array['receipt_counter', 'receipt', 'receipt_share'] loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format($policy$create policy tenant on %I
            using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
            with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))$policy$, guarded);
    end loop;
end $$;

revoke execute on function receipt_part(uuid) from public;
revoke execute on function receipt_issue() from public;
grant execute on function receipt_part(uuid) to ${app};
grant select on receipt_counter, receipt, receipt_share to ${app};
grant insert (tenant_id, id, cooperative_id, entry_id, member_id, payer, purpose, place, receiver, receiver_office, issued_by)
    on receipt to ${app};
grant insert (tenant_id, id, receipt_id, shared_by, expires_at) on receipt_share to ${app};
