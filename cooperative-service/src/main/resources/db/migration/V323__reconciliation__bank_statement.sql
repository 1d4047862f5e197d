-- What the bank says: lines of imported statements, money in being positive. Lines are only added.
create table bank_statement (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid         not null,
    cooperative_id uuid         not null,
    account_code   text         not null,
    file_name      varchar(200) not null,
    content_hash   bytea        not null,
    imported_by    text         not null,
    imported_name  varchar(100) not null,
    imported_at    timestamptz  not null default now(),
    primary key (tenant_id, id),
    constraint bank_statement_account foreign key (tenant_id, cooperative_id, account_code)
        references account (tenant_id, cooperative_id, code),
    constraint bank_statement_once unique (tenant_id, cooperative_id, account_code, content_hash),
    constraint bank_statement_key unique (tenant_id, cooperative_id, account_code, id),
    constraint bank_statement_hash_length check (length(content_hash) = 32)
);

create table bank_statement_line (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid         not null,
    cooperative_id uuid         not null,
    account_code   text         not null,
    statement_id   uuid         not null,
    line_no        integer      not null,
    day            date         not null,
    description    varchar(300) not null,
    amount         bigint       not null,
    primary key (tenant_id, id),
    constraint bank_statement_line_place unique (tenant_id, statement_id, line_no),
    constraint bank_statement_line_key unique (tenant_id, cooperative_id, account_code, id),
    constraint bank_statement_line_statement foreign key (tenant_id, cooperative_id, account_code, statement_id)
        references bank_statement (tenant_id, cooperative_id, account_code, id),
    constraint bank_statement_line_amount check (amount <> 0 and abs(amount) <= 999999999999999),
    constraint bank_statement_line_day check (isfinite(day))
);

create index bank_statement_line_by_day on bank_statement_line (tenant_id, cooperative_id, account_code, day);

-- One line of the bank is one line of the book. Who matched wrongly takes the match away again.
create table bank_match (
    tenant_id         integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    statement_line_id uuid        not null,
    cooperative_id    uuid        not null,
    account_code      text        not null,
    sequence          bigint      not null,
    line_no           integer     not null,
    automatic         boolean     not null,
    matched_by        text        not null,
    matched_at        timestamptz not null default now(),
    primary key (tenant_id, statement_line_id),
    constraint bank_match_line_once unique (tenant_id, cooperative_id, sequence, line_no),
    constraint bank_match_statement_line foreign key (tenant_id, cooperative_id, account_code, statement_line_id)
        references bank_statement_line (tenant_id, cooperative_id, account_code, id),
    constraint bank_match_entry_line foreign key (tenant_id, cooperative_id, sequence, line_no)
        references entry_line (tenant_id, cooperative_id, sequence, line_no)
);

-- A month of a bank account was reconciled: the balance that the bank states follows from the book and the open items.
create table bank_reconciliation (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid         not null,
    cooperative_id uuid         not null,
    account_code   text         not null,
    month          date         not null,
    bank_balance   bigint       not null,
    book_balance   bigint       not null,
    open_in_book   bigint       not null,
    open_at_bank   bigint       not null,
    finished_by    text         not null,
    finished_name  varchar(100) not null,
    finished_at    timestamptz  not null,
    primary key (tenant_id, id),
    constraint bank_reconciliation_account foreign key (tenant_id, cooperative_id, account_code)
        references account (tenant_id, cooperative_id, code),
    constraint bank_reconciliation_is_month check (extract(day from month) = 1 and isfinite(month)),
    constraint bank_reconciliation_agrees check (book_balance - open_in_book + open_at_bank = bank_balance)
);

create index bank_reconciliation_of_month
    on bank_reconciliation (tenant_id, cooperative_id, account_code, month, finished_at);

do $$
declare
    guarded text;
begin
    foreach guarded in array array['bank_statement', 'bank_statement_line', 'bank_match', 'bank_reconciliation'] loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format($policy$create policy tenant on %I
            using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
            with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))$policy$, guarded);
    end loop;
end $$;

create function reconciliation_refuses(rule text, detail text) returns void
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    raise exception '%', rule using errcode = '23514', constraint = rule, table = 'bank_statement', detail = coalesce(detail, '');
end $$;

-- What stands open on both sides when a month ends. The book counts from the first day that a statement tells of: what
-- was before, the first statement began with. A match counts once both of its lines have come.
create function bank_position(cooperative uuid, account text, month date, out book bigint, out open_in_book bigint,
                              out open_at_bank bigint)
    language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
    with here as (
        select nullif(current_setting('app.tenant', true), '')::int as tenant, (month + interval '1 month - 1 day')::date as ends),
    since as (
        select min(s.day) as day from bank_statement_line s, here
         where s.tenant_id = here.tenant and s.cooperative_id = cooperative and s.account_code = account)
    select balance_at(cooperative, account, here.ends),
           coalesce((select sum(l.debit - l.credit) from entry_line l
                      where l.tenant_id = here.tenant and l.cooperative_id = cooperative and l.account_code = account
                        and l.entry_date between since.day and here.ends
                        and not exists (select from bank_match m
                              join bank_statement_line s on s.tenant_id = m.tenant_id and s.id = m.statement_line_id
                             where m.tenant_id = l.tenant_id and m.cooperative_id = l.cooperative_id
                               and m.sequence = l.sequence and m.line_no = l.line_no and s.day <= here.ends)), 0)::bigint,
           coalesce((select sum(s.amount) from bank_statement_line s
                      where s.tenant_id = here.tenant and s.cooperative_id = cooperative and s.account_code = account
                        and s.day <= here.ends
                        and not exists (select from bank_match m
                              join entry_line l on l.tenant_id = m.tenant_id and l.cooperative_id = m.cooperative_id
                               and l.sequence = m.sequence and l.line_no = m.line_no
                             where m.tenant_id = s.tenant_id and m.statement_line_id = s.id
                               and l.entry_date <= here.ends)), 0)::bigint
      from here, since;
end;

create function bank_statement_holds() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (select from account a where a.tenant_id = new.tenant_id and a.cooperative_id = new.cooperative_id
                      and a.code = new.account_code and a.cash_flow = 'KAS' and a.overdraft = 'INGATKAN') then
        perform reconciliation_refuses('bank_statement_of_bank', new.account_code);
    end if;
    return new;
end $$;

-- Same account, same amount; how far apart in time is for the treasurer to judge.
create function bank_match_holds() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (
        select from bank_statement_line s
          join entry_line l on l.tenant_id = s.tenant_id and l.cooperative_id = s.cooperative_id and l.account_code = s.account_code
         where s.tenant_id = new.tenant_id and s.id = new.statement_line_id and s.cooperative_id = new.cooperative_id
           and l.sequence = new.sequence and l.line_no = new.line_no and s.amount = l.debit - l.credit) then
        perform reconciliation_refuses('bank_match_same_amount', null);
    end if;
    return new;
end $$;

create function bank_reconciliation_holds() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    tenant constant integer := nullif(current_setting('app.tenant', true), '')::int;
    position_now record;
begin
    perform from book b where b.tenant_id = tenant and b.cooperative_id = new.cooperative_id for update;
    if new.tenant_id <> tenant or not exists (
        select from bank_statement_line s where s.tenant_id = tenant and s.cooperative_id = new.cooperative_id
            and s.account_code = new.account_code and s.day < new.month + interval '1 month') then
        perform reconciliation_refuses('bank_reconciliation_statement', new.account_code);
    end if;
    select * into position_now from bank_position(new.cooperative_id, new.account_code, new.month);
    new.book_balance := position_now.book;
    new.open_in_book := position_now.open_in_book;
    new.open_at_bank := position_now.open_at_bank;
    new.finished_at := clock_timestamp();
    return new;
end $$;

create trigger bank_statement_holds before insert on bank_statement
    for each row execute function bank_statement_holds();
create trigger bank_match_holds before insert on bank_match
    for each row execute function bank_match_holds();
create trigger bank_reconciliation_holds before insert on bank_reconciliation
    for each row execute function bank_reconciliation_holds();
create trigger bank_statement_immutable before update or delete or truncate on bank_statement
    for each statement execute function journal_is_immutable();
create trigger bank_statement_line_immutable before update or delete or truncate on bank_statement_line
    for each statement execute function journal_is_immutable();
create trigger bank_reconciliation_immutable before update or delete or truncate on bank_reconciliation
    for each statement execute function journal_is_immutable();

revoke execute on function bank_reconciliation_holds() from public;
revoke execute on function bank_position(uuid, text, date) from public;
grant execute on function bank_position(uuid, text, date) to ${app};
grant select on bank_statement, bank_statement_line, bank_match, bank_reconciliation to ${app};
grant insert (tenant_id, id, cooperative_id, account_code, file_name, content_hash, imported_by, imported_name) on bank_statement to ${app};
grant insert on bank_statement_line to ${app};
grant insert (tenant_id, statement_line_id, cooperative_id, account_code, sequence, line_no, automatic, matched_by), delete on bank_match to ${app};
grant insert (tenant_id, id, cooperative_id, account_code, month, bank_balance, finished_by, finished_name) on bank_reconciliation to ${app};
