-- Opens the books of the first cooperatives in the order of their villages, each with the chart that open books have already.
create temp table opened on commit drop as
select c.id from cooperative c
 where not exists (select from book b where b.cooperative_id = c.id)
 order by c.village_code limit greatest(0, ${books} - (select count(*) from book));

create temp table model on commit drop as
select b.cooperative_id, b.zone, b.days_ahead, b.chart_version from book b order by b.opened_at, b.cooperative_id limit 1;

insert into book (tenant_id, cooperative_id, opened_on, zone, days_ahead, chart_version)
select ${regency}, o.id, date '${today}' - 364, m.zone, m.days_ahead, m.chart_version from opened o, model m;

insert into account (tenant_id, cooperative_id, code, name, english, type, normal_side, parent_code, line, cash_flow, control, overdraft)
select ${regency}, o.id, a.code, a.name, a.english, a.type, a.normal_side, a.parent_code, a.line, a.cash_flow, a.control, a.overdraft
  from opened o, model m join account a on a.cooperative_id = m.cooperative_id;
