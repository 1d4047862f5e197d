-- A cash count: so many notes and coins lay in a drawer on a day. It is never changed; who counts again adds another.
-- What the book said at that moment is written by the database, under the lock that postings take.
create table cash_count (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid         not null,
    cooperative_id uuid         not null,
    account_code   text         not null,
    day            date         not null,
    d100000        integer      not null,
    d50000         integer      not null,
    d20000         integer      not null,
    d10000         integer      not null,
    d5000          integer      not null,
    d2000          integer      not null,
    d1000          integer      not null,
    d500           integer      not null,
    d200           integer      not null,
    d100           integer      not null,
    total          bigint       not null generated always as (
        d100000 * 100000::bigint + d50000 * 50000::bigint + d20000 * 20000::bigint + d10000 * 10000::bigint
        + d5000 * 5000::bigint + d2000 * 2000::bigint + d1000 * 1000::bigint + d500 * 500::bigint + d200 * 200::bigint
        + d100 * 100::bigint) stored,
    book_balance   bigint       not null,
    sequence       bigint       not null,
    counted_by     text         not null,
    counter_name   varchar(100) not null,
    counted_at     timestamptz  not null,
    primary key (tenant_id, id),
    constraint cash_count_account foreign key (tenant_id, cooperative_id, account_code)
        references account (tenant_id, cooperative_id, code),
    constraint cash_count_pieces check (least(d100000, d50000, d20000, d10000, d5000, d2000, d1000, d500, d200, d100) >= 0
        and greatest(d100000, d50000, d20000, d10000, d5000, d2000, d1000, d500, d200, d100) <= 1000000),
    constraint cash_count_counter_given check (length(counted_by) between 1 and 100 and length(trim(counter_name)) > 0)
);

create index cash_count_by_account on cash_count (tenant_id, cooperative_id, account_code, day, counted_at);

-- A second person saw it.
create table cash_count_witness (
    tenant_id    integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    count_id     uuid         not null,
    witness      text         not null,
    witness_name varchar(100) not null,
    seen_at      timestamptz  not null default now(),
    primary key (tenant_id, count_id),
    constraint cash_count_witness_count foreign key (tenant_id, count_id) references cash_count (tenant_id, id),
    constraint cash_count_witness_given check (length(witness) between 1 and 100 and length(trim(witness_name)) > 0)
);

-- What became of the difference: the entry J56 that brought the book to what was counted.
create table cash_count_difference (
    tenant_id integer not null default nullif(current_setting('app.tenant', true), '')::int,
    count_id  uuid    not null,
    entry_id  uuid    not null,
    primary key (tenant_id, count_id),
    constraint cash_count_difference_count foreign key (tenant_id, count_id) references cash_count (tenant_id, id),
    constraint cash_count_difference_entry foreign key (tenant_id, entry_id) references entry (tenant_id, id),
    constraint cash_count_difference_entry_once unique (tenant_id, entry_id)
);

do $$
declare
    guarded text;
begin
    foreach guarded in array array['cash_count', 'cash_count_witness', 'cash_count_difference'] loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format($policy$create policy tenant on %I
            using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
            with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))$policy$, guarded);
    end loop;
end $$;

create function count_refuses(rule text, detail text) returns void
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    raise exception '%', rule using errcode = '23514', constraint = rule, table = 'cash_count', detail = coalesce(detail, '');
end $$;

create function cash_count_holds() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    tenant constant integer := nullif(current_setting('app.tenant', true), '')::int;
    head book;
begin
    select * into head from book b where b.tenant_id = tenant and b.cooperative_id = new.cooperative_id for update;
    if not found or new.tenant_id <> tenant then
        raise exception 'The books are not open'
            using errcode = '23514', constraint = 'entry_books_open', table = 'cash_count', detail = new.cooperative_id::text;
    elsif not exists (select from account a where a.tenant_id = tenant and a.cooperative_id = new.cooperative_id
                         and a.code = new.account_code and a.cash_flow = 'KAS' and a.overdraft = 'TOLAK') then
        perform count_refuses('cash_count_of_cash', new.account_code);
    elsif new.day is null or new.day < head.opened_on or new.day > (clock_timestamp() at time zone head.zone)::date then
        perform count_refuses('cash_count_day', new.day::text);
    end if;
    new.book_balance := balance_at(new.cooperative_id, new.account_code, new.day);
    new.sequence := head.sequence;
    new.counted_at := clock_timestamp();
    return new;
end $$;

create function cash_count_witness_holds() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (select from cash_count c where c.tenant_id = new.tenant_id and c.id = new.count_id
                                         and c.counted_by = new.witness) then
        perform count_refuses('cash_count_witness_second', null);
    end if;
    return new;
end $$;

-- The entry belongs to this count when it is a J56 of the same day on the same drawer, and the book then says what was counted.
create function cash_count_difference_holds() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    tenant constant integer := nullif(current_setting('app.tenant', true), '')::int;
    counted cash_count;
begin
    select * into counted from cash_count c where c.tenant_id = tenant and c.id = new.count_id;
    perform from book b where b.tenant_id = tenant and b.cooperative_id = counted.cooperative_id for update;
    if counted.id is null or not exists (
        select from entry e
          join entry_line l on l.tenant_id = e.tenant_id and l.cooperative_id = e.cooperative_id and l.sequence = e.sequence
         where e.tenant_id = tenant and e.id = new.entry_id and e.cooperative_id = counted.cooperative_id and e.event = 'J56'
           and e.entry_date = counted.day and l.account_code = counted.account_code)
        or balance_at(counted.cooperative_id, counted.account_code, counted.day) <> counted.total then
        perform count_refuses('cash_count_difference_of_count', null);
    end if;
    return new;
end $$;

create trigger cash_count_holds before insert on cash_count
    for each row execute function cash_count_holds();
create trigger cash_count_witness_holds before insert on cash_count_witness
    for each row execute function cash_count_witness_holds();
create trigger cash_count_difference_holds before insert on cash_count_difference
    for each row execute function cash_count_difference_holds();
create trigger cash_count_immutable before update or delete or truncate on cash_count
    for each statement execute function journal_is_immutable();
create trigger cash_count_witness_immutable before update or delete or truncate on cash_count_witness
    for each statement execute function journal_is_immutable();
create trigger cash_count_difference_immutable before update or delete or truncate on cash_count_difference
    for each statement execute function journal_is_immutable();

revoke execute on function cash_count_holds() from public;
revoke execute on function cash_count_difference_holds() from public;
grant select on cash_count, cash_count_witness, cash_count_difference to ${app};
grant insert (tenant_id, id, cooperative_id, account_code, day, d100000, d50000, d20000, d10000, d5000, d2000, d1000, d500,
              d200, d100, counted_by, counter_name) on cash_count to ${app};
grant insert (tenant_id, count_id, witness, witness_name) on cash_count_witness to ${app};
grant insert on cash_count_difference to ${app};
