insert into action (id, cooperative_id, cooperative_name, village, district, visit_id, what, who, due,
    agreed_by, agreed_by_name)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

insert into action_event (action_id, step, done, actor, actor_name) values ($1, $2, $3, $4, $5)
on conflict on constraint action_event_one_per_step do nothing;

insert into advice_delivery (visit_id, delivered_by) values ($1, $2) on conflict do nothing;

insert into advice_letter (visit_id, cooperative_id, given_on, official, agency, content)
values ($1, $2, $3, $4, $5, $6);

insert into appointment (id, visitor, phone, office, cooperative_id, cooperative_name, topic, question,
    booked_by, booked_by_name)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

insert into appointment_event (appointment_id, step, act, date, starts, minutes, reason, ticket_id, actor,
    actor_name)
values ($1, $2, $3, cast($4 as date), cast($5 as time),
    cast($6 as smallint), $7, cast($8 as uuid), $9, $10)
on conflict on constraint appointment_event_one_per_step do nothing;

insert into assessment (id, instrument, cooperative_id, cooperative_name, village, district, day, score,
    grade, grade_label, grade_from, grade_below, remark, assessed_by, assessed_by_name)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
    $12, $13, $14, $15);

insert into assessment_answer (assessment_id, item, weight, points, most, proposed, reason)
values ($1, $2, $3, $4, $5, $6, $7);

insert into assignment (id, mentor_id, kind, cooperative_id, cooperative_name, village, district,
    starts, ends_before, assigned_by, assigned_by_name)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

insert into assignment_end (assignment_id, ends_before, reason, ended_by, ended_by_name)
values ($1, $2, $3, $4, $5);

insert into audit_entry (tenant_id, id, at, actor, actor_name, act, subject_type, subject_id, reason)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

insert into desk_closed_day (date, step, closed, reason, actor, actor_name)
select $1, coalesce(max(step), 0) + 1, $2, $3, $4, $5 from desk_closed_day
where date = $6 on conflict on constraint desk_closed_day_one_per_step do nothing;

insert into desk_hours (revision, weekdays, opens, closes, minutes, seats, ahead, written_by)
select coalesce(max(revision), 0) + 1, cast($1 as smallint[]), $2, $3, $4, $5,
    $6, $7 from desk_hours;

insert into idempotency_key (tenant_id, actor, route, key, body_hash, status, location, body)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict on constraint idempotency_key_once do nothing;

insert into mentor (id, kind, recorded_by, recorded_by_name) values ($1, $2, $3, $4);

insert into mentor_account (account, mentor_id, tied_by) values ($1, $2, $3)
on conflict on constraint mentor_account_of_one_mentor do nothing;

insert into mentor_term (mentor_id, revision, name, phone, employer, starts, ends, quota, districts,
    recorded_by, recorded_by_name)
values ($1, $2, $3, $4, $5, $6, $7, $8,
    cast($9 as text[]), $10, $11)
on conflict on constraint mentor_term_one_per_revision do nothing;

insert into monthly_report (id, mentor_id, mentor_name, employer, month, zone, opened_by, opened_by_name)
values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict on constraint monthly_report_once do nothing;

insert into monthly_report_event (report_id, step, state, reason, actor, actor_name)
values ($1, $2, $3, $4, $5, $6)
on conflict on constraint monthly_report_event_one_per_step do nothing;

insert into monthly_report_text (report_id, revision, narrative, obstacles, plan, written_by)
select $1, coalesce(max(revision), 0) + 1, $2, $3, $4, $5
from monthly_report_text where report_id = $6;

insert into priority_before (visit_id, cooperative_id, day, score, reasons)
values ($1, $2, $3, $4, cast($5 as text[])) on conflict do nothing;

insert into priority_weight (revision, posting, closing, counting, stage, arrears, visit, problem, action,
    silent_after, visit_after, stage_after, written_by)
select coalesce(max(revision), 0) + 1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12 from priority_weight;

insert into problem (id, cooperative_id, cooperative_name, village, district, visit_id, description,
    since, priority, reported_by, reported_by_name)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

insert into problem_event (problem_id, step, status, note, actor, actor_name)
values ($1, $2, $3, $4, $5, $6)
on conflict on constraint problem_event_one_per_step do nothing;

insert into tenant_key (purpose, wrapped) select $1, $2 where not exists (select from tenant_key where purpose = $3) on conflict do nothing;

insert into ticket (arrived_at,cooperative_id,cooperative_name,date,opened_by,opened_by_name,question,tenant_id,topic,visitor_name,visitor_office,visitor_phone,id) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13) returning sequence;

insert into ticket_event (tenant_id, ticket_id, step, status, at, officer, officer_name, answer)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict on constraint ticket_event_one_per_step do nothing;

insert into ticket_promise (ticket_id, step, due, mentor_id, note, actor, actor_name)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict on constraint ticket_promise_one_per_step do nothing;

insert into ticket_rating (ticket_id, score, remark, actor, actor_name) values ($1, $2, $3, $4, $5)
on conflict on constraint ticket_rating_once do nothing;

insert into training (id, title, module, origin, report_id, ticket_id, cooperatives, reason, zone,
    recorded_by, recorded_by_name)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

insert into training_answer (seat_id, step, act, sex, reason, actor, actor_name)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict on constraint training_answer_one_per_step do nothing;

insert into training_attendance (seat_id, day, step, present, way, actor, actor_name)
select $1, $2, coalesce(max(step), 0) + 1, $3, $4, $5, $6
from training_attendance where seat_id = $7 and day = $8
on conflict on constraint training_attendance_one_per_step do nothing;

insert into training_certificate (id, seat_id, issued_by, issued_by_name)
select $1, $2, $3, $4 where not exists (select from training_certificate c where c.seat_id = $5);

insert into training_certificate_revocation (certificate_id, reason, actor, actor_name)
values ($1, $2, $3, $4) on conflict on constraint training_certificate_revoked_once do nothing;

insert into training_score (seat_id, test, step, score, actor, actor_name)
select $1, $2, coalesce(max(step), 0) + 1, $3, $4, $5
from training_score where seat_id = $6 and test = $7;

insert into training_seat (id, training_id, cooperative_id, cooperative_name, district, office,
    account, name, offered_by, offered_by_name)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9,
    $10) on conflict on constraint training_seat_once do nothing;

insert into training_step (training_id, step, act, source, amount, reason, starts, ends, place,
    trainer, hours, capacity, office, summary, actor, actor_name)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
    $12, $13, $14, $15, $16)
on conflict on constraint training_step_one_per_step do nothing;

insert into visit (id, mentor_id, mentor_name, cooperative_id, cooperative_name, village, district,
    purpose, planned_by, planned_by_name)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

insert into visit_answer (visit_id, item, answer) values ($1, $2, $3);

insert into visit_event (visit_id, step, act, day, at, latitude, longitude, accuracy, reason, actor,
    actor_name)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
on conflict on constraint visit_event_one_per_step do nothing;

insert into visit_photo (id, visit_id, cooperative_id, sha256, size, type, name, sent_by, sent_by_name)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict on constraint visit_photo_once do nothing;

insert into visit_report (visit_id, people_met, findings, recommendations, next_day, instrument,
    signed_name, signature, written_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

select * from action_now a where not a.done and (cast($1 as uuid[]) is null or a.cooperative_id = any ($2)) order by a.due, a.id limit 200;

select * from action_now where cooperative_id = $1 order by done, due, id;

select * from action_now where id = $1;

select * from appointment_event where appointment_id = $1 order by step;

select * from assessment where cooperative_id = $1 order by day, assessed_at;

select * from assessment where id = $1;

select * from assessment_answer where assessment_id = $1;

select * from desk_hours_now;

select * from monthly_report_event where report_id = $1 order by step;

select * from monthly_report_now where id = $1;

select * from monthly_report_now where mentor_id = $1 and month = $2;

select * from monthly_report_now where mentor_id = $1 order by month desc limit 60;

select * from monthly_report_now where month = $1;

select * from monthly_report_now where state = 'DIKIRIM' order by moved_at limit 200;

select * from monthly_report_village where report_id = $1 and step = $2 order by district, village;

select * from monthly_report_villages($1, $2, $3, $4) order by district, village;

select * from priority_weight order by revision desc limit 1;

select * from training_now where id = $1;

select * from training_now where stage = 'DIJADWALKAN' and ends < $1 order by ends, id;

select * from training_now where year = $1 order by number desc;

select * from training_seat_now where account = $1 order by id desc limit 100;

select * from training_seat_now where cooperative_id = $1 order by id desc limit 200;

select * from training_seat_now where id = $1;

select * from training_seat_now where training_id = $1 order by district, cooperative_name, name;

select * from training_step where training_id = $1 order by step;

select * from visit_event where visit_id = $1 order by step;

select * from visit_photo where cooperative_id = $1 order by sent_at desc, id limit 60;

select * from visit_photo where visit_id = $1 order by sent_at, id;

select * from visit_report where visit_id = $1;

select a.*, m.name as mentor_name, e.reason from assignment a
join mentor_now m on m.tenant_id = a.tenant_id and m.id = a.mentor_id
left join assignment_end e on e.tenant_id = a.tenant_id and e.assignment_id = a.id
where a.cooperative_id = $1 order by a.starts desc, a.kind;

select a.*, m.name as mentor_name, e.reason from assignment a
join mentor_now m on m.tenant_id = a.tenant_id and m.id = a.mentor_id
left join assignment_end e on e.tenant_id = a.tenant_id and e.assignment_id = a.id
where a.id = $1;

select a.*, m.name as mentor_name, e.reason from assignment a
join mentor_now m on m.tenant_id = a.tenant_id and m.id = a.mentor_id
left join assignment_end e on e.tenant_id = a.tenant_id and e.assignment_id = a.id
where a.mentor_id = $1 order by a.district, a.village, a.starts desc;

select a.*, m.name as mentor_name, e.reason from assignment a
join mentor_now m on m.tenant_id = a.tenant_id and m.id = a.mentor_id
left join assignment_end e on e.tenant_id = a.tenant_id and e.assignment_id = a.id
where a.mentor_id = (select mentor_id from mentor_account where account = $1)
  and a.period @> cast($2 as date) order by a.district, a.village;

select a.*, m.name as mentor_name, e.reason from assignment a
join mentor_now m on m.tenant_id = a.tenant_id and m.id = a.mentor_id
left join assignment_end e on e.tenant_id = a.tenant_id and e.assignment_id = a.id
where a.period @> cast($1 as date) order by a.district, a.village, a.kind;

select a.*, s.step, s.act, s.date, s.starts, s.minutes, s.ticket_id from appointment a
join appointment_state s on s.tenant_id = a.tenant_id and s.appointment_id = a.id
where a.booked_by = $1 order by s.date desc, s.starts desc limit 50;

select a.*, s.step, s.act, s.date, s.starts, s.minutes, s.ticket_id from appointment a
join appointment_state s on s.tenant_id = a.tenant_id and s.appointment_id = a.id
where a.id = $1;

select a.*, s.step, s.act, s.date, s.starts, s.minutes, s.ticket_id from appointment a
join appointment_state s on s.tenant_id = a.tenant_id and s.appointment_id = a.id
where s.date = $1 order by s.starts, s.seat, a.id;

select body_hash, status, location, body from idempotency_key
where tenant_id = $1 and actor = $2 and route = $3 and key = $4;

select c.id, c.seat_id, c.year, c.number, c.issued_at, c.issued_by_name, t.title, t.starts, t.ends, t.hours,
    t.place, t.trainer, s.name, s.cooperative_name, s.office, r.reason
from training_certificate c
join training_seat s on s.tenant_id = c.tenant_id and s.id = c.seat_id
join training_now t on t.tenant_id = s.tenant_id and t.id = s.training_id
left join training_certificate_revocation r on r.tenant_id = c.tenant_id and r.certificate_id = c.id
where c.id = $1;

select coalesce(schema_version(), 0);

select coalesce(v.cooperative_id, p.cooperative_id, a.cooperative_id) as cooperative_id, v.last_visit,
    coalesce(p.problems, 0) as problems, coalesce(p.urgent, 0) as urgent, coalesce(a.overdue, 0) as overdue
from (select i.cooperative_id, max(s.day) as last_visit from visit_state s
      join visit i on i.tenant_id = s.tenant_id and i.id = s.visit_id
      where s.act = 'SELESAI' and s.visit_id is distinct from cast($1 as uuid) group by 1) v
full join (select s.cooperative_id, count(*) as problems,
               count(*) filter (where i.priority = 'TINGGI') as urgent from problem_state s
           join problem i on i.tenant_id = s.tenant_id and i.id = s.problem_id
           where s.status <> 'SELESAI' group by 1) p on p.cooperative_id = v.cooperative_id
full join (select cooperative_id, count(*) as overdue from action_now
           where not done and due < $2 group by 1) a
    on a.cooperative_id = coalesce(v.cooperative_id, p.cooperative_id);

select count(*) from (select pg_advisory_xact_lock(hashtextextended($1, 187))) held;

select count(*) from appointment_state s where s.act in ('DIPESAN', 'DIPINDAH') and s.date >= $1
    and upper(s.during) < $2;

select count(distinct s.seat) from appointment_state s where s.act <> 'DIBATALKAN'
    and s.seat between 1 and $1 and s.date = $2 and s.during && tsrange($3, $4);

select d.seat_id, d.day, d.way from training_day_now d
join training_seat s on s.tenant_id = d.tenant_id and s.id = d.seat_id
where s.training_id = $1 order by d.day;

select date, cooperative_id from ticket where id = $1;

select date, reason from desk_closed_now where closed and date = $1;

select date, reason from desk_closed_now where closed and date >= $1 order by date limit 100;

select date, tickets from desk_day where date <= $1 order by date desc limit 14;

select distinct on (cooperative_id) * from assessment where family = $1
order by cooperative_id, day desc, assessed_at desc;

select distinct on (cooperative_id) cooperative_id, day, score, reasons from priority_before
where day >= $1 order by cooperative_id, day desc, visit_id desc;

select exists (select from monthly_report r join mentor_account a on a.tenant_id = r.tenant_id
    and a.mentor_id = r.mentor_id where r.id = $1 and a.account = $2);

select exists (select from monthly_report r where r.id = $1);

select exists (select from ticket_event e where e.ticket_id = $1 and e.officer = $2)
    or exists (select from ticket_promise p
        join mentor_account a on a.tenant_id = p.tenant_id and a.mentor_id = p.mentor_id
        where p.ticket_id = $3 and a.account = $4);

select exists (select from training_day_now where seat_id = $1 and day = $2);

select figure, amount from monthly_report_figure where report_id = $1 and step = $2;

select figure, amount from monthly_report_figures($1, $2, $3, $4);

select id, title, stage, starts, ends, place, ceiling, spent, taken from training_now
where stage <> 'DIBATALKAN' and (stage <> 'DILAPORKAN' or ends >= $1)
order by starts nulls last, recorded_at;

select instrument from visit_report where visit_id = $1;

select item, answer from visit_answer where visit_id = $1;

select l.* from advice_letter l where not exists (select from advice_delivery d
    where d.tenant_id = l.tenant_id and d.visit_id = l.visit_id)
    and (cast($1 as uuid[]) is null or l.cooperative_id = any ($2))
order by l.written_at limit $3;

select m.*, exists (select from mentor_account a where a.tenant_id = m.tenant_id and a.mentor_id = m.id)
    as has_account
from mentor_now m
order by m.kind, m.name, m.id;

select m.*, exists (select from mentor_account a where a.tenant_id = m.tenant_id and a.mentor_id = m.id)
    as has_account
from mentor_now m
where m.id = $1;

select m.*, exists (select from mentor_account a where a.tenant_id = m.tenant_id and a.mentor_id = m.id)
    as has_account
from mentor_now m
where m.id = (select mentor_id from mentor_account where account = $1);

select n.* from training_seat_now n
join training_state t on t.tenant_id = n.tenant_id and t.training_id = n.training_id
where n.account = $1 and t.stage = 'DIJADWALKAN'
  and (n.act = 'DITAWARKAN' and t.starts >= $2 or n.act = 'DITERIMA' and t.starts = $3)
order by t.starts, n.id;

select n.*, m.name as mentor_name,
    cast(extract(epoch from n.served_at - n.arrived_at) / 60 as bigint) as waited
from ticket_now n left join mentor_now m on m.tenant_id = n.tenant_id and m.id = n.mentor_id
where n.cooperative_id = $1 order by n.date desc, n.sequence desc limit 100;

select n.*, m.name as mentor_name,
    cast(extract(epoch from n.served_at - n.arrived_at) / 60 as bigint) as waited
from ticket_now n left join mentor_now m on m.tenant_id = n.tenant_id and m.id = n.mentor_id
where n.id = $1;

select n.*, m.name as mentor_name,
    cast(extract(epoch from n.served_at - n.arrived_at) / 60 as bigint) as waited
from ticket_now n left join mentor_now m on m.tenant_id = n.tenant_id and m.id = n.mentor_id
where n.id = any (array(select e.ticket_id from ticket_event e where e.status = 'TINDAK_LANJUT'
        and not exists (select from ticket_event l where l.tenant_id = e.tenant_id
            and l.ticket_id = e.ticket_id and l.step = e.step + 1)))
    
order by n.due nulls first, n.date, n.sequence limit 200;

select n.*, m.name as mentor_name,
    cast(extract(epoch from n.served_at - n.arrived_at) / 60 as bigint) as waited
from ticket_now n left join mentor_now m on m.tenant_id = n.tenant_id and m.id = n.mentor_id
where n.id = any (array(select e.ticket_id from ticket_event e where e.status = 'TINDAK_LANJUT'
        and not exists (select from ticket_event l where l.tenant_id = e.tenant_id
            and l.ticket_id = e.ticket_id and l.step = e.step + 1)))
    and n.mentor_id = $1
order by n.due nulls first, n.date, n.sequence limit 200;

select notice, urgency from notice_read
where tenant_id = $1 and person = $2 and notice = any ($3);

select numbackends as connections, xact_commit as committed, xact_rollback as rolled_back, blks_hit as memory,
       blks_read as disk, deadlocks, temp_bytes as spilled, pg_database_size(datname) as size,
       (select coalesce(extract(epoch from max(clock_timestamp() - xact_start)), 0) from pg_stat_activity
         where datname = current_database() and pid <> pg_backend_pid()) as longest,
       (select count(*) from pg_locks where not granted) as waiting
  from pg_stat_database where datname = current_database();

select p.*, s.step, s.status, (select e.note from problem_event e where e.tenant_id = s.tenant_id
    and e.problem_id = s.problem_id and e.step = s.step) as note
from problem p join problem_state s on s.tenant_id = p.tenant_id and s.problem_id = p.id
where p.cooperative_id = $1 order by array_position(array['TINGGI', 'SEDANG', 'RENDAH'], p.priority), p.since, p.id;

select p.*, s.step, s.status, (select e.note from problem_event e where e.tenant_id = s.tenant_id
    and e.problem_id = s.problem_id and e.step = s.step) as note
from problem p join problem_state s on s.tenant_id = p.tenant_id and s.problem_id = p.id
where p.id = $1;

select p.*, s.step, s.status, (select e.note from problem_event e where e.tenant_id = s.tenant_id
    and e.problem_id = s.problem_id and e.step = s.step) as note
from problem p join problem_state s on s.tenant_id = p.tenant_id and s.problem_id = p.id
where s.status <> 'SELESAI' and (cast($1 as uuid[]) is null or p.cooperative_id = any ($2))order by array_position(array['TINGGI', 'SEDANG', 'RENDAH'], p.priority), p.since, p.id limit 200;

select p.id, p.cooperative_id, p.village, p.district, p.priority, p.description,
    case when s.status = 'SELESAI' then cast(p.reported_at at time zone $1 as date) else p.since end as since,
    case when s.status = 'SELESAI' then cast(e.at at time zone $2 as date) end as until
from problem_state s
join problem p on p.tenant_id = s.tenant_id and p.id = s.problem_id
join problem_event e on e.tenant_id = s.tenant_id and e.problem_id = s.problem_id and e.step = s.step
where s.status <> 'SELESAI' or e.at >= cast($3 as timestamp) at time zone $4
order by since, p.id;

select pg_advisory_xact_lock(hashtextextended($1, 340));

select s.training_id, t.title, s.cooperative_id, s.cooperative_name, s.district, t.hours,
    t.ends - t.starts + 1 as length, max(d.day) as day, count(*) as days, s.pre, s.post
from training_seat_now s join training_now t on t.tenant_id = s.tenant_id and t.id = s.training_id
join training_day_now d on d.tenant_id = s.tenant_id and d.seat_id = s.id
where d.day >= $1 group by s.id, s.training_id, t.title, s.cooperative_id, s.cooperative_name, s.district,
    t.hours, t.starts, t.ends, s.pre, s.post
order by max(d.day) desc, s.id;

select s1_0.id,s1_0.answer,s1_0.at,s1_0.officer,s1_0.officer_name,s1_0.status,s1_0.step,s1_0.tenant_id,s1_0.ticket_id from ticket_event s1_0 where s1_0.tenant_id = $1 and 1=0 order by s1_0.ticket_id,s1_0.step;

select s1_0.id,s1_0.answer,s1_0.at,s1_0.officer,s1_0.officer_name,s1_0.status,s1_0.step,s1_0.tenant_id,s1_0.ticket_id from ticket_event s1_0 where s1_0.tenant_id = $1 and s1_0.ticket_id in ($2) order by s1_0.ticket_id,s1_0.step;

select s1_0.id,s1_0.answer,s1_0.at,s1_0.officer,s1_0.officer_name,s1_0.status,s1_0.step,s1_0.tenant_id,s1_0.ticket_id from ticket_event s1_0 where s1_0.tenant_id = $1 and s1_0.ticket_id in ($2,$3) order by s1_0.ticket_id,s1_0.step;

select s1_0.id,s1_0.answer,s1_0.at,s1_0.officer,s1_0.officer_name,s1_0.status,s1_0.step,s1_0.tenant_id,s1_0.ticket_id from ticket_event s1_0 where s1_0.tenant_id = $1 and s1_0.ticket_id in ($2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21) order by s1_0.ticket_id,s1_0.step;

select s1_0.id,s1_0.answer,s1_0.at,s1_0.officer,s1_0.officer_name,s1_0.status,s1_0.step,s1_0.tenant_id,s1_0.ticket_id from ticket_event s1_0 where s1_0.tenant_id = $1 and s1_0.ticket_id in ($2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47) order by s1_0.ticket_id,s1_0.step;

select s1_0.id,s1_0.answer,s1_0.at,s1_0.officer,s1_0.officer_name,s1_0.status,s1_0.step,s1_0.tenant_id,s1_0.ticket_id from ticket_event s1_0 where s1_0.tenant_id = $1 and s1_0.ticket_id in ($2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50) order by s1_0.ticket_id,s1_0.step;

select s1_0.id,s1_0.answer,s1_0.at,s1_0.officer,s1_0.officer_name,s1_0.status,s1_0.step,s1_0.tenant_id,s1_0.ticket_id from ticket_event s1_0 where s1_0.tenant_id = $1 and s1_0.ticket_id in ($2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51) order by s1_0.ticket_id,s1_0.step;

select s1_0.id,s1_0.answer,s1_0.at,s1_0.officer,s1_0.officer_name,s1_0.status,s1_0.step,s1_0.tenant_id,s1_0.ticket_id from ticket_event s1_0 where s1_0.tenant_id = $1 and s1_0.ticket_id in ($2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51,$52,$53,$54) order by s1_0.ticket_id,s1_0.step;

select s1_0.id,s1_0.answer,s1_0.at,s1_0.officer,s1_0.officer_name,s1_0.status,s1_0.step,s1_0.tenant_id,s1_0.ticket_id from ticket_event s1_0 where s1_0.tenant_id = $1 and s1_0.ticket_id in ($2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51,$52,$53,$54,$55,$56,$57) order by s1_0.ticket_id,s1_0.step;

select s1_0.id,s1_0.answer,s1_0.at,s1_0.officer,s1_0.officer_name,s1_0.status,s1_0.step,s1_0.tenant_id,s1_0.ticket_id from ticket_event s1_0 where s1_0.tenant_id = $1 and s1_0.ticket_id in ($2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51,$52,$53,$54,$55,$56,$57,$58,$59,$60) order by s1_0.ticket_id,s1_0.step;

select s1_0.id,s1_0.answer,s1_0.at,s1_0.officer,s1_0.officer_name,s1_0.status,s1_0.step,s1_0.tenant_id,s1_0.ticket_id from ticket_event s1_0 where s1_0.tenant_id = $1 and s1_0.ticket_id in ($2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51,$52,$53,$54,$55,$56,$57,$58,$59,$60,$61,$62,$63) order by s1_0.ticket_id,s1_0.step;

select set_config('app.tenant', $1, true);

select set_config('app.tenant', $1, true), set_config('transaction_read_only', 'on', true);

select status, note, at, actor_name from problem_event where problem_id = $1 order by step;

select t.* from monthly_report_text t where t.report_id = $1 and (cast($2 as integer) is null
    or t.revision = (select e.text from monthly_report_event e where e.tenant_id = t.tenant_id
        and e.report_id = t.report_id and e.step = $3))
order by t.revision desc limit 1;

select t.id, t.date, t.cooperative_id, t.cooperative_name, t.topic,
    cast(extract(epoch from e.at - t.arrived_at) / 60 as bigint) as minutes
from ticket t
left join ticket_event e on e.tenant_id = t.tenant_id and e.ticket_id = t.id and e.step = 2
where t.date between $1 and $2 order by minutes desc nulls last, t.date, t.sequence;

select t1_0.id,t1_0.arrived_at,t1_0.cooperative_id,t1_0.cooperative_name,t1_0.date,t1_0.opened_by,t1_0.opened_by_name,t1_0.question,t1_0.sequence,t1_0.tenant_id,t1_0.topic,t1_0.visitor_name,t1_0.visitor_office,t1_0.visitor_phone from ticket t1_0 where t1_0.id=$1 and t1_0.tenant_id = $2;

select t1_0.id,t1_0.arrived_at,t1_0.cooperative_id,t1_0.cooperative_name,t1_0.date,t1_0.opened_by,t1_0.opened_by_name,t1_0.question,t1_0.sequence,t1_0.tenant_id,t1_0.topic,t1_0.visitor_name,t1_0.visitor_office,t1_0.visitor_phone from ticket t1_0 where t1_0.tenant_id = $1 and t1_0.date=$2 order by t1_0.sequence;

select topic, count(*) as tickets, count(*) filter (where status = 'TINDAK_LANJUT') as open,
    cast(avg(extract(epoch from served_at - arrived_at) / 60) as integer) as minutes,
    cast(avg(score) * 10 as integer) as tenths, count(score) as rated
from ticket_now where date between $1 and $2
    and (cast($3 as uuid[]) is null or cooperative_id = any ($4))
group by topic order by 2 desc, 1;

select v.*, s.step, s.act, s.day, s.arrived_at, s.left_at from visit v
join visit_state s on s.tenant_id = v.tenant_id and s.visit_id = v.id
where (s.act = 'TIBA' or s.act in ('DIRENCANAKAN', 'DIJADWAL_ULANG') and s.day < $1)
  and (cast($2 as uuid) is null or s.mentor_id = $3)
order by s.day, v.village, v.id limit 100;

select v.*, s.step, s.act, s.day, s.arrived_at, s.left_at from visit v
join visit_state s on s.tenant_id = v.tenant_id and s.visit_id = v.id
where s.day between $1 and $2 and s.act <> 'DIBATALKAN'
  and (cast($3 as uuid) is null or s.mentor_id = $4)
order by s.day, v.district, v.village, v.id;

select v.*, s.step, s.act, s.day, s.arrived_at, s.left_at from visit v
join visit_state s on s.tenant_id = v.tenant_id and s.visit_id = v.id
where s.mentor_id = $1 and s.act = 'TIBA';

select v.*, s.step, s.act, s.day, s.arrived_at, s.left_at from visit v
join visit_state s on s.tenant_id = v.tenant_id and s.visit_id = v.id
where v.cooperative_id = $1 order by s.day desc, v.id desc limit 60;

select v.*, s.step, s.act, s.day, s.arrived_at, s.left_at from visit v
join visit_state s on s.tenant_id = v.tenant_id and s.visit_id = v.id
where v.id = $1;

select v.cooperative_id, max(s.day) as day from visit_state s
join visit v on v.tenant_id = s.tenant_id and v.id = s.visit_id where s.act = 'SELESAI' group by 1;

select v.id, v.cooperative_id, v.village, v.district, s.day, v.mentor_name from visit_state s
join visit v on v.tenant_id = s.tenant_id and v.id = s.visit_id
where s.act = 'SELESAI' and s.day between $1 and $2 order by s.day desc, v.id;

select wrapped from tenant_key where purpose = $1;

update idempotency_key set status = $1, location = $2, body = $3
where tenant_id = $4 and actor = $5 and route = $6 and key = $7;

