-- A statement that was brought in by mistake (the wrong month, another account) is withdrawn: its lines no longer count,
-- its matches go, and the right file may come. What was withdrawn stays, with who did it and why.
alter table bank_statement
    add column withdrawn_because varchar(200),
    add column withdrawn_by text,
    add column withdrawn_name varchar(100),
    add column withdrawn_at timestamptz,
    add constraint bank_statement_withdrawn_whole
        check (num_nulls(withdrawn_because, withdrawn_by, withdrawn_name, withdrawn_at) in (0, 4)),
    add constraint bank_statement_withdrawn_reason check (length(btrim(withdrawn_because)) >= 3);

alter table bank_statement drop constraint bank_statement_once;
create unique index bank_statement_once on bank_statement (tenant_id, cooperative_id, account_code, content_hash)
    where withdrawn_at is null;

-- What the bank says: the lines of the statements that stand.
create view bank_line with (security_invoker = true) as
    select l.* from bank_statement_line l
     where exists (select from bank_statement s
                    where s.tenant_id = l.tenant_id and s.id = l.statement_id and s.withdrawn_at is null);
grant select on bank_line to ${app};

create function bank_statement_is_withdrawn() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    told constant text[] := '{withdrawn_because, withdrawn_by, withdrawn_name, withdrawn_at}';
begin
    if old.withdrawn_at is not null or to_jsonb(new) - told is distinct from to_jsonb(old) - told then
        perform reconciliation_refuses('bank_statement_immutable', old.file_name);
    end if;
    new.withdrawn_at := clock_timestamp();
    delete from bank_match m using bank_statement_line l
     where l.tenant_id = old.tenant_id and l.statement_id = old.id
       and m.tenant_id = l.tenant_id and m.statement_line_id = l.id;
    return new;
end $$;

drop trigger bank_statement_immutable on bank_statement;
create trigger bank_statement_immutable before delete or truncate on bank_statement
    for each statement execute function journal_is_immutable();
create trigger bank_statement_is_withdrawn before update on bank_statement
    for each row execute function bank_statement_is_withdrawn();
grant update (withdrawn_because, withdrawn_by, withdrawn_name) on bank_statement to ${app};

-- As before, and the statement stands: whoever matches holds it until he is done.
create or replace function bank_match_holds() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    perform from bank_statement b
      join bank_statement_line s on s.tenant_id = b.tenant_id and s.statement_id = b.id
      join entry_line l on l.tenant_id = s.tenant_id and l.cooperative_id = s.cooperative_id and l.account_code = s.account_code
     where s.tenant_id = new.tenant_id and s.id = new.statement_line_id and s.cooperative_id = new.cooperative_id
       and l.sequence = new.sequence and l.line_no = new.line_no and s.amount = l.debit - l.credit
       and b.withdrawn_at is null
       for share of b;
    if not found then
        perform reconciliation_refuses('bank_match_same_amount', null);
    end if;
    return new;
end $$;

-- What stands open on both sides when a month ends, of the statements that stand. The book counts from the first day that one
-- of them tells of: what was before, the first statement began with. A match counts once both of its lines have come.
create or replace function bank_position(cooperative uuid, account text, month date, out book bigint,
                                         out open_in_book bigint, out open_at_bank bigint)
    language sql stable set search_path = pg_catalog, public, pg_temp
begin atomic
    with here as (
        select nullif(current_setting('app.tenant', true), '')::int as tenant, (month + interval '1 month - 1 day')::date as ends),
    since as (
        select min(s.day) as day from bank_line s, here
         where s.tenant_id = here.tenant and s.cooperative_id = cooperative and s.account_code = account)
    select balance_at(cooperative, account, here.ends),
           coalesce((select sum(l.debit - l.credit) from entry_line l
                      where l.tenant_id = here.tenant and l.cooperative_id = cooperative and l.account_code = account
                        and l.entry_date between since.day and here.ends
                        and not exists (select from bank_match m
                              join bank_statement_line s on s.tenant_id = m.tenant_id and s.id = m.statement_line_id
                             where m.tenant_id = l.tenant_id and m.cooperative_id = l.cooperative_id
                               and m.sequence = l.sequence and m.line_no = l.line_no and s.day <= here.ends)), 0)::bigint,
           coalesce((select sum(s.amount) from bank_line s
                      where s.tenant_id = here.tenant and s.cooperative_id = cooperative and s.account_code = account
                        and s.day <= here.ends
                        and not exists (select from bank_match m
                              join entry_line l on l.tenant_id = m.tenant_id and l.cooperative_id = m.cooperative_id
                               and l.sequence = m.sequence and l.line_no = m.line_no
                             where m.tenant_id = s.tenant_id and m.statement_line_id = s.id
                               and l.entry_date <= here.ends)), 0)::bigint
      from here, since;
end;

create or replace function bank_reconciliation_holds() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    tenant constant integer := nullif(current_setting('app.tenant', true), '')::int;
    position_now record;
begin
    perform from book b where b.tenant_id = tenant and b.cooperative_id = new.cooperative_id for update;
    if new.tenant_id <> tenant or not exists (
        select from bank_line s where s.tenant_id = tenant and s.cooperative_id = new.cooperative_id
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
