-- What the posting keeps beside each entry, for a whole book at once; as journal_post does it line by line.
insert into account_day_movement (tenant_id, cooperative_id, account_code, day, unit, participation, debit, credit, lines)
select tenant_id, cooperative_id, account_code, entry_date, unit, participation, sum(debit), sum(credit), count(*)
  from entry_line where tenant_id = :tenant and cooperative_id = :cooperative
 group by tenant_id, cooperative_id, account_code, entry_date, unit, participation;

insert into account_month_movement (tenant_id, cooperative_id, account_code, month, unit, participation, debit, credit, lines)
select tenant_id, cooperative_id, account_code, date_trunc('month', day)::date, unit, participation, sum(debit), sum(credit), sum(lines)
  from account_day_movement where tenant_id = :tenant and cooperative_id = :cooperative
 group by tenant_id, cooperative_id, account_code, date_trunc('month', day)::date, unit, participation;

insert into subject_month_movement (tenant_id, cooperative_id, account_code, subject_kind, subject_id, month, period, debit, credit, lines)
select tenant_id, cooperative_id, account_code, subject_kind, subject_id, date_trunc('month', entry_date)::date,
       coalesce(period, date_trunc('month', entry_date)::date), sum(debit), sum(credit), count(*)
  from entry_line where tenant_id = :tenant and cooperative_id = :cooperative and subject_id is not null
 group by 1, 2, 3, 4, 5, 6, 7;

-- No entry is a reversal.
insert into cash_flow_month_movement (tenant_id, cooperative_id, account_code, month, unit, participation, cash_in, cash_out)
select l.tenant_id, l.cooperative_id, l.account_code, date_trunc('month', l.entry_date)::date, l.unit, l.participation,
       sum(l.credit), sum(l.debit)
  from entry_line l
  join account a on a.tenant_id = l.tenant_id and a.cooperative_id = l.cooperative_id and a.code = l.account_code
 where l.tenant_id = :tenant and l.cooperative_id = :cooperative and a.cash_flow <> 'KAS'
   and l.sequence in (select c.sequence from entry_line c
                       where c.tenant_id = :tenant and c.cooperative_id = :cooperative
                         and c.account_code in (select k.code from account k
                                                 where k.tenant_id = :tenant and k.cooperative_id = :cooperative and k.cash_flow = 'KAS'))
 group by 1, 2, 3, 4, 5, 6;

insert into voucher_counter (tenant_id, cooperative_id, voucher_type, voucher_year, last)
select tenant_id, cooperative_id, voucher_type, voucher_year, max(voucher_number)
  from entry where tenant_id = :tenant and cooperative_id = :cooperative
 group by tenant_id, cooperative_id, voucher_type, voucher_year;
