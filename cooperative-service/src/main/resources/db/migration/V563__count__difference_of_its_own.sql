-- A count knows the book as it was when somebody counted. What moves the book of that day later is no difference of this
-- count, unless it makes the count's own difference smaller: a receipt that was found does, a sale of the afternoon does not.
create or replace function cash_count_difference_holds() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    tenant constant integer := nullif(current_setting('app.tenant', true), '')::int;
    counted cash_count;
    own bigint;
    moved numeric;
begin
    select * into counted from cash_count c where c.tenant_id = tenant and c.id = new.count_id;
    perform from book b where b.tenant_id = tenant and b.cooperative_id = counted.cooperative_id for update;
    select sum(l.debit - l.credit) into moved
      from entry e
      join entry_line l on l.tenant_id = e.tenant_id and l.cooperative_id = e.cooperative_id and l.sequence = e.sequence
     where e.tenant_id = tenant and e.id = new.entry_id and e.cooperative_id = counted.cooperative_id and e.event = 'J56'
       and e.entry_date = counted.day and l.account_code = counted.account_code;
    if counted.id is null or moved is null
        or balance_at(counted.cooperative_id, counted.account_code, counted.day) <> counted.total then
        perform count_refuses('cash_count_difference_of_count', null);
    end if;
    own := counted.total - counted.book_balance;
    if sign(moved) <> sign(own) or abs(moved) > abs(own) then
        perform count_refuses('cash_count_difference_of_its_own', moved::text);
    end if;
    return new;
end $$;
