delete from bank_match where cooperative_id = $1 and account_code = $2 and statement_line_id = $3;

delete from event_favourite where cooperative_id = $1 and actor = $2 and event = $3;

insert into account (cooperative_id, code, name, english, type, normal_side, parent_code, line, cash_flow,
                     control, overdraft)
select $1, chart.* from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                              $9::text[], $10::text[], $11::text[]) chart;

insert into advice (id, cooperative_id, book, given_on, official, agency, content, visit_id, recorded_by,
    recorded_by_name)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
on conflict on constraint advice_once_per_visit do nothing;

insert into advice_followup (id, advice_id, content, written_by, written_by_name) values ($1, $2, $3, $4, $5);

insert into agreement (id, cooperative_id, bumdes_id, case_id, kind, number, line, object, price_rule,
    cooperative_share, reported, starts, ends, evaluated_on, chair, director, known_by, recorded_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18);

insert into agreement_event (agreement_id, step, state, on_date, note, next_evaluation, actor, actor_name)
values ($1, 1 + (select count(*) from agreement_event where agreement_id = $2), $3, $4, $5, $6,
        $7, $8);

insert into attachment (id, cooperative_id, sha256, size, type, name, sent_by, sent_by_name)
values ($1, $2, $3, $4, $5, $6, $7, $8);

insert into attachment_entry (cooperative_id, attachment_id, entry_id, attached_by)
values ($1, $2, $3, $4) on conflict do nothing;

insert into attachment_withdrawal (attachment_id, reason, withdrawn_by) values ($1, $2, $3)
on conflict do nothing;

insert into audit_entry (tenant_id, id, at, actor, actor_name, act, subject_type, subject_id, reason)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

insert into bank_match (statement_line_id, cooperative_id, account_code, sequence, line_no, automatic, matched_by)
values ($1, $2, $3, $4, $5, false, $6);

insert into bank_reconciliation (id, cooperative_id, account_code, month, bank_balance, finished_by, finished_name)
values ($1, $2, $3, $4, $5, $6, $7);

insert into bank_statement (id, cooperative_id, account_code, file_name, content_hash, imported_by, imported_name)
values ($1, $2, $3, $4, $5, $6, $7);

insert into bank_statement_line (id, cooperative_id, account_code, statement_id, line_no, day, description, amount)
select l.id, $1, $2, $3, l.number, l.day, l.description, l.amount
  from unnest($4::uuid[], $5::int[], $6::date[], $7::text[], $8::bigint[]) as l(id, number, day, description, amount);

insert into book (cooperative_id, opened_on, zone, chart_version) values ($1, $2, $3, $4)
on conflict (tenant_id, cooperative_id) do nothing;

insert into bumdes (id, village_code, name, regulation, registration_no, certificate_no, recorded_by)
values ($1, $2, $3, $4, $5, $6, $7);

insert into bumdes_unit (id, bumdes_id, name, line, kbli, customers, workers, location, recorded_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

insert into bumdes_unit_event (unit_id, step, state, since, reason, actor, actor_name)
values ($1, 1 + (select count(*) from bumdes_unit_event where unit_id = $2), $3, $4, $5,
        $6, $7);

insert into bumdes_year (bumdes_id, year, version, active, class, capital_desa, capital_public,
    turnover, profit, village_income, recorded_by)
values ($1, $2, 1 + (select count(*) from bumdes_year where bumdes_id = $3 and year = $4),
    $5, $6, $7, $8, $9, $10, $11, $12);

insert into cash_count (id, cooperative_id, account_code, day, counted_by, counter_name, d100000, d50000, d20000, d10000, d5000, d2000, d1000, d500, d200, d100) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16);

insert into cash_count_difference (count_id, entry_id) values ($1, $2);

insert into cash_count_witness (count_id, witness, witness_name) values ($1, $2, $3)
on conflict (tenant_id, count_id) do nothing;

insert into companion_entry (id, principal_id) values ($1, $2);

insert into cooperative (id, name, kind, village_code, village_name, district_code, district_name)
values ($1, $2, $3, $4, $5, $6, $7);

insert into cooperative_area (village_code, cooperative_id) values ($1, $2);

insert into event_favourite (cooperative_id, actor, event) values ($1, $2, $3)
on conflict (tenant_id, cooperative_id, actor, event) do nothing;

insert into event_switch (event, place, is_on, reason, decided_by, decided_by_name)
values ($1, $2, $3, $4, $5, $6);

insert into founding_meeting (id, cooperative_id, number, held_on, starts_at, ends_at, place, invited,
    men, women, chair, secretary, third, name, area, principal_saving, mandatory_saving,
    initial_capital, grant_fund, proxy, plan, kbli, actor, actor_name)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24);

insert into founding_person (meeting_id, place, cooperative_id, name, sex, element, nik_masked, founder)
values ($1, $2, $3, $4, $5, $6, $7, $8);

insert into founding_seat (meeting_id, place, cooperative_id, office, name, phone)
values ($1, $2, $3, $4, $5, $6);

insert into handover (id, cooperative_id, from_term, to_term, held_on, count_id, items, notes, minutes,
                      recorded_by, recorded_by_name)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

insert into handover_consent (handover_id, side, signed_by, signed_by_name, paper)
values ($1, $2, $3, $4, $5) on conflict do nothing;

insert into idempotency_key (tenant_id, actor, route, key, body_hash, status, location, body)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict on constraint idempotency_key_once do nothing;

insert into interest_grant (entry_id, cooperative_id, member_id, month, gross, tax, given_by)
values ($1, $2, $3, $4, $5, $6, $7);

insert into interest_line (run_id, about_id, member_id, base, gross, tax) values ($1, $2, $3, $4, $5, $6);

insert into interest_rule (cooperative_id, valid_from, numerator, denominator, base, basis, set_by)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict (tenant_id, cooperative_id, valid_from) do update
   set numerator = excluded.numerator, denominator = excluded.denominator, base = excluded.base,
       basis = excluded.basis, set_by = excluded.set_by, set_at = now();

insert into interest_run (id, cooperative_id, kind, month, numerator, denominator, base, tax_free_up_to,
                          tax_numerator, tax_denominator, gross, tax, posted_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

insert into interest_run_entry (entry_id, run_id) values ($1, $2);

insert into issued_statement (id, cooperative_id, kind, period_from, period_to, unit, control_total, digest,
                              lines, sequence, issued_at, issued_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing;

insert into journal (id, cooperative_id, entry_date, voucher_type, event, description, reverses, actor, lines, origin)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10::jsonb)
returning sequence, voucher_number, posted_at, hash, overdrawn;

insert into leaving_annulment (request_id, annulled_on, reason, entry_id, annulled_by) values ($1, $2, $3, $4, $5);

insert into leaving_decision (request_id, approved, decided_on, remark, entry_id, decided_by)
values ($1, $2, $3, $4, $5, $6);

insert into leaving_payment (id, request_id) values ($1, $2);

insert into leaving_request (id, cooperative_id, member_id, requested_on, cause, reason, requested_by)
values ($1, $2, $3, $4, $5, $6, $7);

insert into legal_event (id, cooperative_id, document, status, happened_on, number, valid_until,
    planned_for, place, party, institution, reason, passed, replaces, actor, actor_name)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
    $12, $13, $14, $15, $16);

insert into legal_file (id, cooperative_id, document, sha256, size, type, name, sent_by, sent_by_name)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing;

insert into legal_file_verdict (file_id, cooperative_id, verdict, reason, actor, actor_name)
values ($1, $2, $3, $4, $5, $6);

insert into legal_notary_fee (id, cooperative_id, source, amount, note, actor, actor_name)
values ($1, $2, $3, $4, $5, $6, $7);

insert into legal_obstacle (id, cooperative_id, kind, reason, since, actor, actor_name)
values ($1, $2, $3, $4, $5, $6, $7);

insert into legal_obstacle_end (obstacle_id, cooperative_id, ended_on, note, actor, actor_name)
values ($1, $2, $3, $4, $5, $6);

insert into member (account_subject,address,birth_place,born_sealed,born_year,cooperative_id,founder,name,nik_index,nik_masked,nik_note,nik_sealed,occupation,phone,rt,rw,sex,tenant_id,id) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19);

insert into member_event (id, cooperative_id, member_id, state, happened_on, reason, actor, actor_name)
values ($1, $2, $3, $4, $5, $6, $7, $8);

insert into number_roll (id, file_name, content_hash, uploaded_by, uploaded_by_name)
values ($1, $2, $3, $4, $5) on conflict do nothing;

insert into number_roll_row (roll_id, line, written, cooperative_id, verdict, cells)
values ($1, $2, $3, $4, $5, cast($6 as jsonb));

insert into opening_draft as d (cooperative_id, lines, saved_by) values ($1, $2::jsonb, $3)
on conflict (tenant_id, cooperative_id) do update
   set lines = excluded.lines, saved_by = excluded.saved_by, saved_at = now();

insert into opening_entry (entry_id, cooperative_id, round) values ($1, $2, $3);

insert into opening_round (cooperative_id, round, content_hash, confirmed_by) values ($1, $2, $3, $4);

insert into organ_kinship (id, cooperative_id, first_term, second_term, relation, actor, actor_name)
values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing;

insert into organ_statement (id, term_id, cooperative_id, signed_on, no_kin, clean_record, village_post,
    actor, actor_name)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing;

insert into organ_term (account_subject,cooperative_id,ends,minutes,name,nik_masked,office,phone,seat,starts,tenant_id,id) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12);

insert into organ_term_closing (term_id, closed_on, cause, reason, recorded_by)
values ($1, $2, $3, $4, $5);

insert into outlet (id, cooperative_id, code, kind, name, line, kbli, customers, asset_owner, recorded_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

insert into outlet_event (outlet_id, step, state, since, reason, in_spite, actor, actor_name)
values ($1, 1 + (select count(*) from outlet_event where outlet_id = $2), $3,
        $4, $5, $6, $7, $8);

insert into overlap_case (id, cooperative_id, bumdes_id, outlet_id, unit_id)
select $1, o.cooperative_id, $2, o.id, $3 from outlet o where o.id = $4;

insert into overlap_case_event (case_id, step, state, on_date, note, actor, actor_name)
values ($1, 1 + (select count(*) from overlap_case_event where case_id = $2), $3, $4, $5,
        $6, $7);

insert into overlap_decision (id, case_id, outcome, wording, minutes_no, minutes_on, proposed_by, proposer_name)
values ($1, $2, $3, $4, $5, $6, $7, $8);

insert into overlap_decision_key (decision_id, confirmed_by, confirmer_name) values ($1, $2, $3);

insert into overlap_paper (id, cooperative_id, bumdes_id, agreement_id, decision_id, sha256, size, type,
    name, sent_by, sent_by_name)
values ($1, $2, $3, cast($4 as uuid), cast($5 as uuid), $6, $7,
    $8, $9, $10, $11) on conflict do nothing;

insert into period_act (id, cooperative_id, month, act, actor, actor_name, reason, answers)
values ($1, $2, $3, $4, $5, $6, $7, $8) returning *;

insert into proof_result as r (cooperative_id, kind, looked_at, sequence, flaws, first_flaw, broken_since)
values ($1, $2, $3, $4, $5, $6, case when $7 > 0 then $8::timestamptz end)
on conflict (tenant_id, cooperative_id, kind) do update
   set looked_at = excluded.looked_at, sequence = excluded.sequence, flaws = excluded.flaws,
       first_flaw = excluded.first_flaw,
       broken_since = case when excluded.flaws > 0 then coalesce(r.broken_since, excluded.looked_at) end;

insert into receipt (id, cooperative_id, entry_id, member_id, payer, purpose, place, receiver,
                     receiver_office, issued_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

insert into receipt_share (id, receipt_id, shared_by, expires_at) values ($1, $2, $3, $4);

insert into receipt_share_revocation (share_id, revoked_by) values ($1, $2) on conflict do nothing;

insert into roster_batch (id, cooperative_id, file_name, content_hash, headings, unused, uploaded_by, uploaded_by_name)
values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8)
on conflict (tenant_id, cooperative_id, content_hash) where discarded_at is null do nothing;

insert into roster_row (id, batch_id, place, cooperative_id, line, name, nik_masked, sealed, judgement, findings)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb);

insert into savings_bill (cooperative_id, member_id, month, amount, made_by)
select $1, billed, $2, $3, $4 from unnest($5::uuid[]) billed
on conflict (tenant_id, cooperative_id, month, member_id) do nothing;

insert into savings_tariff (cooperative_id, kind, valid_from, amount, basis, set_by) values ($1, $2, $3, $4, $5, $6)
on conflict (tenant_id, cooperative_id, kind, valid_from) do update
   set amount = excluded.amount, basis = excluded.basis, set_by = excluded.set_by, set_at = now();

insert into statement_note (cooperative_id, year, topic, revision, body, written_by, written_by_name)
values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing;

insert into tenant_key (purpose, wrapped) select $1, $2 where not exists (select from tenant_key where purpose = $3) on conflict do nothing;

insert into term_certificate (id, cooperative_id, member_id, account_code, amount, months, numerator, denominator,
                              penalty_numerator, penalty_denominator, started_on, matures_on, opened_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

insert into term_payout (id, certificate_id, interest, tax, penalty) values ($1, $2, $3, $4, $5);

insert into village_term (id, village_code, office, name, phone, starts, basis)
values ($1, $2, $3, $4, $5, $6, $7);

insert into workbook_batch (id, cooperative_id, file_name, content_hash, cash_account, unit, passed_over, uploaded_by)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (tenant_id, cooperative_id, content_hash) where discarded_at is null do nothing;

insert into workbook_margin (cooperative_id, permille, said_by) values ($1, $2, $3)
on conflict (tenant_id, cooperative_id) do update
   set permille = excluded.permille, said_by = excluded.said_by, said_at = now();

insert into workbook_row (batch_id, place, cooperative_id, draft, is_open, skipped)
values ($1, $2, $3, $4::jsonb, $5, $6);

insert into workbook_rule (cooperative_id, direction, pattern, rule) values ($1, $2, $3, $4)
on conflict (tenant_id, cooperative_id, direction, pattern) do update
   set rule = excluded.rule, learned_at = now();

insert into year_act (id, cooperative_id, year, act, actor, actor_name) values ($1, $2, $3, $4, $5, $6) returning *;

select 'subject' as kept, account_code, sum(debit - credit) as difference from (
    select account_code, subject_kind, subject_id, month, period, debit, credit, lines
      from subject_month_movement where cooperative_id = $1
    union all
    select account_code, subject_kind, subject_id, date_trunc('month', entry_date)::date,
           coalesce(period, date_trunc('month', entry_date)::date), -debit, -credit, -1
      from entry_line where cooperative_id = $2 and subject_id is not null) compared
 group by account_code, subject_kind, subject_id, month, period
having sum(debit) <> 0 or sum(credit) <> 0 or sum(lines) <> 0
union all
select 'control', code, subjects - control from (
    select a.code,
           coalesce((select sum(s.debit - s.credit) from subject_month_movement s
                      where s.tenant_id = a.tenant_id and s.cooperative_id = a.cooperative_id
                        and s.account_code = a.code and s.subject_kind = a.control), 0) as subjects,
           coalesce((select sum(m.debit - m.credit) from account_month_movement m
                      where m.tenant_id = a.tenant_id and m.cooperative_id = a.cooperative_id
                        and m.account_code = a.code), 0) as control
      from account a
     where a.cooperative_id = $3 and a.control in ('ANGGOTA', 'PINJAMAN')) balances
 where subjects <> control
 order by 1, 2;

select * from account where cooperative_id = $1 order by code;

select * from agreement_event where agreement_id = $1 order by step;

select * from audit_entry e
 where ($1::timestamptz is null or e.at >= $2) and ($3::timestamptz is null or e.at < $4)
   and ($5 = '' or position(lower($6) in lower(e.actor_name)) > 0)
   and ($7 = '' or e.act like $8 || '.%')
   and ($9::text is null or e.subject_id = $10)
   and ($11::uuid is null or (e.at, e.id) < (select a.at, a.id from audit_entry a where a.id = $12))
 order by e.at desc, e.id desc limit $13;

select * from bank_position($1, $2, $3);

select * from bank_reconciliation where cooperative_id = $1 and account_code = $2 and month = $3
 order by finished_at desc limit 1;

select * from founding_meeting where cooperative_id = $1 order by ordinal desc limit 1;

select * from founding_meeting where id = $1;

select * from founding_person where meeting_id = $1 order by place;

select * from founding_seat where meeting_id = $1 order by place;

select * from interest_rule where cooperative_id = $1 order by valid_from desc;

select * from journal where cooperative_id = $1 and sequence < $2 order by sequence desc limit $3;

select * from journal where id = $1;

select * from legal_notary_fee where cooperative_id = $1 order by ordinal desc;

select * from line_of_business where parent is not null order by place;

select * from number_roll order by uploaded_at desc limit 30;

select * from number_roll where id = $1;

select * from overlap_case_event where case_id = $1 order by step;

select * from overlap_paper where $1 in (agreement_id, decision_id) order by sent_at desc, id;

select * from overlap_paper where bumdes_id = $1 and id = $2;

select * from period_act where cooperative_id = $1 and act = 'TUTUP' and month >= $2 order by number desc;

select * from period_act where cooperative_id = $1 order by number desc;

select * from period_proposal where cooperative_id = $1 order by number;

select * from proof_result where cooperative_id = $1 order by kind;

select * from savings_tariff where cooperative_id = $1 order by valid_from, kind;

select * from year_act where cooperative_id = $1 and year = $2 order by number desc limit 1;

select * from year_act where cooperative_id = $1 order by number desc;

select a.* from advice a where a.cooperative_id = $1 order by a.given_on desc, a.recorded_at desc limit 300;

select a.* from advice a where a.id = $1;

select a.* from advice a where a.visit_id = $1;

select a.*, b.name as bumdes_name, p.name as cooperative_name, p.village_name from agreement a
  join bumdes b on b.tenant_id = a.tenant_id and b.id = a.bumdes_id
  join cooperative p on p.tenant_id = b.tenant_id and p.village_code = b.village_code
where $1 or b.village_code = any ($2)
order by a.state in ('SELESAI', 'DIAKHIRI'), least(a.evaluated_on, a.ends), a.number;

select a.*, b.name as bumdes_name, p.name as cooperative_name, p.village_name from agreement a
  join bumdes b on b.tenant_id = a.tenant_id and b.id = a.bumdes_id
  join cooperative p on p.tenant_id = b.tenant_id and p.village_code = b.village_code
where a.bumdes_id = $1 and a.id = $2;

select a.*, before.debit - before.credit as opening, until.debit - before.debit as debit,
       until.credit - before.credit as credit
  from account a
 cross join lateral (select coalesce(sum(moved.debit), 0) as debit, coalesce(sum(moved.credit), 0) as credit from (
       select m.debit, m.credit from account_month_movement m
        where m.tenant_id = a.tenant_id and m.cooperative_id = a.cooperative_id and m.account_code = a.code
          and ($1::text is null or m.unit = $2) and m.month < date_trunc('month', $3::date)::date
       union all
       select d.debit, d.credit from account_day_movement d
        where d.tenant_id = a.tenant_id and d.cooperative_id = a.cooperative_id and d.account_code = a.code
          and ($4::text is null or d.unit = $5) and d.day between date_trunc('month', $6::date)::date and $7::date) moved) before
 cross join lateral (select coalesce(sum(moved.debit), 0) as debit, coalesce(sum(moved.credit), 0) as credit from (
       select m.debit, m.credit from account_month_movement m
        where m.tenant_id = a.tenant_id and m.cooperative_id = a.cooperative_id and m.account_code = a.code
          and ($8::text is null or m.unit = $9) and m.month < date_trunc('month', $10::date)::date
       union all
       select d.debit, d.credit from account_day_movement d
        where d.tenant_id = a.tenant_id and d.cooperative_id = a.cooperative_id and d.account_code = a.code
          and ($11::text is null or d.unit = $12) and d.day between date_trunc('month', $13::date)::date and $14::date) moved) until
 where a.cooperative_id = $15 and a.type <> 'H' and a.code = $16;

select a.*, moved.debit_before + days_before.debit - moved.credit_before - days_before.credit as opening,
       moved.debit + days.debit - moved.debit_before - days_before.debit as debit,
       moved.credit + days.credit - moved.credit_before - days_before.credit as credit
  from (select m.tenant_id, m.cooperative_id, m.account_code,
               coalesce(sum(m.debit) filter (where m.month < date_trunc('month', $1::date)::date), 0) as debit_before,
               coalesce(sum(m.credit) filter (where m.month < date_trunc('month', $2::date)::date), 0) as credit_before,
               coalesce(sum(m.debit) filter (where m.month < date_trunc('month', $3::date)::date), 0) as debit,
               coalesce(sum(m.credit) filter (where m.month < date_trunc('month', $4::date)::date), 0) as credit,
               bool_or(m.month = date_trunc('month', $5::date)::date) as moved_before,
               bool_or(m.month = date_trunc('month', $6::date)::date) as moved_last
          from account_month_movement m
         where m.cooperative_id = $7 and ($8::text is null or m.unit = $9)
           and m.month <= greatest(date_trunc('month', $10::date), date_trunc('month', $11::date))::date
         group by m.tenant_id, m.cooperative_id, m.account_code) moved
  join account a on a.tenant_id = moved.tenant_id and a.cooperative_id = moved.cooperative_id
   and a.code = moved.account_code
 cross join lateral (select coalesce(sum(d.debit), 0) as debit, coalesce(sum(d.credit), 0) as credit
          from account_day_movement d
         where moved.moved_before and d.tenant_id = moved.tenant_id
           and d.cooperative_id = moved.cooperative_id and d.account_code = moved.account_code
           and ($12::text is null or d.unit = $13)
           and d.day between date_trunc('month', $14::date)::date and $15::date) days_before
 cross join lateral (select coalesce(sum(d.debit), 0) as debit, coalesce(sum(d.credit), 0) as credit
          from account_day_movement d
         where moved.moved_last and d.tenant_id = moved.tenant_id
           and d.cooperative_id = moved.cooperative_id and d.account_code = moved.account_code
           and ($16::text is null or d.unit = $17)
           and d.day between date_trunc('month', $18::date)::date and $19::date) days
 where moved.debit + moved.credit + days.debit + days.credit > 0
 order by a.code;

select a.*, w.reason, w.withdrawn_at from attachment a
  left join attachment_withdrawal w on w.tenant_id = a.tenant_id and w.attachment_id = a.id
join attachment_entry e on e.tenant_id = a.tenant_id and e.attachment_id = a.id
where e.entry_id = $1 order by e.attached_at, a.id;

select a.*, w.reason, w.withdrawn_at from attachment a
  left join attachment_withdrawal w on w.tenant_id = a.tenant_id and w.attachment_id = a.id
where a.cooperative_id = $1 and a.sha256 = $2;

select a.*, w.reason, w.withdrawn_at from attachment a
  left join attachment_withdrawal w on w.tenant_id = a.tenant_id and w.attachment_id = a.id
where a.cooperative_id = $1 and w.reason is null and not exists (
      select from attachment_entry e where e.tenant_id = a.tenant_id and e.attachment_id = a.id)
order by a.sent_at desc, a.id limit $2;

select a.*, w.reason, w.withdrawn_at from attachment a
  left join attachment_withdrawal w on w.tenant_id = a.tenant_id and w.attachment_id = a.id
where a.id = $1;

select a.code, coalesce(kept.balance, 0) - coalesce(subjects.balance, 0) as difference
  from account a
  left join lateral (select sum(m.debit - m.credit) as balance from account_month_movement m
        where m.tenant_id = a.tenant_id and m.cooperative_id = a.cooperative_id
          and m.account_code = a.code) kept on true
  left join lateral (select sum(l.debit - l.credit) as balance from entry_line l
        where l.tenant_id = a.tenant_id and l.cooperative_id = a.cooperative_id
          and l.account_code = a.code and l.subject_kind = a.control) subjects on true
 where a.cooperative_id = $1 and a.control is not null
   and coalesce(kept.balance, 0) <> coalesce(subjects.balance, 0)
 order by a.code;

select a.id, a.bumdes_id, a.number, b.name, p.name, a.ends <= $1, a.ends, a.evaluated_on
  from agreement a
  join bumdes b on b.tenant_id = a.tenant_id and b.id = a.bumdes_id
  join cooperative p on p.tenant_id = a.tenant_id and p.id = a.cooperative_id
 where a.state in ('DITANDATANGANI', 'BERJALAN', 'EVALUASI')
   and (a.ends <= $2 or a.evaluated_on <= $3)
   and ($4 or exists (select from village_term t
        where t.tenant_id = b.tenant_id and t.village_code = b.village_code and t.account_subject = $5
          and t.office in ('KEPALA_DESA', 'DIREKTUR_BUMDES') and t.starts <= $6
          and (t.ended_on is null or t.ended_on > $7)))
 order by least(a.ends, a.evaluated_on), a.id;

select a.id, a.cooperative_id, a.official, a.agency, a.given_on from advice a
 where a.cooperative_id = any ($1) and not exists (select from advice_followup f
        where f.tenant_id = a.tenant_id and f.advice_id = a.id)
 order by a.given_on, a.id;

select account_code, participation, coalesce(sum(debit - credit) filter (where month < $1), 0) as before,
       coalesce(sum(debit) filter (where month >= $2), 0) as debit,
       coalesce(sum(credit) filter (where month >= $3), 0) as credit
  from account_month_movement
 where cooperative_id = $4 and month <= $5 and ($6::text is null or unit = $7)
 group by account_code, participation order by account_code;

select account_code, subject_kind, subject_id, sum(debit - credit) as balance from (
    select account_code, subject_kind, subject_id, debit, credit from subject_month_movement
     where cooperative_id = $1 and month < $2 and account_code = $3
    union all
    select account_code, subject_kind, subject_id, debit, credit from entry_line
     where cooperative_id = $4 and entry_date between $5 and $6 and subject_id is not null and account_code = $7) moved
 group by account_code, subject_kind, subject_id having sum(debit - credit) <> 0
 order by account_code, subject_id;

select account_code, subject_kind, subject_id, sum(debit - credit) as balance from (
    select account_code, subject_kind, subject_id, debit, credit from subject_month_movement
     where cooperative_id = $1 and month < $2 and subject_kind = 'PINJAMAN' and account_code ^@ '1-' and subject_id = any ($3::uuid[])
    union all
    select account_code, subject_kind, subject_id, debit, credit from entry_line
     where cooperative_id = $4 and entry_date between $5 and $6 and subject_id is not null and subject_kind = 'PINJAMAN' and account_code ^@ '1-' and subject_id = any ($7::uuid[])) moved
 group by account_code, subject_kind, subject_id having sum(debit - credit) <> 0
 order by account_code, subject_id;

select account_code, subject_kind, subject_id, sum(debit - credit) as balance from (
    select account_code, subject_kind, subject_id, debit, credit from subject_month_movement
     where cooperative_id = $1 and month < $2 and subject_kind in ('ANGGOTA', 'PINJAMAN') and subject_id = $3
    union all
    select account_code, subject_kind, subject_id, debit, credit from entry_line
     where cooperative_id = $4 and entry_date between $5 and $6 and subject_id is not null and subject_kind in ('ANGGOTA', 'PINJAMAN') and subject_id = $7) moved
 group by account_code, subject_kind, subject_id having sum(debit - credit) <> 0
 order by account_code, subject_id;

select account_code, sum(cash_in) as cash_in, sum(cash_out) as cash_out
  from cash_flow_month_movement
 where cooperative_id = $1 and month between $2 and $3
   and ($4::text is null or unit = $5)
 group by account_code order by account_code;

select account_code, unit, sum(debit - credit) as amount from account_month_movement
 where cooperative_id = $1 and month <= $2 and account_code = any ($3::text[])
   and ($4::text is null or unit = $5)
 group by account_code, unit having sum(debit - credit) <> 0 order by account_code, unit;

select account_is_idle($1, $2);

select b.*, c.village_name, c.district_code, c.district_name, c.id as cooperative_id, y.class, y.active,
       (select count(*) from bumdes_unit u where u.tenant_id = b.tenant_id and u.bumdes_id = b.id
                                             and u.state <> 'BERHENTI') as units
  from bumdes b
  join cooperative c on c.tenant_id = b.tenant_id and c.village_code = b.village_code
  left join lateral (select t.class, t.active from bumdes_year t where t.tenant_id = b.tenant_id
                        and t.bumdes_id = b.id order by t.year desc, t.version desc limit 1) y on true
where (cast($1 as text) is null or c.district_code = $2)
  and ($3 or b.village_code = any ($4))
order by c.district_name, c.village_name;

select b.*, c.village_name, c.district_code, c.district_name, c.id as cooperative_id, y.class, y.active,
       (select count(*) from bumdes_unit u where u.tenant_id = b.tenant_id and u.bumdes_id = b.id
                                             and u.state <> 'BERHENTI') as units
  from bumdes b
  join cooperative c on c.tenant_id = b.tenant_id and c.village_code = b.village_code
  left join lateral (select t.class, t.active from bumdes_year t where t.tenant_id = b.tenant_id
                        and t.bumdes_id = b.id order by t.year desc, t.version desc limit 1) y on true
where b.id = $1;

select b.*, c.village_name, c.district_code, c.district_name, c.id as cooperative_id, y.class, y.active,
       (select count(*) from bumdes_unit u where u.tenant_id = b.tenant_id and u.bumdes_id = b.id
                                             and u.state <> 'BERHENTI') as units
  from bumdes b
  join cooperative c on c.tenant_id = b.tenant_id and c.village_code = b.village_code
  left join lateral (select t.class, t.active from bumdes_year t where t.tenant_id = b.tenant_id
                        and t.bumdes_id = b.id order by t.year desc, t.version desc limit 1) y on true
where c.id = $1;

select b.*, count(r.id) as row_count, count(*) filter (where r.judgement = 'MASUK') as entered,
       count(*) filter (where r.judgement = 'SUDAH_ADA') as known,
       count(*) filter (where r.judgement = 'GANDA') as doubled,
       count(*) filter (where r.judgement = 'DITOLAK') as refused
  from roster_batch b
  left join roster_row r on r.tenant_id = b.tenant_id and r.batch_id = b.id
 where b.cooperative_id = $1 and ($2::uuid is null or b.id = $3)
 group by b.tenant_id, b.id order by b.uploaded_at desc limit 50;

select b.*, count(r.place) as row_count, count(*) filter (where r.is_open and not r.skipped) as open_count,
       count(*) filter (where r.skipped) as skipped_count
  from workbook_batch b
  left join workbook_row r on r.tenant_id = b.tenant_id and r.batch_id = b.id
 where b.cooperative_id = $1 and ($2::uuid is null or b.id = $3)
 group by b.tenant_id, b.id order by b.uploaded_at desc limit 50;

select b.*, m.number, m.name, coalesce((select sum(s.credit - s.debit) from subject_month_movement s
        where s.tenant_id = b.tenant_id and s.cooperative_id = b.cooperative_id and s.account_code = '3-1102'
          and s.subject_kind = 'ANGGOTA' and s.subject_id = b.member_id and s.period = b.month), 0) as paid
  from savings_bill b join member m on m.tenant_id = b.tenant_id and m.id = b.member_id
 where b.cooperative_id = $1 and b.month = $2 order by m.number;

select b.cooperative_id from book b
  left join (select cooperative_id, min(looked_at) as looked_at from proof_result group by cooperative_id) r
    on r.cooperative_id = b.cooperative_id
 order by r.looked_at nulls first, b.cooperative_id;

select b.cooperative_id, cast(t.month + interval '1 month - 1 day' as date) as as_of,
       coalesce(sum(k.balance) filter (where a.type = 'A'), 0) as assets,
       coalesce(-sum(k.balance) filter (where k.account_code in
           ('3-1101', '3-1102', '2-1201', '2-1202', '2-1203', '2-2103')), 0) as savings
  from book b
 cross join lateral (
    select p.id, p.month from period_act p
     where p.tenant_id = b.tenant_id and p.cooperative_id = b.cooperative_id and p.act = 'TUTUP'
       and p.month <= b.closed_through
       and not exists (select from period_act o
                        where o.tenant_id = p.tenant_id and o.cooperative_id = p.cooperative_id
                          and o.number > p.number and o.act in ('BUKA', 'BUKA_KUNCI') and o.month <= p.month)
     order by p.number desc limit 1) t
  left join closed_balance k on k.tenant_id = b.tenant_id and k.act_id = t.id
  left join account a on a.tenant_id = b.tenant_id and a.cooperative_id = b.cooperative_id
                     and a.code = k.account_code
 group by b.cooperative_id, t.month;

select body_hash, status, location, body from idempotency_key
where tenant_id = $1 and actor = $2 and route = $3 and key = $4;

select c.*, b.name as bumdes_name, p.village_name, p.district_name, o.name as outlet_name, o.line,
       u.name as unit_name
  from overlap_case c
  join bumdes b on b.tenant_id = c.tenant_id and b.id = c.bumdes_id
  join cooperative p on p.tenant_id = b.tenant_id and p.village_code = b.village_code
  join outlet o on o.tenant_id = c.tenant_id and o.id = c.outlet_id
  join bumdes_unit u on u.tenant_id = c.tenant_id and u.id = c.unit_id
where c.bumdes_id = $1 and c.id = $2;

select c.*, b.name as bumdes_name, p.village_name, p.district_name, o.name as outlet_name, o.line,
       u.name as unit_name
  from overlap_case c
  join bumdes b on b.tenant_id = c.tenant_id and b.id = c.bumdes_id
  join cooperative p on p.tenant_id = b.tenant_id and p.village_code = b.village_code
  join outlet o on o.tenant_id = c.tenant_id and o.id = c.outlet_id
  join bumdes_unit u on u.tenant_id = c.tenant_id and u.id = c.unit_id
where c.state <> 'SELESAI' and ($1 or b.village_code = any ($2))
order by c.due_on nulls last, c.severity desc;

select c.*, m.number, m.name,
       coalesce((select sum(l.gross) from interest_line l
                  join interest_run r on r.tenant_id = l.tenant_id and r.id = l.run_id and r.taken_back_at is null
                 where l.tenant_id = c.tenant_id and l.about_id = c.id), 0) as accrued,
       case when c.voided_at is not null then 'BATAL'
            when exists (select from term_payout p where p.tenant_id = c.tenant_id and p.certificate_id = c.id
                            and p.taken_back_at is null) then 'DICAIRKAN'
            else 'BERJALAN' end as state
  from term_certificate c join member m on m.tenant_id = c.tenant_id and m.id = c.member_id
 where c.cooperative_id = $1
 order by c.matures_on, c.id;

select c.*, w.witness_name, d.entry_id from cash_count c
  left join cash_count_witness w on w.tenant_id = c.tenant_id and w.count_id = c.id
  left join cash_count_difference d on d.tenant_id = c.tenant_id and d.count_id = c.id
 where c.cooperative_id = $1
 and c.account_code = $2 and c.day = $3 order by c.counted_at desc limit 1;

select c.*, w.witness_name, d.entry_id from cash_count c
  left join cash_count_witness w on w.tenant_id = c.tenant_id and w.count_id = c.id
  left join cash_count_difference d on d.tenant_id = c.tenant_id and d.count_id = c.id
 where c.cooperative_id = $1
 and c.id = $2;

select c.*, w.witness_name, d.entry_id from cash_count c
  left join cash_count_witness w on w.tenant_id = c.tenant_id and w.count_id = c.id
  left join cash_count_difference d on d.tenant_id = c.tenant_id and d.count_id = c.id
 where c.cooperative_id = $1
 order by c.counted_at desc limit $2;

select c.id, c.bumdes_id, o.name, u.name, c.state, c.due_on from overlap_case c
  join bumdes b on b.tenant_id = c.tenant_id and b.id = c.bumdes_id
  join outlet o on o.tenant_id = c.tenant_id and o.id = c.outlet_id
  join bumdes_unit u on u.tenant_id = c.tenant_id and u.id = c.unit_id
 where c.state not in ('KESEPAKATAN', 'SELESAI') and c.due_on <= $1
   and case when $2 then c.due_on < $3 or c.state like 'ESKALASI%' else exists (select from village_term t where t.tenant_id = b.tenant_id and t.village_code = b.village_code
    and t.account_subject = $4 and t.office = any ($5) and t.starts <= $6
    and (t.ended_on is null or t.ended_on > $7))
 end order by c.due_on, c.severity desc, c.id;

select c.id, c.name from book b
  join cooperative c on c.tenant_id = b.tenant_id and c.id = b.cooperative_id
 where b.cooperative_id = any ($1) and b.opened_on < $2 and (b.closed_through is null or b.closed_through < $3)
 order by c.name;

select c.id, c.name, c.village_code, c.village_name, c.district_code, c.district_name, s.stage, s.since,
       d.number, d.happened_on, o.kind, o.reason, o.since as hindered_since
  from cooperative c join legal_stages($1) s on s.cooperative_id = c.id
  left join lateral (select p.number, p.happened_on from legal_documents(c.id, $2) p
                      where p.document = 'SK_AHU' and p.status = 'TERBIT') d on s.stage >= 8
  left join lateral (select h.kind, h.reason, h.since from legal_obstacle h
                      where h.cooperative_id = c.id and h.since <= $3
                        and not exists (select from legal_obstacle_end e
                                         where e.tenant_id = h.tenant_id and e.obstacle_id = h.id
                                           and e.ended_on <= $4)
                      order by h.kind = 'DIBATALKAN' desc, h.since limit 1) o on true
 order by c.village_code;

select c.id, c.name, c.village_name, c.district_name, t.name as holder, t.account_subject
from organ_term t join cooperative c on c.tenant_id = t.tenant_id and c.id = t.cooperative_id
where t.office = $1 and t.period @> cast($2 as date)
order by c.district_name, c.village_name, t.seat;

select c.id, c.name, cast(min(p.broken_since) as date) from proof_result p
  join cooperative c on c.tenant_id = p.tenant_id and c.id = p.cooperative_id
 where p.cooperative_id = any ($1) and p.flaws > 0 group by c.id, c.name order by 3;

select c.id, c.state, s.since, b.opened_on,
    (select cast(e.posted_at at time zone $1 as date) from entry e where e.tenant_id = b.tenant_id
        and e.cooperative_id = b.cooperative_id and e.sequence = b.sequence) as last_posted,
    (select max(m.month) from closed_month m where m.tenant_id = c.tenant_id
        and m.cooperative_id = c.id) as last_closed,
    (select max(k.day) from cash_count k where k.tenant_id = c.tenant_id
        and k.cooperative_id = c.id) as last_counted,
    coalesce(dues.members, 0) as members, coalesce(dues.behind, 0) as behind,
    (select count(*) from outlet o where o.tenant_id = c.tenant_id and o.cooperative_id = c.id
        and o.state = 'OPERASIONAL' and o.kind <> 'KANTOR') as outlets
from cooperative c join legal_stages($2) s on s.cooperative_id = c.id
left join book b on b.tenant_id = c.tenant_id and b.cooperative_id = c.id
left join (
    select m.tenant_id, m.cooperative_id, count(*) as members,
        count(*) filter (where coalesce(paid.amount, 0) <= 0) as behind
    from member m
    left join (select s.tenant_id, s.cooperative_id, s.subject_id, sum(s.credit - s.debit) as amount
               from subject_month_movement s
               where s.account_code = '3-1102' and s.subject_kind = 'ANGGOTA' and s.period = $3
               group by 1, 2, 3) paid
        on paid.tenant_id = m.tenant_id and paid.cooperative_id = m.cooperative_id and paid.subject_id = m.id
    where m.state in ('DITERIMA', 'AKTIF', 'PASIF') and m.entered_on < $4
        and exists (select from savings_tariff t where t.tenant_id = m.tenant_id
            and t.cooperative_id = m.cooperative_id and t.kind = 'WAJIB' and t.valid_from <= $5
            and t.amount > 0)
    group by 1, 2) dues on dues.tenant_id = c.tenant_id and dues.cooperative_id = c.id
where (cast($6 as uuid[]) is null or c.id = any ($7))
  and not exists (select from legal_obstacle o where o.tenant_id = c.tenant_id and o.cooperative_id = c.id
      and o.kind = 'DIBATALKAN' and not exists (select from legal_obstacle_end e
          where e.tenant_id = o.tenant_id and e.obstacle_id = o.id))
order by c.id;

select c.id, d.document, d.number from cooperative c cross join lateral legal_documents(c.id, 'infinity') d
 where d.status = 'TERBIT' and d.number is not null;

select c.id, p.document, p.happened_on from cooperative c cross join lateral legal_documents(c.id, $1) p
 where p.status = 'TERBIT' and (p.valid_until is null or p.valid_until >= $2)
   and p.document = any ($3);

select c.village_code, c.village_name, c.district_name from cooperative c
 where c.kind = 'KDMP' and not exists (select from bumdes b where b.tenant_id = c.tenant_id
                                          and b.village_code = c.village_code)
 order by c.district_name, c.village_name;

select c1_0.district_code,c1_0.district_name,count(c1_0.id) from cooperative c1_0 where c1_0.tenant_id = $1 group by c1_0.district_code,c1_0.district_name order by c1_0.district_code;

select c1_0.id,c1_0.address,c1_0.district_code,c1_0.district_name,c1_0.kind,c1_0.model,c1_0.name,c1_0.operating_since,c1_0.phone,c1_0.state,c1_0.tenant_id,c1_0.village_code,c1_0.village_name from cooperative c1_0 where c1_0.id=$1 and c1_0.tenant_id = $2;

select c1_0.id,c1_0.address,c1_0.district_code,c1_0.district_name,c1_0.kind,c1_0.model,c1_0.name,c1_0.operating_since,c1_0.phone,c1_0.state,c1_0.tenant_id,c1_0.village_code,c1_0.village_name from cooperative c1_0 where c1_0.tenant_id = $1 and ($2 is null or c1_0.district_code=$3) and (c1_0.name like $4 escape '\' or upper(c1_0.district_name) like $5 escape '\') and c1_0.name>$6 order by c1_0.name fetch first $7 rows only;

select c1_0.id,c1_0.name,c1_0.village_code,c1_0.village_name,c1_0.district_code,c1_0.district_name,c1_0.state from cooperative c1_0 where c1_0.tenant_id = $1 order by c1_0.village_code;

select chart_revision from book
 where cooperative_id = $1 and holds_office(cooperative_id, $2, array[$3], $4);

select chart_revision from book where cooperative_id = $1;

select coalesce(bool_or(holds_village_office(b.village_code, $1, $2, $3)), false)
  from bumdes b where b.id = $4;

select coalesce(max(round), 0) from opening_round where cooperative_id = $1;

select coalesce(sum(l.debit - l.credit), 0) from entry_line l
 where l.cooperative_id = $1 and l.account_code = $2 and l.entry_date = $3
   and ($4::text is null or l.unit = $5) and (l.sequence, l.line_no) <= ($6, $7);

select coalesce(sum(lines), 0) from account_month_movement
 where cooperative_id = $1 and month between $2 and $3;

select content_hash from opening_round where cooperative_id = $1 order by round desc limit 1;

select content_hash from roster_batch where id = $1;

select content_hash from workbook_batch where id = $1;

select cooperative_id from organ_term t
 where t.starts <= $1 and (t.closed_on is null and t.ends >= $2 or t.closed_on > $3)
 group by cooperative_id having count(distinct account_subject) < 2;

select cooperative_id, count(*) from member where state = 'AKTIF' group by 1;

select cooperative_id, count(*) from outlet where state = 'OPERASIONAL' and kind <> 'KANTOR' group by 1;

select count(*) from book b where b.opened_on < $1 and (b.closed_through is null or b.closed_through < $2);

select count(*) from bumdes b join cooperative_area a
    on a.tenant_id = b.tenant_id and a.village_code = b.village_code
 where b.id = $1 and a.cooperative_id = any ($2);

select count(*) from cooperative c
 where c.state not in ('SIAP_OPERASI', 'BEROPERASI')
   and coalesce((select max(e.happened_on) from legal_event e
        where e.tenant_id = c.tenant_id and e.cooperative_id = c.id),
        cast(c.registered_at as date)) < $1;

select count(*) from overlap_case where id = $1 and bumdes_id = $2;

select count(m1_0.id) from member m1_0 where m1_0.tenant_id = $1 and m1_0.cooperative_id=$2 and m1_0.state in ($3,$4,$5);

select count(m1_0.id) from member m1_0 where m1_0.tenant_id = $1 and m1_0.cooperative_id=$2 and m1_0.state in ($3,$4,$5,$6);

select count(m1_0.id)>0 from member m1_0 where m1_0.tenant_id = $1 and m1_0.cooperative_id=$2 and m1_0.nik_index=$3 and m1_0.state in ($4,$5,$6,$7);

select d.*, false as replaced from legal_documents($1, 'infinity') d;

select d.*, k.confirmer_name from overlap_decision d
  left join overlap_decision_key k on k.tenant_id = d.tenant_id and k.decision_id = d.id
 where d.case_id = $1 order by d.proposed_at desc;

select d.document, d.number, d.happened_on, d.party from legal_documents($1, $2) d
 where d.status = 'TERBIT' and d.number is not null
   and d.document in ('AKTA_PENDIRIAN', 'AKTA_PERUBAHAN', 'SK_AHU', 'SK_AHU_PERUBAHAN', 'NPWP', 'NIB',
                      'SERTIFIKAT_NIK');

select d.id, c.id, c.bumdes_id, o.name, u.name, cast(d.proposed_at as date) from overlap_decision d
  join overlap_case c on c.tenant_id = d.tenant_id and c.id = d.case_id
  join bumdes b on b.tenant_id = c.tenant_id and b.id = c.bumdes_id
  join outlet o on o.tenant_id = c.tenant_id and o.id = c.outlet_id
  join bumdes_unit u on u.tenant_id = c.tenant_id and u.id = c.unit_id
 where c.state in ('MUSDES_SELESAI', 'ESKALASI_CAMAT', 'ESKALASI_KABUPATEN') and d.proposed_by <> $1
   and not exists (select from overlap_decision_key k
        where k.tenant_id = d.tenant_id and k.decision_id = d.id)
   and ($2 or exists (select from village_term t where t.tenant_id = b.tenant_id and t.village_code = b.village_code
    and t.account_subject = $3 and t.office = any ($4) and t.starts <= $5
    and (t.ended_on is null or t.ended_on > $6))
) order by d.proposed_at, d.id limit 20;

select day, description, amount, count(*) from bank_statement_line
 where cooperative_id = $1 and account_code = $2 and day between $3 and $4 group by day, description, amount;

select direction, pattern, rule from workbook_rule where cooperative_id = $1;

select distinct m1_0.cooperative_id from member m1_0 where m1_0.tenant_id = $1 and m1_0.account_subject=$2 and m1_0.state in ($3,$4,$5);

select distinct m1_0.cooperative_id from member m1_0 where m1_0.tenant_id = $1 and m1_0.cooperative_id<>$2 and m1_0.nik_index=$3 and m1_0.state in ($4,$5,$6,$7);

select distinct on (event) event, place, is_on, reason, decided_by_name, decided_at from event_switch
 order by event, place desc;

select distinct on (event) event, place, is_on, reason, decided_by_name, decided_at from event_switch
where event = $1 order by event, place desc;

select distinct on (first_term, second_term) * from organ_kinship where cooperative_id = $1
 order by first_term, second_term, ordinal desc;

select distinct on (term_id) * from organ_statement where cooperative_id = $1
 order by term_id, ordinal desc;

select distinct on (topic) topic, revision, body, written_by_name, written_at from statement_note
 where cooperative_id = $1 and year = $2 order by topic, revision desc;

select distinct on (year) * from bumdes_year where bumdes_id = $1 order by year desc, version desc;

select distinct ot1_0.cooperative_id from organ_term ot1_0 where ot1_0.tenant_id = $1 and ot1_0.account_subject=$2 and ot1_0.office in ($3) and ot1_0.starts<=$4 and (ot1_0.closed_on is null and ot1_0.ends>=$5 or ot1_0.closed_on>$6);

select distinct ot1_0.cooperative_id from organ_term ot1_0 where ot1_0.tenant_id = $1 and ot1_0.account_subject=$2 and ot1_0.office in ($3,$4) and ot1_0.starts<=$5 and (ot1_0.closed_on is null and ot1_0.ends>=$6 or ot1_0.closed_on>$7);

select distinct ot1_0.cooperative_id from organ_term ot1_0 where ot1_0.tenant_id = $1 and ot1_0.account_subject=$2 and ot1_0.office in ($3,$4,$5) and ot1_0.starts<=$6 and (ot1_0.closed_on is null and ot1_0.ends>=$7 or ot1_0.closed_on>$8);

select distinct ot1_0.cooperative_id from organ_term ot1_0 where ot1_0.tenant_id = $1 and ot1_0.account_subject=$2 and ot1_0.starts<=$3 and (ot1_0.closed_on is null and ot1_0.ends>=$4 or ot1_0.closed_on>$5);

select draft from workbook_row where batch_id = $1 and place = $2;

select draft from workbook_row where batch_id = $1 and place > $2
   and (not $3 or is_open and not skipped) order by place limit $4;

select e.*, exists (select from legal_event r where r.tenant_id = e.tenant_id and r.replaces = e.id) as replaced
from legal_event e
where e.cooperative_id = $1 and (cast($2 as text) is null or e.document = $3)
order by e.ordinal desc;

select e.*, exists (select from legal_event r where r.tenant_id = e.tenant_id and r.replaces = e.id) as replaced
from legal_event e
where e.id = $1;

select e.id, e.cooperative_id, c.name, e.document, e.valid_until from legal_event e
  join cooperative c on c.tenant_id = e.tenant_id and c.id = e.cooperative_id
 where e.valid_until <= $1 and e.status = 'TERBIT' and ($2 or e.cooperative_id = any ($3))
   and not exists (select from legal_event l where l.tenant_id = e.tenant_id
        and (l.replaces = e.id or l.cooperative_id = e.cooperative_id and l.document = e.document
            and (l.happened_on, l.ordinal) > (e.happened_on, e.ordinal)))
 order by e.valid_until, e.id;

select e.id, e.voucher_type, e.voucher_number, e.event, e.description, l.entry_date, l.account_code,
       l.debit, l.credit, l.period, e.reverses is not null or exists (select from entry r
            where r.tenant_id = e.tenant_id and r.reverses = e.id) as reversed
  from entry_line l
  join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
 where l.cooperative_id = $1 and l.subject_kind = 'ANGGOTA' and l.subject_id = $2 and l.entry_date between $3 and $4
 order by l.entry_date, l.sequence, l.line_no;

select e.sequence, e.previous_hash, e.id, e.voucher_type, e.voucher_number, e.entry_date, e.posted_at,
       e.event, e.reverses, e.actor, e.description, e.hash, l.account_code, l.debit, l.credit, l.unit,
       l.participation, l.period, l.subject_kind, l.subject_id, l.subject_name
  from entry e
  join entry_line l
    on l.tenant_id = e.tenant_id and l.cooperative_id = e.cooperative_id and l.sequence = e.sequence
 where e.cooperative_id = $1 and e.sequence <= $2
 order by e.sequence, l.line_no;

select e.tenant_id, e.id, e.cooperative_id, e.sequence, e.entry_date, e.voucher_type, e.voucher_year,
       e.voucher_number, e.event, e.description, e.reverses, e.actor, e.posted_at, e.previous_hash, e.hash,
       l.line_no, l.entry_date as line_date, l.account_code, l.debit, l.credit, l.unit, l.participation, l.period,
       l.subject_kind, l.subject_id, l.subject_name
  from entry e
  left join entry_line l
    on l.tenant_id = e.tenant_id and l.cooperative_id = e.cooperative_id and l.sequence = e.sequence
 where e.cooperative_id = $1 and e.sequence <= $2
 order by e.sequence, l.line_no;

select entry_id from leaving_decision where request_id = $1;

select event from event_favourite where cooperative_id = $1 and actor = $2;

select exists (select from bank_statement_line
                where cooperative_id = $1 and account_code = $2 and day between $3 and $4);

select exists (select from entry where reverses = $1);

select exists (select from leaving_request r
    join leaving_decision d on d.tenant_id = r.tenant_id and d.request_id = r.id
    join member_event e on e.tenant_id = r.tenant_id and e.member_id = r.member_id
     and e.state = r.cause and e.recorded_at >= d.decided_at
   where r.id = $1);

select exists (select from leaving_request r
    join leaving_decision d on d.tenant_id = r.tenant_id and d.request_id = r.id and d.approved
   where r.member_id = $1 and not exists (select from leaving_annulment a
                                  where a.tenant_id = r.tenant_id and a.request_id = r.id));

select exists (select from legal_file where cooperative_id = $1 and sha256 = $2);

select exists (select from number_roll where id = $1 and content_hash = $2);

select exists (select from overlap_paper where cooperative_id = $1 and sha256 = $2);

select exists (select from receipt r join lateral receipt_part(r.entry_id) p
                        on p.member_id is not distinct from r.member_id
                where r.id = $1 and p.amount = r.amount and p.received_on = r.received_on
                  and p.kind = r.kind and p.cooperative_id = r.cooperative_id);

select f.* from advice_followup f join advice a on a.tenant_id = f.tenant_id and a.id = f.advice_id where a.cooperative_id = $1  order by f.written_at, f.id;

select f.* from advice_followup f join advice a on a.tenant_id = f.tenant_id and a.id = f.advice_id where a.id = $1 order by f.written_at, f.id;

select f.* from advice_followup f join advice a on a.tenant_id = f.tenant_id and a.id = f.advice_id where a.visit_id = $1 order by f.written_at, f.id;

select f.*, v.verdict, v.reason, v.actor_name, v.given_at from legal_file f
  left join legal_file_verdict v on v.tenant_id = f.tenant_id and v.file_id = f.id
where f.cooperative_id = $1 and f.document = $2 order by f.sent_at desc, f.id;

select f.*, v.verdict, v.reason, v.actor_name, v.given_at from legal_file f
  left join legal_file_verdict v on v.tenant_id = f.tenant_id and v.file_id = f.id
where f.cooperative_id = $1 and f.id = $2;

select f.id as from_id, f.name as from_name, f.account_subject as from_subject, f.phone as from_phone,
       t.id as to_id, t.name as to_name, t.account_subject as to_subject
  from organ_term t
  join lateral (select * from organ_term p
                 where p.tenant_id = t.tenant_id and p.cooperative_id = t.cooperative_id
                   and p.office = 'BENDAHARA' and coalesce(p.closed_on, p.ends + 1) <= t.starts
                   and p.closed_on is distinct from p.starts
                 order by p.starts desc limit 1) f on true
 where t.cooperative_id = $1 and t.office = 'BENDAHARA' and t.starts <= $2
   and (t.closed_on is null and t.ends >= $3 or t.closed_on > $4)
   and f.phone <> t.phone and f.account_subject is distinct from coalesce(t.account_subject, '-')
   and not exists (select from handover h where h.tenant_id = t.tenant_id and h.to_term = t.id);

select f.id, f.cooperative_id, c.name, f.document, cast(f.sent_at as date) from legal_file f
  join cooperative c on c.tenant_id = f.tenant_id and c.id = f.cooperative_id
 where f.sent_by <> $1 and not exists (select from legal_file_verdict v
        where v.tenant_id = f.tenant_id and v.file_id = f.id)
 order by f.sent_at, f.id;

select f.id, f.cooperative_id, c.name, f.document, cast(v.given_at as date) from legal_file_verdict v
  join legal_file f on f.tenant_id = v.tenant_id and f.id = v.file_id
  join cooperative c on c.tenant_id = f.tenant_id and c.id = f.cooperative_id
 where v.verdict = 'DITOLAK' and (f.cooperative_id = any ($1) or f.sent_by = $2)
   and not exists (select from legal_file g where g.tenant_id = f.tenant_id
        and g.cooperative_id = f.cooperative_id and g.document = f.document and g.sent_at > f.sent_at)
 order by v.given_at limit 20;

select flaws from proof_result where cooperative_id = $1 and kind = $2 for update;

select free_up_to, numerator, denominator from interest_tax
 where valid_from <= $1 order by valid_from desc limit 1;

select g.*, exists (select from entry e where e.tenant_id = g.tenant_id and e.reverses = g.entry_id)
                as taken_back
  from interest_grant g where g.cooperative_id = $1 order by g.month desc, g.given_at desc;

select g.member_id, g.gross, g.tax from interest_grant g
 where g.cooperative_id = $1 and g.month = $2
   and not exists (select from entry e where e.tenant_id = g.tenant_id and e.reverses = g.entry_id);

select h.*, f.id as from_id, f.name as from_name, f.account_subject as from_subject, f.phone as from_phone,
       t.id as to_id, t.name as to_name, t.account_subject as to_subject,
       l.signed_at as left_at, l.signed_by_name as left_by, l.paper as left_paper,
       n.signed_at as took_at, n.signed_by_name as took_by, n.paper as took_paper
  from handover h
  join organ_term f on (f.tenant_id, f.id) = (h.tenant_id, h.from_term)
  join organ_term t on (t.tenant_id, t.id) = (h.tenant_id, h.to_term)
  left join handover_consent l on (l.tenant_id, l.handover_id, l.side) = (h.tenant_id, h.id, 'LAMA')
  left join handover_consent n on (n.tenant_id, n.handover_id, n.side) = (h.tenant_id, h.id, 'BARU')
 where h.cooperative_id = $1
 and h.id = $2;

select h.*, f.id as from_id, f.name as from_name, f.account_subject as from_subject, f.phone as from_phone,
       t.id as to_id, t.name as to_name, t.account_subject as to_subject,
       l.signed_at as left_at, l.signed_by_name as left_by, l.paper as left_paper,
       n.signed_at as took_at, n.signed_by_name as took_by, n.paper as took_paper
  from handover h
  join organ_term f on (f.tenant_id, f.id) = (h.tenant_id, h.from_term)
  join organ_term t on (t.tenant_id, t.id) = (h.tenant_id, h.to_term)
  left join handover_consent l on (l.tenant_id, l.handover_id, l.side) = (h.tenant_id, h.id, 'LAMA')
  left join handover_consent n on (n.tenant_id, n.handover_id, n.side) = (h.tenant_id, h.id, 'BARU')
 where h.cooperative_id = $1
 order by h.held_on desc, h.id;

select h.cooperative_id from handover h
  join organ_term f on (f.tenant_id, f.id) = (h.tenant_id, h.from_term)
 where f.account_subject = $1 and h.held_on >= $2 and not exists (select from handover_consent c
       where (c.tenant_id, c.handover_id, c.side) = (h.tenant_id, h.id, 'LAMA'));

select h.id, h.cooperative_id, c.name, h.held_on from handover h
  join cooperative c on (c.tenant_id, c.id) = (h.tenant_id, h.cooperative_id)
  join organ_term t on t.tenant_id = h.tenant_id and t.id in (h.from_term, h.to_term)
 where t.account_subject = $1 and h.held_on >= $2
   and not exists (select from handover_consent s where (s.tenant_id, s.handover_id, s.side)
       = (h.tenant_id, h.id, case when t.id = h.from_term then 'LAMA' else 'BARU' end))
 order by h.held_on;

select holds_office($1, $2, $3, $4);

select i.*, i.lines <> (select coalesce(sum(m.lines), 0) from account_month_movement m
                         where m.tenant_id = i.tenant_id and m.cooperative_id = i.cooperative_id
                           and m.month <= i.period_to
                   and (i.kind <> 'PHU' or m.month >= i.period_from)) as posted_since
  from (select * from issued_statement where cooperative_id = $1 order by issued_at desc, id desc limit $2) i
 order by i.issued_at desc, i.id desc;

select id from cooperative where id = $1 for no key update;

select id from entry where cooperative_id = $1 and event in ('J76', 'J77') and sequence > $2
   and entry_date between $3 and $4 order by sequence;

select id from number_roll where id = $1 for update;

select id from overlap_case where bumdes_id = $1 and outlet_id = $2 and unit_id = $3;

select id from roster_batch where id = $1 for update;

select id, day, total from cash_count where cooperative_id = $1 and day >= $2
 order by day desc, counted_at desc limit 20;

select id, number from member where cooperative_id = $1 and number is not null;

select id, place, line, name, nik_masked, judgement, findings from roster_row
 where batch_id = $1 and place > $2 and (not $3 or judgement <> 'MASUK')
 order by place limit $4;

select id, village_code, village_name, district_name, name from cooperative order by village_code;

select id, village_name, district_name from cooperative;

select kept, account_code, since, unit, participation, sum(debit) as debit, sum(credit) as credit from (
    select 'day' as kept, account_code, day as since, unit, participation, debit, credit, lines
      from account_day_movement where cooperative_id = $1
    union all
    select 'month', account_code, month, unit, participation, debit, credit, lines
      from account_month_movement where cooperative_id = $2
    union all
    select kept, account_code, case kept when 'day' then entry_date else date_trunc('month', entry_date)::date end,
           unit, participation, -debit, -credit, -1
      from entry_line cross join (values ('day'), ('month')) tables (kept)
     where cooperative_id = $3) compared
 group by kept, account_code, since, unit, participation
having sum(debit) <> 0 or sum(credit) <> 0 or sum(lines) <> 0
 order by kept, account_code, since;

select kind, count(*) from proof_result where flaws > 0 group by kind;

select l.*, e.id, e.voucher_type, e.voucher_number, e.event, e.description, e.reverses,
       (select r.id from entry r where r.tenant_id = e.tenant_id and r.reverses = e.id) as reversed_by,
       array(select distinct o.account_code from entry_line o
              where o.tenant_id = l.tenant_id and o.cooperative_id = l.cooperative_id
                and o.sequence = l.sequence and o.account_code <> l.account_code
              order by o.account_code) as counterparts
  from (select * from entry_line l
         where l.cooperative_id = $1 and l.account_code = $2 and l.entry_date <= $3
           and (l.entry_date, l.sequence, l.line_no) > ($4, $5, $6)
           and ($7::text is null or l.unit = $8)
         order by l.entry_date, l.sequence, l.line_no limit $9) l
  join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
 order by l.entry_date, l.sequence, l.line_no;

select l.account_code, l.entry_date, l.unit, l.participation, l.debit, l.credit, e.description,
       voucher_text(e.voucher_type, e.entry_date, e.voucher_number) as voucher
  from entry_line l
  join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
 where l.cooperative_id = $1 and l.entry_date between $2 and $3
   and ($4::text is null or l.unit = $5)
 and l.account_code = $6 order by l.account_code, l.entry_date, l.sequence, l.line_no;

select l.account_code, l.entry_date, l.unit, l.participation, l.debit, l.credit, e.description,
       voucher_text(e.voucher_type, e.entry_date, e.voucher_number) as voucher
  from entry_line l
  join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
 where l.cooperative_id = $1 and l.entry_date between $2 and $3
   and ($4::text is null or l.unit = $5)
order by l.account_code, l.entry_date, l.sequence, l.line_no;

select l.account_code, l.participation, 0 as before, sum(l.debit) as debit, sum(l.credit) as credit
  from entry r
  join entry o on o.tenant_id = r.tenant_id and o.id = r.reverses
  join entry_line l on l.tenant_id = r.tenant_id and l.cooperative_id = r.cooperative_id and l.sequence = r.sequence
 where r.cooperative_id = $1 and r.reverses is not null
   and o.event <> 'J83'
   and r.entry_date between $2 and $3 and o.entry_date between $4 and $5
   and l.account_code like '3-%' and ($6::text is null or l.unit = $7)
 group by l.account_code, l.participation order by l.account_code;

select l.entry_date, l.sequence, l.line_no, l.unit, l.debit, l.credit, e.id, e.description,
       voucher_text(e.voucher_type, e.entry_date, e.voucher_number) as voucher
  from entry_line l
  join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
  left join entry o on o.tenant_id = e.tenant_id and o.id = e.reverses
 where l.cooperative_id = $1 and l.account_code = $2 and l.entry_date <= $3
   and (l.entry_date, l.sequence, l.line_no) > ($4, $5, $6)
   and ($7::text is null or l.unit = $8) and l.participation in ($9)
   and (case when e.reverses is null then l.credit > 0 else l.debit > 0 end and $10
        or case when e.reverses is null then l.debit > 0 else l.credit > 0 end and $11)
   and (not $12 or coalesce(o.event, e.event) <> 'J76')
   and ($13::date is null or l.entry_date < $14 or coalesce(o.event, e.event) = 'J83')
   and (not $15 or coalesce(o.event, e.event) <> 'J83' and exists (
       select from entry_line c
         join account k on k.tenant_id = c.tenant_id and k.cooperative_id = c.cooperative_id and k.code = c.account_code
        where c.tenant_id = l.tenant_id and c.cooperative_id = l.cooperative_id and c.sequence = l.sequence
          and k.cash_flow = 'KAS'))
 order by l.entry_date, l.sequence, l.line_no limit $16;

select l.entry_date, l.sequence, l.line_no, l.unit, l.debit, l.credit, e.id, e.description,
       voucher_text(e.voucher_type, e.entry_date, e.voucher_number) as voucher
  from entry_line l
  join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
  left join entry o on o.tenant_id = e.tenant_id and o.id = e.reverses
 where l.cooperative_id = $1 and l.account_code = $2 and l.entry_date <= $3
   and (l.entry_date, l.sequence, l.line_no) > ($4, $5, $6)
   and ($7::text is null or l.unit = $8) and l.participation in ($9, $10, $11)
   and (case when e.reverses is null then l.credit > 0 else l.debit > 0 end and $12
        or case when e.reverses is null then l.debit > 0 else l.credit > 0 end and $13)
   and (not $14 or coalesce(o.event, e.event) <> 'J76')
   and ($15::date is null or l.entry_date < $16 or coalesce(o.event, e.event) = 'J83')
   and (not $17 or coalesce(o.event, e.event) <> 'J83' and exists (
       select from entry_line c
         join account k on k.tenant_id = c.tenant_id and k.cooperative_id = c.cooperative_id and k.code = c.account_code
        where c.tenant_id = l.tenant_id and c.cooperative_id = l.cooperative_id and c.sequence = l.sequence
          and k.cash_flow = 'KAS'))
 order by l.entry_date, l.sequence, l.line_no limit $18;

select l.entry_date, voucher_text(e.voucher_type, e.entry_date, e.voucher_number) as voucher, e.description,
       l.debit, l.credit, e.event,
       (select string_agg(distinct o.account_code, ' ' order by o.account_code) from entry_line o
         where o.tenant_id = l.tenant_id and o.cooperative_id = l.cooperative_id
           and o.sequence = l.sequence and o.account_code <> l.account_code) as counterparts
  from entry_line l
  join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
 where l.cooperative_id = $1 and l.account_code = $2 and l.entry_date between $3 and $4
 order by l.entry_date, l.sequence, l.line_no;

select l.member_id, l.gross, l.tax from interest_run r
  join interest_line l on l.tenant_id = r.tenant_id and l.run_id = r.id
 where r.cooperative_id = $1 and r.month = $2 and r.kind = 'SUKARELA' and r.taken_back_at is null;

select l.sequence, l.line_no, e.id as entry_id, l.entry_date, e.description as words,
       voucher_text(e.voucher_type, e.entry_date, e.voucher_number) as voucher, l.debit - l.credit as signed
  from entry_line l
  join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
 where l.cooperative_id = $1 and l.account_code = $2 and l.entry_date <= $3
   and l.entry_date >= (select min(day) from bank_statement_line
                         where cooperative_id = $4 and account_code = $5)
   and not exists (select from bank_match m where m.tenant_id = l.tenant_id
        and m.cooperative_id = l.cooperative_id and m.sequence = l.sequence and m.line_no = l.line_no)
 order by l.entry_date, l.sequence, l.line_no limit $6;

select l.subject_id, l.entry_date, sum(l.debit - l.credit) as balance
  from entry_line l
  join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
  left join entry o on o.tenant_id = e.tenant_id and o.id = e.reverses
 where l.cooperative_id = $1 and l.account_code = $2 and l.entry_date between $3 and $4
   and l.subject_id is not null and coalesce(o.event, e.event) <> all ($5::text[])
 group by l.subject_id, l.entry_date order by l.subject_id, l.entry_date;

select least(balance_at($1, $2, $3), (select balance from lowest_balance($4, $5, $6)));

select lines from opening_draft where cooperative_id = $1;

select lock_book($1);

select m.account_code, m.unit, m.participation, sum(m.debit - m.credit) as balance
  from account_month_movement m
 where m.cooperative_id = $1 and m.month <= $2 and m.account_code ^@ any ($3)
 group by m.account_code, m.unit, m.participation
having sum(m.debit - m.credit) <> 0
 order by m.unit, m.participation, m.account_code;

select m.id, m.cooperative_id, m.name, e.happened_on from member m
  join member_event e on e.tenant_id = m.tenant_id and e.member_id = m.id and e.state = 'CALON'
 where m.cooperative_id = any ($1) and m.state = 'CALON' order by e.happened_on, m.id;

select m1_0.cooperative_id from member m1_0 where m1_0.tenant_id = $1 group by m1_0.cooperative_id having sum(case when m1_0.state in ($2,$3,$4) then 1 else 0 end)<$5 and sum(case when m1_0.state in ($6,$7,$8,$9) then 1 else 0 end)>0;

select m1_0.cooperative_id,m1_0.nik_index from member m1_0 where m1_0.tenant_id = $1 and m1_0.nik_index in ($2) and m1_0.state in ($3,$4,$5,$6);

select m1_0.cooperative_id,m1_0.nik_index from member m1_0 where m1_0.tenant_id = $1 and m1_0.nik_index in ($2,$3) and m1_0.state in ($4,$5,$6,$7);

select m1_0.cooperative_id,m1_0.nik_index from member m1_0 where m1_0.tenant_id = $1 and m1_0.nik_index in ($2,$3,$4) and m1_0.state in ($5,$6,$7,$8);

select m1_0.cooperative_id,m1_0.nik_index from member m1_0 where m1_0.tenant_id = $1 and m1_0.nik_index in ($2,$3,$4,$5) and m1_0.state in ($6,$7,$8,$9);

select m1_0.cooperative_id,m1_0.nik_index from member m1_0 where m1_0.tenant_id = $1 and m1_0.nik_index in ($2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51,$52,$53,$54,$55,$56,$57,$58,$59,$60,$61,$62,$63,$64,$65,$66,$67,$68,$69,$70,$71,$72,$73,$74,$75,$76,$77,$78,$79,$80,$81,$82,$83,$84,$85,$86,$87,$88,$89,$90,$91,$92,$93,$94,$95,$96,$97,$98,$99,$100,$101,$102,$103,$104,$105,$106,$107,$108,$109,$110,$111,$112,$113,$114,$115,$116,$117,$118,$119,$120,$121,$122,$123,$124,$125,$126,$127,$128,$129,$130,$131,$132,$133,$134,$135,$136,$137,$138,$139,$140,$141,$142,$143,$144,$145,$146,$147,$148,$149,$150,$151,$152,$153,$154,$155,$156,$157,$158,$159,$160,$161,$162,$163,$164,$165,$166,$167,$168,$169,$170,$171,$172,$173,$174,$175,$176,$177,$178,$179,$180,$181,$182,$183,$184,$185,$186,$187,$188,$189,$190,$191,$192,$193,$194,$195,$196,$197,$198,$199,$200,$201,$202,$203,$204,$205,$206,$207,$208,$209,$210,$211,$212,$213,$214,$215,$216,$217,$218,$219,$220,$221,$222,$223,$224,$225,$226,$227,$228,$229,$230,$231,$232,$233,$234,$235,$236,$237,$238,$239,$240,$241,$242,$243,$244,$245,$246,$247,$248,$249,$250,$251,$252,$253,$254,$255,$256,$257,$258,$259,$260,$261,$262,$263,$264,$265,$266,$267,$268,$269,$270,$271,$272,$273,$274,$275,$276,$277,$278,$279,$280,$281,$282,$283,$284,$285,$286,$287,$288,$289,$290,$291,$292,$293,$294,$295,$296,$297,$298,$299,$300,$301) and m1_0.state in ($302,$303,$304,$305);

select m1_0.id from member m1_0 where m1_0.tenant_id = $1 and m1_0.cooperative_id=$2 and m1_0.account_subject=$3 and m1_0.state in ($4,$5,$6);

select m1_0.id,m1_0.account_subject,m1_0.address,m1_0.birth_place,m1_0.born_sealed,m1_0.born_year,m1_0.cooperative_id,m1_0.entered_on,m1_0.founder,m1_0.left_on,m1_0.name,m1_0.nik_index,m1_0.nik_masked,m1_0.nik_note,m1_0.nik_sealed,m1_0.number,m1_0.occupation,m1_0.phone,m1_0.rt,m1_0.rw,m1_0.sex,m1_0.state,m1_0.tenant_id from member m1_0 where m1_0.id=$1 and m1_0.tenant_id = $2;

select m1_0.id,m1_0.account_subject,m1_0.address,m1_0.birth_place,m1_0.born_sealed,m1_0.born_year,m1_0.cooperative_id,m1_0.entered_on,m1_0.founder,m1_0.left_on,m1_0.name,m1_0.nik_index,m1_0.nik_masked,m1_0.nik_note,m1_0.nik_sealed,m1_0.number,m1_0.occupation,m1_0.phone,m1_0.rt,m1_0.rw,m1_0.sex,m1_0.state,m1_0.tenant_id from member m1_0 where m1_0.tenant_id = $1 and m1_0.cooperative_id=$2 and m1_0.nik_index=$3 order by m1_0.id desc;

select m1_0.id,m1_0.account_subject,m1_0.address,m1_0.birth_place,m1_0.born_sealed,m1_0.born_year,m1_0.cooperative_id,m1_0.entered_on,m1_0.founder,m1_0.left_on,m1_0.name,m1_0.nik_index,m1_0.nik_masked,m1_0.nik_note,m1_0.nik_sealed,m1_0.number,m1_0.occupation,m1_0.phone,m1_0.rt,m1_0.rw,m1_0.sex,m1_0.state,m1_0.tenant_id from member m1_0 where m1_0.tenant_id = $1 and m1_0.cooperative_id=$2 and m1_0.number is not null order by m1_0.number;

select m1_0.id,m1_0.account_subject,m1_0.address,m1_0.birth_place,m1_0.born_sealed,m1_0.born_year,m1_0.cooperative_id,m1_0.entered_on,m1_0.founder,m1_0.left_on,m1_0.name,m1_0.nik_index,m1_0.nik_masked,m1_0.nik_note,m1_0.nik_sealed,m1_0.number,m1_0.occupation,m1_0.phone,m1_0.rt,m1_0.rw,m1_0.sex,m1_0.state,m1_0.tenant_id from member m1_0 where m1_0.tenant_id = $1 and m1_0.cooperative_id=$2 and m1_0.state in ($3,$4,$5) order by m1_0.number,m1_0.id;

select m1_0.id,m1_0.account_subject,m1_0.address,m1_0.birth_place,m1_0.born_sealed,m1_0.born_year,m1_0.cooperative_id,m1_0.entered_on,m1_0.founder,m1_0.left_on,m1_0.name,m1_0.nik_index,m1_0.nik_masked,m1_0.nik_note,m1_0.nik_sealed,m1_0.number,m1_0.occupation,m1_0.phone,m1_0.rt,m1_0.rw,m1_0.sex,m1_0.state,m1_0.tenant_id from member m1_0 where m1_0.tenant_id = $1 and m1_0.cooperative_id=$2 and m1_0.state in ($3,$4,$5,$6) and (lower(m1_0.name) like $7 escape '\' or m1_0.number like $8 escape '\') and (lower(m1_0.name)>$9 or lower(m1_0.name)=$10 and m1_0.id>$11) order by lower(m1_0.name),m1_0.id fetch first $12 rows only;

select m1_0.id,m1_0.account_subject,m1_0.address,m1_0.birth_place,m1_0.born_sealed,m1_0.born_year,m1_0.cooperative_id,m1_0.entered_on,m1_0.founder,m1_0.left_on,m1_0.name,m1_0.nik_index,m1_0.nik_masked,m1_0.nik_note,m1_0.nik_sealed,m1_0.number,m1_0.occupation,m1_0.phone,m1_0.rt,m1_0.rw,m1_0.sex,m1_0.state,m1_0.tenant_id from member m1_0 where m1_0.tenant_id = $1 and m1_0.id=$2 and m1_0.cooperative_id=$3;

select member_id, month, case when removed then 0 else amount end from savings_bill where cooperative_id = $1;

select month from account_month_movement where cooperative_id = $1 order by month desc limit 1;

select name from cooperative;

select notice, urgency from notice_read
where tenant_id = $1 and person = $2 and notice = any ($3);

select o.*, e.since, (select s.reason from outlet_event s where s.tenant_id = o.tenant_id
                         and s.outlet_id = o.id and s.in_spite order by s.step desc limit 1) as in_spite
  from outlet o
  join lateral (select v.since from outlet_event v where v.tenant_id = o.tenant_id and v.outlet_id = o.id
                 order by v.step desc limit 1) e on true
 where o.cooperative_id = $1
 order by o.state = 'TUTUP', o.state <> 'OPERASIONAL', o.code;

select o.code, o.name from outlet o
 where o.cooperative_id = $1 and o.kind <> 'KANTOR' and o.state not in ('RENCANA', 'TUTUP')
union
select m.unit, coalesce(o.name, m.unit)
  from (select distinct unit from account_month_movement where cooperative_id = $2) m
  left join outlet o on o.cooperative_id = $3 and o.code = m.unit
 where m.unit <> 'PUSAT'
 order by 1;

select o.entry_id from opening_entry o join entry e on e.tenant_id = o.tenant_id and e.id = o.entry_id
 where o.cooperative_id = $1 and o.round = $2 order by e.sequence;

select o.id, o.cooperative_id, c.name, o.reason, o.since from legal_obstacle o
  join cooperative c on c.tenant_id = o.tenant_id and c.id = o.cooperative_id
 where o.kind = 'DIKEMBALIKAN' and ($1 or o.cooperative_id = any ($2))
   and not exists (select from legal_obstacle_end e
        where e.tenant_id = o.tenant_id and e.obstacle_id = o.id)
 order by o.since, o.id;

select o.id, o.kind, o.reason, o.since, o.actor_name, e.ended_on, e.note, e.actor_name as ended_by
  from legal_obstacle o
  left join legal_obstacle_end e on e.tenant_id = o.tenant_id and e.obstacle_id = o.id
 where o.cooperative_id = $1 order by e.ended_on desc nulls first, o.since desc, o.id;

select opened_on, chart_version from book where cooperative_id = $1;

select opened_on, closed_through, sealed_through, closed_year from book where cooperative_id = $1;

select origin from entry where id = $1 and origin is not null;

select ot1_0.id,ot1_0.account_subject,ot1_0.closed_on,ot1_0.cooperative_id,ot1_0.ends,ot1_0.minutes,ot1_0.name,ot1_0.nik_masked,ot1_0.office,ot1_0.phone,ot1_0.seat,ot1_0.starts,ot1_0.tenant_id from organ_term ot1_0 where ot1_0.id=$1 and ot1_0.tenant_id = $2;

select ot1_0.id,ot1_0.account_subject,ot1_0.closed_on,ot1_0.cooperative_id,ot1_0.ends,ot1_0.minutes,ot1_0.name,ot1_0.nik_masked,ot1_0.office,ot1_0.phone,ot1_0.seat,ot1_0.starts,ot1_0.tenant_id from organ_term ot1_0 where ot1_0.tenant_id = $1 and ot1_0.cooperative_id=$2 and ot1_0.starts<=$3 and (ot1_0.closed_on is null and ot1_0.ends>=$4 or ot1_0.closed_on>$5 and ot1_0.closed_on>ot1_0.starts);

select ot1_0.id,ot1_0.account_subject,ot1_0.closed_on,ot1_0.cooperative_id,ot1_0.ends,ot1_0.minutes,ot1_0.name,ot1_0.nik_masked,ot1_0.office,ot1_0.phone,ot1_0.seat,ot1_0.starts,ot1_0.tenant_id from organ_term ot1_0 where ot1_0.tenant_id = $1 and ot1_0.cooperative_id=$2 order by ot1_0.starts desc,ot1_0.office,ot1_0.seat;

select ot1_0.id,ot1_0.account_subject,ot1_0.closed_on,ot1_0.cooperative_id,ot1_0.ends,ot1_0.minutes,ot1_0.name,ot1_0.nik_masked,ot1_0.office,ot1_0.phone,ot1_0.seat,ot1_0.starts,ot1_0.tenant_id from organ_term ot1_0 where ot1_0.tenant_id = $1 and ot1_0.id=$2 and ot1_0.cooperative_id=$3;

select p.* from receipt_part($1) p
 where not exists (select from receipt r where r.entry_id = $2
                      and r.member_id is not distinct from p.member_id);

select p.id, p.cooperative_id, c.name, p.act, p.month, cast(p.at as date), p.office
  from period_proposal p
  join cooperative c on c.tenant_id = p.tenant_id and c.id = p.cooperative_id
 where p.cooperative_id = any ($1) and p.actor <> $2
   and (p.office = 'KETUA') <> (p.cooperative_id = any ($3))
 order by p.at;

select permille from workbook_margin where cooperative_id = $1;

select pg_advisory_unlock($1);

select pg_advisory_xact_lock($1, 'cooperative'::regclass::oid::int);

select pg_advisory_xact_lock(hashtextextended($1, 340));

select pg_advisory_xact_lock(hashtextextended($1, 360));

select pg_advisory_xact_lock(hashtextextended('event_switch ' || $1, nullif(current_setting('app.tenant', true), '')::int));

select pg_try_advisory_lock($1);

select r.*, array(select e.entry_id from interest_run_entry e
                   where e.tenant_id = r.tenant_id and e.run_id = r.id) as entries
  from interest_run r where r.cooperative_id = $1 order by r.month desc, r.posted_at desc;

select r.*, c.village_name from number_roll_row r
  left join cooperative c on c.tenant_id = r.tenant_id and c.id = r.cooperative_id
 where r.roll_id = $1 order by r.line;

select r.*, m.name as member_name, m.number as member_number,
       exists (select from entry e where e.tenant_id = r.tenant_id and e.reverses = r.entry_id) as cancelled
  from receipt r left join member m on m.tenant_id = r.tenant_id and m.id = r.member_id
where r.cooperative_id = $1 and (r.year, r.number) < ($2, $3)
order by r.year desc, r.number desc limit $4;

select r.*, m.name as member_name, m.number as member_number,
       exists (select from entry e where e.tenant_id = r.tenant_id and e.reverses = r.entry_id) as cancelled
  from receipt r left join member m on m.tenant_id = r.tenant_id and m.id = r.member_id
where r.entry_id = $1 order by r.year, r.number;

select r.*, m.name as member_name, m.number as member_number,
       exists (select from entry e where e.tenant_id = r.tenant_id and e.reverses = r.entry_id) as cancelled
  from receipt r left join member m on m.tenant_id = r.tenant_id and m.id = r.member_id
where r.id = $1;

select r.*, m.number, m.name, d.approved, d.decided_on, coalesce(a.reason, d.remark) as remark, a.annulled_on,
       (select p.id from leaving_payment p where p.tenant_id = r.tenant_id and p.request_id = r.id
           and not exists (select from entry e where e.tenant_id = p.tenant_id and e.reverses = p.id) limit 1) as paid_by
  from leaving_request r
  join member m on m.tenant_id = r.tenant_id and m.id = r.member_id
  left join leaving_decision d on d.tenant_id = r.tenant_id and d.request_id = r.id
  left join leaving_annulment a on a.tenant_id = r.tenant_id and a.request_id = r.id
 where r.cooperative_id = $1
 order by r.requested_on desc, r.requested_at desc;

select r.id, r.cooperative_id, m.name, r.requested_on from leaving_request r
  join member m on m.tenant_id = r.tenant_id and m.id = r.member_id
 where r.cooperative_id = any ($1) and not exists (select from leaving_decision d
        where d.tenant_id = r.tenant_id and d.request_id = r.id)
 order by r.requested_on, r.id limit 20;

select request_id from leaving_decision where entry_id = $1;

select s.* from bank_statement_line s
 where s.cooperative_id = $1 and s.account_code = $2 and s.day <= $3
   and not exists (select from bank_match m where m.tenant_id = s.tenant_id and m.statement_line_id = s.id)
 order by s.day, s.line_no limit $4;

select s.id, s.day, s.description, s.amount, m.automatic, l.sequence, l.line_no, e.id as entry_id, l.entry_date, e.description as words,
       voucher_text(e.voucher_type, e.entry_date, e.voucher_number) as voucher, l.debit - l.credit as signed
  from bank_match m
  join bank_statement_line s on s.tenant_id = m.tenant_id and s.id = m.statement_line_id
  join entry_line l on l.tenant_id = m.tenant_id and l.cooperative_id = m.cooperative_id
   and l.sequence = m.sequence and l.line_no = m.line_no
  join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
 where m.cooperative_id = $1 and m.account_code = $2 and s.day between $3 and $4
 order by s.day, s.line_no limit $5;

select s.id, s.receipt_id, s.expires_at, v.share_id is not null as revoked from receipt_share s
  left join receipt_share_revocation v on v.tenant_id = s.tenant_id and v.share_id = s.id
 join receipt r on r.tenant_id = s.tenant_id and r.id = s.receipt_id
where r.cooperative_id = $1 and s.expires_at > $2 and v.share_id is null
order by s.expires_at desc limit 100;

select s.id, s.receipt_id, s.expires_at, v.share_id is not null as revoked from receipt_share s
  left join receipt_share_revocation v on v.tenant_id = s.tenant_id and v.share_id = s.id
 where s.id = $1;

select s.id, s.receipt_id, s.expires_at, v.share_id is not null as revoked from receipt_share s
  left join receipt_share_revocation v on v.tenant_id = s.tenant_id and v.share_id = s.id
where s.receipt_id = $1 and s.expires_at > $2 and v.share_id is null
order by s.expires_at desc limit 5;

select s.stage, s.since from legal_stage_of($1, $2) s;

select sealed from roster_row where id = $1;

select sequence from book where cooperative_id = $1;

select sequence, hash from book where cooperative_id = $1;

select sequence, hash from period_act where cooperative_id = $1 and sequence > 0
union select sequence, hash from year_act where cooperative_id = $2 and sequence > 0;

select set_config('app.tenant', $1, true);

select set_config('app.tenant', $1, true), set_config('transaction_read_only', 'on', true);

select state, happened_on, reason, actor_name from member_event where member_id = $1
order by recorded_at, id;

select subject_balance_at($1, $2, 'ANGGOTA', $3, $4);

select subject_id, period, sum(debit - credit) as balance from subject_month_movement
 where cooperative_id = $1 and account_code = $2 group by subject_id, period;

select t.* from village_term t
  join bumdes b on b.tenant_id = t.tenant_id and b.village_code = t.village_code
 where b.id = $1 order by t.ended_on is not null, t.office, t.starts desc;

select to_char(month, 'YYYY-MM') as period, sequence, hash from period_act
 where cooperative_id = $1 and sequence > 0
union select year::text, sequence, hash from year_act where cooperative_id = $2 and sequence > 0
order by 2, 1;

select topic, revision, body, written_by_name, written_at from statement_note
 where cooperative_id = $1 and year = $2 order by written_at desc, topic;

select u.*, e.since from bumdes_unit u
  join lateral (select v.since from bumdes_unit_event v where v.tenant_id = u.tenant_id and v.unit_id = u.id
                 order by v.step desc limit 1) e on true
 where u.bumdes_id = $1 order by u.state <> 'BERJALAN', u.state, u.name;

select v.*, o.name as outlet_name, u.name as unit_name, u.line as unit_line, c.id as case_id
  from overlap v
  join outlet o on o.tenant_id = v.tenant_id and o.id = v.outlet_id
  join bumdes_unit u on u.tenant_id = v.tenant_id and u.id = v.unit_id
  left join overlap_case c on c.tenant_id = v.tenant_id and c.outlet_id = v.outlet_id and c.unit_id = v.unit_id
 where v.bumdes_id = $1 and v.result <> 'TIDAK_ADA'
 order by v.severity desc, o.name, u.name;

select village_code from cooperative_area;

select village_code from cooperative_area where cooperative_id = any ($1);

select village_code from village_term t
 where t.account_subject = $1 and t.starts <= $2 and (t.ended_on is null or t.ended_on > $3);

select wrapped from tenant_key where purpose = $1;

update cooperative set address=$1,operating_since=$2,phone=$3 where id=$4 and tenant_id=coalesce($5,tenant_id);

update idempotency_key set status = $1, location = $2, body = $3
where tenant_id = $4 and actor = $5 and route = $6 and key = $7;

update member set account_subject=$1 where id=$2 and tenant_id=coalesce($3,tenant_id);

update number_roll set confirmed_by = $1, confirmed_at = now() where id = $2;

update number_roll set discarded_at = now() where id = $1;

update organ_term set account_subject=$1 where id=$2 and tenant_id=coalesce($3,tenant_id);

update roster_batch set confirmed_at = now(), confirmed_by = $1, basis = $2 where id = $3;

update roster_batch set discarded_at = now() where id = $1;

update roster_row set judgement = $1, findings = $2::jsonb where id = $3;

update roster_row set member_id = id, sealed = null where id = $1;

update roster_row set sealed = null where batch_id = $1;

update savings_bill set amount = coalesce($1, amount), removed = $2
 where cooperative_id = $3 and month = $4 and member_id = $5;

update village_term set account_subject = $1 where id = $2;

update workbook_batch set confirmed_at = now() where id = $1;

update workbook_batch set discarded_at = now() where id = $1;

update workbook_row set draft = $1::jsonb, is_open = $2, skipped = $3 where batch_id = $4 and place = $5;

update workbook_row set entry_id = $1 where batch_id = $2 and place = $3;

with brought as (
    select e.id, e.sequence, e.entry_date from entry e
     where e.cooperative_id = $1 and e.event = 'J83'),
opening as (
    select b.sequence, b.entry_date, true as is_original from brought b
     where b.entry_date between $2 and $3
    union all
    select r.sequence, r.entry_date, false from brought b join entry r on r.reverses = b.id
     where r.reverses is not null and r.entry_date between $4 and $5)
, lines as (
    select l.account_code, l.sequence, l.unit, a.cash_flow = 'KAS' as is_cash,
           case when o.is_original then l.credit else -l.debit end as cash_in,
           case when o.is_original then l.debit else -l.credit end as cash_out
      from opening o
      join entry_line l on l.cooperative_id = $6 and l.sequence = o.sequence
      join account a on a.tenant_id = l.tenant_id and a.cooperative_id = l.cooperative_id and a.code = l.account_code)
select account_code, sum(cash_in) as cash_in, sum(cash_out) as cash_out
  from lines
 where not is_cash and sequence in (select sequence from lines where is_cash)
   and ($7::text is null or unit = $8)
 group by account_code order by account_code;

with brought as (
    select e.id, e.sequence, e.entry_date from entry e
     where e.cooperative_id = $1 and e.event = 'J83'),
opening as (
    select b.sequence, b.entry_date, true as is_original from brought b
     where b.entry_date between $2 and $3
    union all
    select r.sequence, r.entry_date, false from brought b join entry r on r.reverses = b.id
     where r.reverses is not null and r.entry_date between $4 and $5)
select entry_date from opening order by entry_date desc limit 1;

with brought as (
    select e.id, e.sequence, e.entry_date from entry e
     where e.cooperative_id = $1 and e.event = 'J83'),
opening as (
    select b.sequence, b.entry_date, true as is_original from brought b
     where b.entry_date between $2 and $3
    union all
    select r.sequence, r.entry_date, false from brought b join entry r on r.reverses = b.id
     where r.reverses is not null and r.entry_date between $4 and $5)
select l.account_code, l.participation, sum(l.debit) as debit, sum(l.credit) as credit
  from opening
  join entry_line l on l.cooperative_id = $6 and l.sequence = opening.sequence
 where $7::text is null or l.unit = $8
 group by l.account_code, l.participation order by l.account_code;

with candidates as (
    select s.id, l.sequence, l.line_no, count(*) over (partition by s.id) as of_bank,
           count(*) over (partition by l.sequence, l.line_no) as of_book
      from bank_statement_line s
      join entry_line l on l.tenant_id = s.tenant_id and l.cooperative_id = s.cooperative_id
       and l.account_code = s.account_code and l.entry_date between s.day - 3 and s.day + 3
       and l.debit - l.credit = s.amount
     where s.cooperative_id = $1 and s.account_code = $2
       and not exists (select from bank_match m where m.tenant_id = s.tenant_id and m.statement_line_id = s.id)
       and not exists (select from bank_match m where m.tenant_id = l.tenant_id
            and m.cooperative_id = l.cooperative_id and m.sequence = l.sequence and m.line_no = l.line_no))
insert into bank_match (statement_line_id, cooperative_id, account_code, sequence, line_no, automatic, matched_by)
select id, $3, $4, sequence, line_no, true, $5 from candidates
 where of_bank = 1 and of_book = 1;

with cash as materialized (
    select distinct l.sequence from entry_line l
     where l.cooperative_id = $1
       and l.account_code in (select code from account
                               where cooperative_id = $2 and cash_flow = 'KAS'))
select account_code, month, unit, participation, sum(cash_in) as cash_in, sum(cash_out) as cash_out from (
    select account_code, month, unit, participation, cash_in, cash_out
      from cash_flow_month_movement where cooperative_id = $3
    union all
    select l.account_code, date_trunc('month', l.entry_date)::date, l.unit, l.participation,
           case when e.reverses is null then -l.credit else l.debit end,
           case when e.reverses is null then -l.debit else l.credit end
      from cash
      join entry_line l on l.cooperative_id = $4 and l.sequence = cash.sequence
      join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
     where l.account_code not in (select code from account
                                   where cooperative_id = $5 and cash_flow = 'KAS')) compared
 group by account_code, month, unit, participation
having sum(cash_in) <> 0 or sum(cash_out) <> 0
 order by account_code, month;

with moved as (
    select account_code, subject_id, period as month, sum(debit) as debit, sum(credit) as credit
      from subject_month_movement
     where cooperative_id = $1 and month <= $2 and account_code = any ($3::text[])
     group by account_code, subject_id, period
    union all
    select account_code, null, month, sum(debit), sum(credit)
      from account_month_movement
     where cooperative_id = $4 and month <= $5 and account_code = any ($6::text[])
     group by account_code, month)
select account_code, coalesce(max(month) filter (where credit > 0), min(month)) as month, sum(debit - credit) as amount
  from moved group by account_code, subject_id having sum(debit) <> sum(credit);

with moved as (
    select account_code, subject_id, period as month, sum(debit) as debit, sum(credit) as credit
      from subject_month_movement
     where cooperative_id = $1 and month <= $2 and account_code = any ($3::text[])
     group by account_code, subject_id, period
    union all
    select account_code, null, month, sum(debit), sum(credit)
      from account_month_movement
     where cooperative_id = $4 and month <= $5 and account_code = any ($6::text[])
     group by account_code, month)
select account_code, month, greatest(0, least(debit,
           sum(debit) over (partition by account_code, subject_id order by month)
         - sum(credit) over (partition by account_code, subject_id))) as amount from moved
union all
select account_code, $7::date, sum(debit - credit) from moved
 group by account_code, subject_id having sum(debit) < sum(credit);

with moved as (
    select m.cooperative_id, m.month, a.line, m.credit - m.debit as amount
      from book b
      join account a on a.tenant_id = b.tenant_id and a.cooperative_id = b.cooperative_id
                    and a.type in ('I', 'X')
      join account_month_movement m on m.tenant_id = a.tenant_id and m.cooperative_id = a.cooperative_id
                                   and m.account_code = a.code and m.month between $1 and b.closed_through
     where b.closed_through >= $2),
touching as (
    select distinct l.tenant_id, l.cooperative_id, l.sequence, l.account_code = '3-1901' as carried
      from book b
      join entry_line l on l.tenant_id = b.tenant_id and l.cooperative_id = b.cooperative_id
                       and l.account_code in ('3-1502', '3-1901') and l.entry_date >= $3
                       and l.entry_date < b.closed_through + interval '1 month'
     where b.closed_through >= $4),
aside as (
    select distinct t.tenant_id, t.cooperative_id, t.sequence from touching t
      join entry e on e.tenant_id = t.tenant_id and e.cooperative_id = t.cooperative_id
                  and e.sequence = t.sequence
      left join entry o on o.tenant_id = e.tenant_id and o.id = e.reverses
     where coalesce(o.event, e.event) = 'J76' or t.carried and coalesce(o.event, e.event) <> 'J83'),
earned as (
    select * from moved
     union all
    select l.cooperative_id, cast(date_trunc('month', l.entry_date) as date), a.line, l.debit - l.credit
      from aside t
      join entry_line l on l.tenant_id = t.tenant_id and l.cooperative_id = t.cooperative_id
                       and l.sequence = t.sequence
      join account a on a.tenant_id = l.tenant_id and a.cooperative_id = l.cooperative_id
                    and a.code = l.account_code and a.type in ('I', 'X')),
closed as (
    select b.cooperative_id, cast(s as date) as month
      from book b cross join lateral generate_series(
          greatest(cast($5 as date), cast(date_trunc('month', b.opened_on) as date)), b.closed_through,
          interval '1 month') s
     where b.closed_through is not null)
select c.cooperative_id, c.month, coalesce(sum(e.amount), 0) as surplus,
       coalesce(sum(e.amount) filter (where e.line in ('P01', 'P02', 'P05', 'P08')), 0) as turnover
  from closed c left join earned e on e.cooperative_id = c.cooperative_id and e.month = c.month
 group by c.cooperative_id, c.month order by c.cooperative_id, c.month;

with one as (select coalesce((select principal_id from companion_entry where id = $1), $2) as id)
select id, 0 as companion, id as tie from one
union all
select c.id, 1, c.id from companion_entry c join one on c.principal_id = one.id
order by companion, tie;

with standing as (
    select p.id, p.month from period_act p
     where p.cooperative_id = $1 and p.act = 'TUTUP'
       and exists (select from closed_balance c where c.tenant_id = p.tenant_id and c.act_id = p.id)
       and not exists (select from period_act b
                        where b.tenant_id = p.tenant_id and b.cooperative_id = p.cooperative_id
                          and b.number > p.number and b.act in ('BUKA', 'BUKA_KUNCI') and b.month <= p.month)),
moved as (
    select l.account_code, l.unit, l.participation, date_trunc('month', l.entry_date)::date as month,
           sum(l.debit - l.credit) as signed
      from entry_line l
      join entry e on e.tenant_id = l.tenant_id and e.cooperative_id = l.cooperative_id and e.sequence = l.sequence
     where l.cooperative_id = $2 and e.event not in ('J76', 'J77')
       and exists (select from standing)
     group by 1, 2, 3, 4),
compared as (
    select s.month, c.account_code, c.unit, c.participation, c.balance
      from standing s join closed_balance c on c.act_id = s.id
    union all
    select s.month, m.account_code, m.unit, m.participation, -m.signed
      from standing s join moved m on m.month <= s.month)
select month, account_code, sum(balance) as difference from compared
 group by month, account_code, unit, participation having sum(balance) <> 0
 order by month, account_code;

with touching as (
    select distinct sequence from entry_line
     where cooperative_id = $1 and account_code in ('3-1502', '3-1901')
       and entry_date between $2 and $3),
apart as (
    select t.sequence
      from touching t
      join entry e on e.cooperative_id = $4 and e.sequence = t.sequence
      left join entry o on o.tenant_id = e.tenant_id and o.id = e.reverses
      join entry_line l on l.cooperative_id = $5 and l.sequence = t.sequence
     group by t.sequence, e.event, o.event
    having coalesce(o.event, e.event) = 'J76'
        or bool_or(l.account_code = '3-1901') and coalesce(o.event, e.event) <> 'J83'
        or bool_and(l.account_code in ('3-1501', '3-1502')))
select l.account_code, l.participation, 0 as before, sum(l.debit) as debit, sum(l.credit) as credit
  from apart
  join entry_line l on l.cooperative_id = $6 and l.sequence = apart.sequence
  join account a on a.tenant_id = l.tenant_id and a.cooperative_id = l.cooperative_id and a.code = l.account_code
 where (a.type in ('I', 'X') or l.account_code = '3-1502') and ($7::text is null or l.unit = $8)
 group by l.account_code, l.participation order by l.account_code;

with village as materialized (
    select c.tenant_id, c.id as cooperative_id, c.village_code, c.village_name, c.district_code,
           c.district_name, b.id as bumdes_id
      from cooperative c left join bumdes b on b.tenant_id = c.tenant_id and b.village_code = c.village_code
     where cast($1 as text) is null or c.district_code = $2),
business as (
    select v.village_code, o.line, true as cooperative, false as village from village v
      join cooperative_area a on a.tenant_id = v.tenant_id and a.village_code = v.village_code
      join outlet o on o.tenant_id = a.tenant_id and o.cooperative_id = a.cooperative_id
     where o.state <> 'TUTUP' and o.line is not null
    union all
    select v.village_code, u.line, false, true from village v
      join bumdes_unit u on u.tenant_id = v.tenant_id and u.bumdes_id = v.bumdes_id
     where u.state <> 'BERHENTI'),
held as (
    select v.village_code, s.line, bool_or(s.cooperative) as cooperative, bool_or(s.village) as village
      from village v left join business s on s.village_code = v.village_code
     group by v.village_code, s.line),
running as materialized (
    select g.tenant_id, g.bumdes_id, g.line, g.case_id from agreement g
     where g.state in ('DITANDATANGANI', 'BERJALAN', 'EVALUASI') and $3 between g.starts and g.ends),
agreed as materialized (
    select r.bumdes_id, r.line from running r
    union
    select c.bumdes_id, o.line from overlap_case c
      join outlet o on o.tenant_id = c.tenant_id and o.id = c.outlet_id
     where c.state in ('KESEPAKATAN', 'SELESAI') and c.outcome not in ('DITUNDA', 'BUMDES_TETAP')
       and (exists (select from running r where r.case_id = c.id)
            or not exists (select from agreement g where g.tenant_id = c.tenant_id and g.case_id = c.id
                and g.state <> 'DRAF' and g.starts <= $4))),
doubled as materialized (
    select distinct d.bumdes_id, d.line from overlap d where d.result = 'TUMPANG_TINDIH')
select v.district_code, v.district_name, v.village_code, v.village_name, v.cooperative_id, v.bumdes_id, h.line,
       case when h.line is null then null when not h.village then 'KOPERASI'
            when not h.cooperative then 'BUMDES' when a.line is not null then 'SEPAKAT'
            when x.line is not null then 'BERTABRAKAN' else 'BERDAMPINGAN' end as place
  from village v join held h on h.village_code = v.village_code
  left join line_of_business l on l.code = h.line
  left join agreed a on a.bumdes_id = v.bumdes_id and a.line = h.line
  left join doubled x on x.bumdes_id = v.bumdes_id and x.line = h.line
 order by v.district_name, v.village_name, v.village_code, l.place;

with written as (
    select e.cooperative_id, cast(date_trunc('month', e.entry_date) as date) as month,
        count(*) as postings
    from entry e where e.entry_date >= $1 and e.entry_date < $2 group by 1, 2),
months as (
    select b.cooperative_id, cast(s as date) as month from book b cross join lateral generate_series(
        greatest(cast($3 as date), cast(date_trunc('month', b.opened_on) as date)),
        least(b.closed_through, cast($4 as date)), interval '1 month') s
    where b.closed_through is not null)
select coalesce(w.cooperative_id, m.cooperative_id) as cooperative, coalesce(w.month, m.month) as month,
    coalesce(w.postings, 0) as postings, m.month is not null as closed
from written w full join months m on m.cooperative_id = w.cooperative_id and m.month = w.month
order by 1, 2;

