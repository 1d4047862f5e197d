-- As before, and never behind the payment of a certificate: that took out what the run had put on 2-1204, so without the run
-- the account would owe less than nothing. It is taken back after the payment.
create or replace function interest_run_taken_back() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    paid text;
begin
    select m.number into paid
      from interest_run_entry e
      join interest_line l on l.tenant_id = e.tenant_id and l.run_id = e.run_id
      join term_payout p on p.tenant_id = l.tenant_id and p.certificate_id = l.about_id and p.taken_back_at is null
      join term_certificate c on c.tenant_id = p.tenant_id and c.id = p.certificate_id
      join member m on m.tenant_id = c.tenant_id and m.id = c.member_id
     where e.tenant_id = new.tenant_id and e.entry_id = new.reverses
     order by m.number limit 1;
    if found then
        perform ledger_refuses('entry_interest_paid_out', 'The jasa is paid out with its certificate', paid);
    end if;
    update interest_run r set taken_back_at = clock_timestamp()
     where r.tenant_id = new.tenant_id and r.taken_back_at is null
       and r.id = (select e.run_id from interest_run_entry e where e.tenant_id = new.tenant_id and e.entry_id = new.reverses)
       and not exists (select from interest_run_entry o where o.tenant_id = r.tenant_id and o.run_id = r.id
                          and not exists (select from entry e where e.tenant_id = o.tenant_id and e.reverses = o.entry_id));
    return null;
end $$;
