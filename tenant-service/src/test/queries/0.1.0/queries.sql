insert into account (tenant_id, id, name, phone, role, created_at, created_by)
values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing;

insert into account_card (tenant_id, id, account, issued_at, issued_by, reason)
values ($1, $2, $3, $4, $5, $6) on conflict do nothing;

insert into account_closure (tenant_id, id, account, closed_at, closed_by, reason)
values ($1, $2, $3, $4, $5, $6) on conflict do nothing;

insert into audit_entry (tenant_id, id, at, actor, actor_name, act, subject_type, subject_id, reason)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

insert into closure (id, regency, proposed_at, proposed_by, proposed_by_name, reason, waits, earliest_at)
values ($1, $2, now(), $3, $4, $5, make_interval(secs => $6), now())
on conflict (regency) where withdrawn_at is null do nothing;

insert into login (phone, home, claimed_at) values ($1, $2, $3)
on conflict (phone) do update set home = excluded.home where excluded.home is not null;

insert into onboarding (regency, admin_account, next_attempt_at) values ($1, $2, $3)
on conflict do nothing;

insert into onboarding_batch (id, file_name, content_hash, brought_at, brought_by, brought_by_name)
values ($1, $2, $3, $4, $5, $6) on conflict do nothing;

insert into onboarding_batch_row (batch, line, code, slug, admin_name, admin_phone)
values ($1, $2, $3, $4, $5, $6);

insert into onboarding_step (regency, step, taken_at) values ($1, $2, $3)
on conflict do nothing;

insert into regency (code, slug, name, zone, requested_at, requested_by)
values ($1, $2, $3, $4, $5, $6) on conflict do nothing;

insert into setting (tenant_id, key, value, changed_at, changed_by)
values ($1, $2, $3, $4, $5)
on conflict on constraint setting_pk do update
set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by
where setting.value <> excluded.value;

insert into support_grant (tenant_id, id, request, hours, reason, granted_at, granted_by, granted_by_name,
                           ends_at)
values ($1, $2, $3, $4, $5, now(), $6, $7, now())
on conflict do nothing;

insert into support_request (tenant_id, id, operator, operator_name, reason, asked_at)
values ($1, $2, $3, $4, $5, now()) on conflict (tenant_id, id) do nothing;

insert into support_visit (tenant_id, id, grant_id, at, method, address)
values ($1, $2, $3, now(), $4, $5) on conflict (tenant_id, id) do nothing;

insert into support_withdrawal (tenant_id, grant_id, withdrawn_at, withdrawn_by, withdrawn_by_name, reason)
values ($1, $2, now(), $3, $4, $5) on conflict (tenant_id, grant_id) do nothing;

insert into suspension (id, regency, since, ordered_by, reason)
values ($1, $2, $3, $4, $5) on conflict do nothing;

select * from closure where regency = $1 order by proposed_at desc;

select * from onboarding where regency = $1;

select * from onboarding_batch_row where batch = $1 and outcome is not null;

select * from onboarding_batch_row where batch = $1 and outcome is null order by line;

select * from onboarding_batch_row where batch = $1 order by line;

select * from support_visit v where v.grant_id = $1
   and ($2::uuid is null or (v.at, v.id) < (select a.at, a.id from support_visit a where a.id = $3))
 order by v.at desc, v.id desc limit $4;

select * from suspension where regency = $1 and lifted_at is null;

select * from suspension where regency = $1 order by since desc;

select *, now() < earliest_at as early from closure
 where regency = $1 and withdrawn_at is null for update;

select 1 from onboarding_batch where id = $1 for update;

select 1 from onboarding_batch_row
 where batch = $1 and line = $2 and outcome is null for update skip locked;

select a.id, a.name, a.phone, a.role, a.subject, a.created_at, c.reason as closed_for,
       (select count(*) from account_card k where k.tenant_id = a.tenant_id and k.account = a.id) as cards
  from account a
  left join account_closure c on c.tenant_id = a.tenant_id and c.account = a.id and c.reopened_at is null
 where a.tenant_id = $1
 and a.id = $2;

select a.id, a.name, a.phone, a.role, a.subject, a.created_at, c.reason as closed_for,
       (select count(*) from account_card k where k.tenant_id = a.tenant_id and k.account = a.id) as cards
  from account a
  left join account_closure c on c.tenant_id = a.tenant_id and c.account = a.id and c.reopened_at is null
 where a.tenant_id = $1
and ($2 = '' or a.name ilike '%' || $3 || '%' or a.phone like '%' || $4 || '%')
and (cast($5 as text) is null or (lower(a.name), a.id) > (lower($6), cast($7 as uuid)))
order by lower(a.name), a.id limit $8;

select a.id, a.name, a.phone, a.role, a.subject, a.created_at, c.reason as closed_for,
       (select count(*) from account_card k where k.tenant_id = a.tenant_id and k.account = a.id) as cards
  from account a
  left join account_closure c on c.tenant_id = a.tenant_id and c.account = a.id and c.reopened_at is null
 where a.tenant_id = $1
and a.subject is not null and c.id is null
and exists (select from login l where l.phone = a.phone and l.home = a.tenant_id)
and not exists (select from account_card k where k.tenant_id = a.tenant_id and k.account = a.id)
order by lower(a.name), a.id limit $2;

select account = $1 from account_card where tenant_id = $2 and id = $3;

select attempts from onboarding where regency = $1;

select b.*, (select count(*) from onboarding_batch_row r where r.batch = b.id) as size
  from onboarding_batch b
 order by b.brought_at desc limit $1;

select b.*, (select count(*) from onboarding_batch_row r where r.batch = b.id) as size
  from onboarding_batch b
 where b.id = $1;

select c.id, c.regency, r.name, c.earliest_at from closure c join regency r on r.code = c.regency
 where c.withdrawn_at is null and c.confirmed_at is null and c.proposed_by <> $1
 order by c.earliest_at;

select code, name from district where regency = $1 order by code;

select code, name, zone from province order by code;

select count(*) from account;

select count(*) from account_card;

select count(*) from district;

select count(*) from login where phone = $1 and home = $2;

select count(*) from province;

select count(*) from regency_reference;

select count(*) from village;

select g.id from support_grant g join support_request r on (r.tenant_id, r.id) = (g.tenant_id, g.request)
 where r.operator = $1 and g.ends_at > clock_timestamp()
   and not exists (select from support_withdrawal w where (w.tenant_id, w.grant_id) = (g.tenant_id, g.id))
 order by g.ends_at desc limit 1;

select id from onboarding_batch b
 where confirmed_at is not null
   and exists (select from onboarding_batch_row r where r.batch = b.id and r.outcome is null);

select key, value from setting where tenant_id = $1;

select notice, urgency from notice_read
where tenant_id = $1 and person = $2 and notice = any ($3);

select o.regency, r.name, o.problem from onboarding o join regency r on r.code = o.regency
 where o.finished_at is null and o.problem is not null order by o.regency;

select r.*, g.id as grant_id, g.hours, g.reason as grant_reason, g.granted_at, g.granted_by_name, g.ends_at,
       w.withdrawn_at, w.withdrawn_by_name, w.reason as withdraw_reason,
       (select count(*) from support_visit v where v.tenant_id = g.tenant_id and v.grant_id = g.id) as visits
  from support_request r
  left join support_grant g on (g.tenant_id, g.request) = (r.tenant_id, r.id)
  left join support_withdrawal w on (w.tenant_id, w.grant_id) = (g.tenant_id, g.id)
 order by r.asked_at desc limit $1;

select r.*, g.id as grant_id, g.hours, g.reason as grant_reason, g.granted_at, g.granted_by_name, g.ends_at,
       w.withdrawn_at, w.withdrawn_by_name, w.reason as withdraw_reason,
       (select count(*) from support_visit v where v.tenant_id = g.tenant_id and v.grant_id = g.id) as visits
  from support_request r
  left join support_grant g on (g.tenant_id, g.request) = (r.tenant_id, r.id)
  left join support_withdrawal w on (w.tenant_id, w.grant_id) = (g.tenant_id, g.id)
 where g.id = $1;

select r.*, g.id as grant_id, g.hours, g.reason as grant_reason, g.granted_at, g.granted_by_name, g.ends_at,
       w.withdrawn_at, w.withdrawn_by_name, w.reason as withdraw_reason,
       (select count(*) from support_visit v where v.tenant_id = g.tenant_id and v.grant_id = g.id) as visits
  from support_request r
  left join support_grant g on (g.tenant_id, g.request) = (r.tenant_id, r.id)
  left join support_withdrawal w on (w.tenant_id, w.grant_id) = (g.tenant_id, g.id)
 where r.id = $1;

select r.*, g.id as grant_id, g.hours, g.reason as grant_reason, g.granted_at, g.granted_by_name, g.ends_at,
       w.withdrawn_at, w.withdrawn_by_name, w.reason as withdraw_reason,
       (select count(*) from support_visit v where v.tenant_id = g.tenant_id and v.grant_id = g.id) as visits
  from support_request r
  left join support_grant g on (g.tenant_id, g.request) = (r.tenant_id, r.id)
  left join support_withdrawal w on (w.tenant_id, w.grant_id) = (g.tenant_id, g.id)
 where r.operator = $1 order by r.asked_at desc limit $2;

select r.code, r.bps_code, r.name, r.kind, p.code as province, p.name as province_name, p.zone
  from regency_reference r join province p on p.code = r.province
 where cast($1 as text) is null or p.code = $2 order by r.code;

select r.code, r.bps_code, r.name, r.kind, p.code as province, p.name as province_name, p.zone
  from regency_reference r join province p on p.code = r.province
 where r.code = $1;

select r.code, r.slug, r.name, r.zone, r.requested_at, r.active_since, s.reason,
       c.reason as closed_for
  from regency r left join suspension s on s.regency = r.code and s.lifted_at is null
       left join closure c on c.regency = r.code and c.confirmed_at is not null
 order by r.code;

select r.code, r.slug, r.name, r.zone, r.requested_at, r.active_since, s.reason,
       c.reason as closed_for
  from regency r left join suspension s on s.regency = r.code and s.lifted_at is null
       left join closure c on c.regency = r.code and c.confirmed_at is not null
 where r.code = $1;

select r.code, r.slug, r.name, r.zone, r.requested_at, r.active_since, s.reason,
       c.reason as closed_for
  from regency r left join suspension s on s.regency = r.code and s.lifted_at is null
       left join closure c on c.regency = r.code and c.confirmed_at is not null
 where r.slug = $1;

select regency from onboarding
 where finished_at is null and next_attempt_at <= $1 and (taken_until is null or taken_until < $2)
 order by next_attempt_at;

select regency, finished_at is not null as finished, problem from onboarding;

select set_config('app.tenant', $1, true);

select set_config('app.tenant', $1, true), set_config('transaction_read_only', 'on', true);

select step, taken_at from onboarding_step where regency = $1;

select v.code, v.name, v.kind, v.same_name, d.code as district, d.name as district_name
  from village v join district d on d.code = v.district
 where v.regency = $1 order by v.code;

update account set subject = $1 where tenant_id = $2 and id = $3 and subject is null;

update account_closure set reopened_at = $1, reopened_by = $2
 where tenant_id = $3 and account = $4 and reopened_at is null;

update closure set confirmed_at = now(), confirmed_by = $1, confirmed_by_name = $2 where id = $3;

update closure set withdrawn_at = now(), withdrawn_by = $1, withdrawn_by_name = $2,
       withdraw_reason = $3
 where id = $4;

update onboarding set finished_at = $1, problem = null, taken_until = null
 where regency = $2 and finished_at is null;

update onboarding set next_attempt_at = $1 where regency = $2 and finished_at is null;

update onboarding set problem = $1, taken_until = null, next_attempt_at = $2
 where regency = $3;

update onboarding set taken_until = $1 where regency = $2 and taken_until >= $3;

update onboarding set taken_until = $1, attempts = attempts + 1
 where regency = $2 and finished_at is null and (taken_until is null or taken_until < $3);

update onboarding_batch set confirmed_at = $1, confirmed_by = $2, confirmed_by_name = $3
 where id = $4;

update onboarding_batch_row set outcome = $1, problem = $2, settled_at = $3
 where batch = $4 and line = $5 and outcome is null;

update regency set active_since = $1 where code = $2 and active_since is null;

update regency set name = $1 where code = $2;

update suspension set lifted_at = $1, lifted_by = $2, lift_reason = $3
 where regency = $4 and lifted_at is null;

