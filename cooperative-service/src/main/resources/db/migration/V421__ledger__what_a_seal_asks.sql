-- What the ledger itself can say of a month is not left to the service when two people seal it: nothing lies on the
-- accounts that only stand between (what the opening left over, what outlets owe each other), the sub-ledgers are what
-- their control accounts say, and money on its way or a surplus without an owner has a reason beside the seal. What was
-- counted and matched, the service looks at. Asked at commit, so that the service's own words come first.
create function period_act_checked() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    left_over  text[];
begin
    select array_agg(m.account_code) into left_over
      from (select m.account_code from account_month_movement m
             where m.tenant_id = new.tenant_id and m.cooperative_id = new.cooperative_id and m.month <= new.month
               and m.account_code in ('1-1701', '3-1999', '1-1105', '2-1604')
             group by m.account_code having sum(m.debit - m.credit) <> 0) m;
    if left_over && array['1-1701', '3-1999'] then
        perform period_refuses('period_act_nothing_between', new.month);
    elsif left_over is not null and new.reason is null then
        perform period_refuses('period_act_explained', new.month);
    elsif exists (
        select from account a
         where a.tenant_id = new.tenant_id and a.cooperative_id = new.cooperative_id and a.control in ('ANGGOTA', 'PINJAMAN')
           and coalesce((select sum(s.debit - s.credit) from subject_month_movement s
                          where s.tenant_id = a.tenant_id and s.cooperative_id = a.cooperative_id
                            and s.account_code = a.code and s.subject_kind = a.control and s.month <= new.month), 0)
            <> coalesce((select sum(m.debit - m.credit) from account_month_movement m
                          where m.tenant_id = a.tenant_id and m.cooperative_id = a.cooperative_id
                            and m.account_code = a.code and m.month <= new.month), 0)) then
        perform period_refuses('period_act_sub_ledgers', new.month);
    end if;
    return null;
end $$;
revoke execute on function period_act_checked() from public;
create constraint trigger period_act_checked after insert on period_act deferrable initially deferred
    for each row when (new.act in ('USUL_KUNCI', 'KUNCI')) execute function period_act_checked();
