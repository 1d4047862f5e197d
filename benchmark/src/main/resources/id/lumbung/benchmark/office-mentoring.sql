-- What a year leaves at the office: mentors and their villages, visits, problems and what was agreed, the desk, reports and
-- assessments. The rules of the product are in force. `village` holds the register of cooperatives.
analyze village;

insert into mentor (tenant_id, id, kind, recorded_by, recorded_by_name)
select ${regency}, pg_temp.id_of('mentor/' || n), case when n > ${mentors} - 1 then 'PPKL' else 'BA' end, 'petugas-2', 'Petugas Dinas'
  from generate_series(1, ${mentors} + 2) n;
insert into mentor_term (tenant_id, mentor_id, revision, name, phone, employer, starts, ends, quota, districts, recorded_by, recorded_by_name)
select ${regency}, pg_temp.id_of('mentor/' || n), 1, pg_temp.person('mentor/' || n), '628139' || lpad(n::text, 7, '0'),
       'Dinas Koperasi Provinsi', date_trunc('month', date '${today}' - 360)::date,
       date '${today}' + case when n % 8 = 0 then 20 else 100 + n end, 60, array(select distinct v.district from village v order by 1 limit 3),
       'petugas-2', 'Petugas Dinas'
  from generate_series(1, ${mentors} + 2) n;
insert into mentor_account (tenant_id, account, mentor_id, tied_by)
select ${regency}, pg_temp.id_of('account/' || n)::text, pg_temp.id_of('mentor/' || n), 'petugas-2' from generate_series(1, ${mentors} + 2) n;

-- Each Business Assistant has the villages that follow one another; two field officers have some of them as well.
insert into assignment (tenant_id, id, mentor_id, kind, cooperative_id, cooperative_name, village, district, starts, ends_before,
    assigned_by, assigned_by_name)
select ${regency}, pg_temp.id_of('assignment/' || f.id), m.id, 'BA', f.id, f.name, f.village, f.district, m.starts, m.ends + 1, 'petugas-2',
       'Petugas Dinas'
  from (select v.*, 1 + (row_number() over (order by v.n) - 1) * (${mentors} - 1) / count(*) over () as whose
          from village v where not exists (select from assignment a where a.cooperative_id = v.id and a.kind = 'BA')) f
  join mentor_now m on m.id = pg_temp.id_of('mentor/' || f.whose);
insert into assignment (tenant_id, id, mentor_id, kind, cooperative_id, cooperative_name, village, district, starts, ends_before,
    assigned_by, assigned_by_name)
select ${regency}, pg_temp.id_of('officer/' || v.id), m.id, 'PPKL', v.id, v.name, v.village, v.district, m.starts, m.ends + 1, 'petugas-2',
       'Petugas Dinas'
  from village v join mentor_now m on m.id = pg_temp.id_of('mentor/' || ${mentors} + v.n % 2) where v.n % 3 = 0 and v.n <= 160;

analyze;

-- Visits in the order of their days, so that nobody is in two villages at once. A few villages were never seen.
create temp table trip on commit drop as
select g.n, pg_temp.id_of('visit/' || g.n) as id, m.id as mentor, m.name as mentor_name, o.account, v.id as cooperative, v.name, v.village, v.district,
       d.day, (d.day + time '01:00' + pg_temp.lot('hour/' || g.n, 6) * interval '1 hour') at time zone 'UTC' as at, pg_temp.lot('ends/' || g.n, 20) as fate
  from generate_series(1, ${visits}) g (n)
  cross join lateral (select date '${today}' - 350 + g.n * 374 / ${visits} as day) d
  join (select w.*, row_number() over (order by w.n) as place, count(*) over () as places from village w where w.n % 29 > 0) v
    on v.place = 1 + (g.n::bigint * 104729) % v.places
  join assignment a on a.cooperative_id = v.id and a.kind = 'BA' and (a.ends_before is null or a.ends_before > a.starts)
  join mentor_now m on m.id = a.mentor_id
  join mentor_account o on o.mentor_id = m.id;

do $$
declare
    t trip;
begin
    for t in select * from trip order by n loop
        insert into visit (tenant_id, id, mentor_id, mentor_name, cooperative_id, cooperative_name, village, district, purpose, planned_by,
            planned_by_name, planned_at)
        values (${regency}, t.id, t.mentor, t.mentor_name, t.cooperative, t.name, t.village, t.district,
            'Memeriksa buku kas dan kelengkapan dokumen', t.account, t.mentor_name, t.at - interval '6 days');
        insert into visit_event (tenant_id, visit_id, step, act, day, at, actor, actor_name)
        values (${regency}, t.id, 1, 'DIRENCANAKAN', t.day - (t.fate = 1)::int, t.at - interval '6 days', t.account, t.mentor_name);
        if t.fate = 0 then
            insert into visit_event (tenant_id, visit_id, step, act, at, reason, actor, actor_name)
            values (${regency}, t.id, 2, 'DIBATALKAN', t.at - interval '1 day', 'Pengurus tidak di tempat', t.account, t.mentor_name);
            continue;
        elsif t.fate = 1 then
            insert into visit_event (tenant_id, visit_id, step, act, day, at, reason, actor, actor_name)
            values (${regency}, t.id, 2, 'DIJADWAL_ULANG', t.day, t.at - interval '2 days', 'Jalan terendam banjir', t.account, t.mentor_name);
        end if;
        continue when t.day >= '${today}' or t.fate = 2 and t.day > date '${today}' - 20;
        insert into visit_event (tenant_id, visit_id, step, act, at, latitude, longitude, accuracy, actor, actor_name)
        values (${regency}, t.id, 2 + (t.fate = 1)::int, 'TIBA', t.at, -0.4857, 116.9905, 14, t.account, t.mentor_name);
        insert into visit_report (tenant_id, visit_id, people_met, findings, recommendations, next_day, instrument, signed_name, written_by,
            written_at)
        values (${regency}, t.id, 'Bendahara dan ketua', 'Buku kas diisi, kas belum dihitung bersama. Papan nama sudah ada, daftar anggota '
            || 'perlu dilengkapi, dan tunggakan simpanan wajib belum ditagih.', 'Hitung kas setiap Sabtu dan tutup buku sebelum tanggal 10.',
            case when t.fate % 4 = 0 then t.day + 30 end, 'kunjungan-1', pg_temp.person('signs/' || t.n), t.account, t.at + interval '2 hours');
        insert into visit_answer (tenant_id, visit_id, item, answer)
        select ${regency}, t.id, item, (array['YA', 'SEBAGIAN', 'TIDAK'])[1 + pg_temp.lot(item || t.n, 3)]
          from unnest(array['papan', 'buku-kas', 'opname', 'tutup-bulan', 'anggota', 'simpanan', 'gerai', 'rapat', 'simkopdes', 'rencana']) item;
        insert into visit_event (tenant_id, visit_id, step, act, at, actor, actor_name)
        values (${regency}, t.id, 3 + (t.fate = 1)::int, 'SELESAI', t.at + interval '2 hours', t.account, t.mentor_name);
    end loop;
end $$;

analyze;
create temp table seen on commit drop as
select t.*, s.left_at from trip t join visit_state s on s.visit_id = t.id and s.act = 'SELESAI';
insert into priority_before (tenant_id, visit_id, cooperative_id, day, score, reasons)
select ${regency}, s.id, s.cooperative, s.day, 10 + pg_temp.lot('score/' || s.n, 60),
       array['KAS_TIDAK_DIHITUNG', case when s.n % 2 = 0 then 'BULAN_BELUM_DITUTUP' else 'LAMA_TIDAK_DIKUNJUNGI' end] from seen s;
insert into advice_letter (tenant_id, visit_id, cooperative_id, given_on, official, agency, content, written_at)
select ${regency}, s.id, s.cooperative, s.day, s.mentor_name, 'Dinas Koperasi Provinsi',
       'Hitung kas setiap Sabtu dan tutup buku sebelum tanggal 10.', s.left_at from seen s;
insert into advice_delivery (tenant_id, visit_id, delivered_at, delivered_by)
select ${regency}, s.id, s.left_at + interval '1 minute', 'mentoring-service' from seen s;

insert into problem (tenant_id, id, cooperative_id, cooperative_name, village, district, visit_id, description, since, priority, reported_by,
    reported_by_name, reported_at)
select ${regency}, pg_temp.id_of('problem/' || s.n), s.cooperative, s.name, s.village, s.district, s.id,
       (array['Tunggakan simpanan wajib tidak ditagih', 'Bendahara mengundurkan diri', 'Stok gerai tidak cocok dengan catatan',
           'Rekening bank belum aktif'])[1 + s.n % 4], s.day - 10, (array['RENDAH', 'SEDANG', 'TINGGI'])[1 + s.n % 3], s.account, s.mentor_name, s.left_at
  from seen s where pg_temp.lot('problem/' || s.n, 4) = 0;
insert into problem_event (tenant_id, problem_id, step, status, note, at, actor, actor_name)
select ${regency}, pg_temp.id_of('problem/' || s.n), e.step, e.status, case when e.step > 1 then 'Sudah dibicarakan dengan pengurus' end,
       s.left_at + (e.step - 1) * interval '9 days', s.account, s.mentor_name
  from seen s, (values (1, 'BARU'), (2, 'DIKERJAKAN'), (3, 'SELESAI')) e (step, status)
 where pg_temp.lot('problem/' || s.n, 4) = 0
   and e.step <= case when s.day < date '${today}' - 90 then 3 else 1 + pg_temp.lot('problem at/' || s.n, 3) end
 order by e.step, s.n;
insert into action (tenant_id, id, cooperative_id, cooperative_name, village, district, visit_id, what, who, due, agreed_by, agreed_by_name,
    agreed_at)
select ${regency}, pg_temp.id_of('action/' || s.n || '/' || k), s.cooperative, s.name, s.village, s.district, s.id,
       (array['Menghitung kas setiap Sabtu', 'Menutup buku bulan lalu', 'Melengkapi daftar anggota'])[1 + (s.n + k) % 3],
       (array['Bendahara', 'Ketua', 'Sekretaris'])[1 + (s.n + k) % 3], s.day + 14, s.account, s.mentor_name, s.left_at
  from seen s, generate_series(1, 2) k where pg_temp.lot('action/' || s.n || '/' || k, 3) = 0;
insert into action_event (tenant_id, action_id, step, done, at, actor, actor_name)
select ${regency}, a.id, 1, true, least(a.agreed_at + interval '12 days', now()), a.agreed_by, a.agreed_by_name
  from action a join seen s on s.id = a.visit_id where a.due < date '${today}' - 60 or pg_temp.lot('done/' || a.id, 3) > 0;

analyze;

-- The desk: five days a week, numbers as the day gives them.
create temp table caller on commit drop as
select g.n, pg_temp.id_of('ticket/' || g.n) as id, d.day, (d.day + time '00:00' + pg_temp.lot('minute/' || g.n, 420) * interval '1 minute') at time zone 'UTC' as at,
       v.id as cooperative, v.name, 'petugas-' || g.n % 3 as officer, pg_temp.person('officer/' || g.n % 3) as officer_name,
       pg_temp.lot('fate/' || g.n, 10) as fate, a.mentor_id as mentor
  from generate_series(1, ${tickets}) g (n)
  cross join lateral (select date '${today}' - 363 + g.n * 364 / (${tickets} + 1) as any_day) e
  cross join lateral (select e.any_day - greatest(0, extract(isodow from e.any_day)::int - 5) as day) d
  join village v on v.n = 1 + (g.n::bigint * 7919) % (select count(*) from village)
  left join assignment a on a.cooperative_id = v.id and a.kind = 'BA' and (a.ends_before is null or a.ends_before > a.starts);
insert into ticket (tenant_id, id, date, arrived_at, visitor_name, visitor_phone, visitor_office, cooperative_id, cooperative_name, topic,
    question, opened_by, opened_by_name)
select ${regency}, c.id, c.day, c.at, pg_temp.person('caller/' || c.n), '08134' || lpad(c.n::text, 7, '0'),
       (array['Ketua', 'Bendahara', 'Sekretaris', 'Warga'])[1 + c.n % 4], case when c.n % 6 > 0 then c.cooperative end,
       case when c.n % 6 > 0 then c.name end,
       (array['LEGALITAS', 'AKTA', 'SK_AHU', 'NPWP', 'NIB', 'NIK', 'REKENING', 'SIMKOPDES', 'PEMBUKUAN', 'PINJAMAN', 'PAJAK', 'USAHA', 'BUMDES',
           'RAT', 'KONFLIK', 'LAIN'])[1 + pg_temp.lot('topic/' || c.n, 16)],
       'Bagaimana cara mengurus ini, dan surat apa yang harus dibawa?', c.officer, c.officer_name
  from caller c order by c.at, c.n;
analyze ticket, ticket_event;
insert into ticket_event (tenant_id, ticket_id, step, status, at, officer, officer_name, answer)
select ${regency}, c.id, e.step, case when e.step = 2 then 'DILAYANI' when c.fate < 2 then 'TINDAK_LANJUT' else 'SELESAI' end,
       c.at + interval '9 minutes' * (e.step - 1), c.officer, c.officer_name, case when e.step = 3 then 'Dijelaskan, dan surat contoh diberikan.' end
  from caller c, generate_series(2, 3) e (step) where c.day < '${today}' order by e.step, c.n;
insert into ticket_promise (tenant_id, ticket_id, step, due, mentor_id, note, actor, actor_name, at)
select ${regency}, c.id, 1, c.day + 10, case when c.n % 3 > 0 and c.n % 6 > 0 then c.mentor end, 'Membawa berkas ke desa', c.officer, c.officer_name,
       c.at + interval '20 minutes' from caller c where c.day < '${today}' and c.fate < 2;
insert into ticket_rating (tenant_id, ticket_id, score, remark, actor, actor_name, at)
select ${regency}, c.id, 2 + pg_temp.lot('score/' || c.n, 4), case when c.n % 9 = 0 then 'Cepat dan jelas' end, c.officer, c.officer_name,
       c.at + interval '21 minutes' from caller c where c.day < '${today}' and c.n % 5 > 1;
insert into ticket_event (tenant_id, ticket_id, step, status, at, officer, officer_name, answer)
select ${regency}, c.id, 4, 'SELESAI', least(c.at + interval '8 days', now()), c.officer, c.officer_name, 'Berkas sudah dibawa dan lengkap.'
  from caller c where c.day < '${today}' and c.fate < 2 and (c.day < date '${today}' - 60 or c.n % 3 = 0);

analyze; -- or the triggers that follow take the tables to be empty

-- Every Business Assistant reported every full month since her contract began; of the last one some are still on their way.
create temp table told on commit drop as
select pg_temp.id_of('report/' || m.id || month) as id, m.id as mentor, m.name, m.employer, month::date as month, o.account,
       (month + interval '1 month 3 days')::timestamp at time zone 'UTC' as at,
       case when month < date '${today}' - 65 then 3 else pg_temp.lot('report at/' || m.id || month, 4) end as fate
  from mentor_now m join lateral (select account from mentor_account x where x.mentor_id = m.id order by x.tied_at limit 1) o on true,
       generate_series(date_trunc('month', greatest(m.starts, date '${today}' - 360)), date_trunc('month', date '${today}' - interval '1 month'),
           interval '1 month') month
 where m.kind = 'BA';
insert into monthly_report (tenant_id, id, mentor_id, mentor_name, employer, month, zone, opened_by, opened_by_name, opened_at)
select ${regency}, t.id, t.mentor, t.name, t.employer, t.month, 'Asia/Makassar', t.account, t.name, t.at from told t
 where not exists (select from monthly_report r where r.mentor_id = t.mentor and r.month = t.month);
insert into monthly_report_text (tenant_id, report_id, revision, narrative, obstacles, plan, written_by, written_at)
select ${regency}, t.id, 1, 'Bulan ini pendampingan dititikberatkan pada pencatatan kas, penutupan bulan dan kelengkapan dokumen legalitas.',
       'Sebagian desa sulit dijangkau saat musim hujan.', 'Menyelesaikan tutup bulan di semua desa binaan.', t.account, t.at
  from told t join monthly_report r on r.id = t.id;
insert into monthly_report_event (tenant_id, report_id, step, state, reason, actor, actor_name, at)
select ${regency}, t.id, e.step, case when e.step = 2 then 'DIKIRIM' when t.fate = 2 then 'DIKEMBALIKAN' else 'DISETUJUI' end,
       case when e.step = 3 and t.fate = 2 then 'Lengkapi hambatan di lapangan' end, case when e.step = 2 then t.account else 'petugas-2' end,
       case when e.step = 2 then t.name else 'Petugas Dinas' end, t.at + e.step * interval '1 day'
  from told t join monthly_report r on r.id = t.id, generate_series(2, 3) e (step)
 where e.step <= 1 + least(t.fate, 2) order by e.step, t.month, t.id;

-- Both instruments, twice a year.
create temp table judged on commit drop as
select pg_temp.id_of('assessment/' || i.code || v.n || d.days) as id, i.code, v.id as cooperative, v.name, v.village, v.district,
       date '${today}' - d.days as day, t.item, t.weight, t.most, pg_temp.lot(t.item || v.n || d.days, t.most + 1 - i.least) + i.least as points
  from village v cross join (values (200), (20)) d (days)
  cross join (values ('kesiapan-1', 0), ('kesehatan-1', 1)) i (code, least)
  join (values ('kesiapan-1', 'badan-hukum', 15, 2), ('kesiapan-1', 'izin', 15, 4), ('kesiapan-1', 'mencatat', 10, 2),
      ('kesiapan-1', 'tutup-bulan', 5, 1), ('kesiapan-1', 'opname', 5, 1), ('kesiapan-1', 'gerai', 20, 3), ('kesiapan-1', 'anggota', 10, 2),
      ('kesiapan-1', 'rat', 10, 2), ('kesiapan-1', 'rencana', 10, 2), ('kesehatan-1', 'prinsip', 10, 4), ('kesehatan-1', 'kelembagaan', 10, 4),
      ('kesehatan-1', 'manajemen', 10, 4), ('kesehatan-1', 'npl', 10, 4), ('kesehatan-1', 'pinjaman-aset', 5, 4),
      ('kesehatan-1', 'rentabilitas', 15, 4), ('kesehatan-1', 'likuiditas', 10, 4), ('kesehatan-1', 'pertumbuhan', 10, 4),
      ('kesehatan-1', 'partisipasi', 5, 4), ('kesehatan-1', 'modal-sendiri', 15, 4)) t (code, item, weight, most) on t.code = i.code
 where pg_temp.lot('judged/' || i.code || v.n, 8) > 0;
insert into assessment (tenant_id, id, instrument, cooperative_id, cooperative_name, village, district, day, score, grade, grade_label,
    grade_from, grade_below, assessed_by, assessed_by_name, assessed_at)
select ${regency}, s.id, s.code, s.cooperative, s.name, s.village, s.district, s.day, s.score, g.grade, g.label, g.least, g.below, 'petugas-2',
       'Petugas Dinas', (s.day + time '03:00') at time zone 'UTC'
  from (select j.id, j.code, j.cooperative, j.name, j.village, j.district, j.day,
               (2 * sum(j.weight * j.points * (12 / j.most)) + 12)::int / 24 as score
          from judged j group by 1, 2, 3, 4, 5, 6, 7) s
  join (values ('kesiapan-1', 'SIAP', 'Siap beroperasi', 80, null), ('kesiapan-1', 'HAMPIR_SIAP', 'Hampir siap', 60, 80),
      ('kesiapan-1', 'PERLU_DIDAMPINGI', 'Perlu didampingi', 40, 60), ('kesiapan-1', 'BELUM_SIAP', 'Belum siap', 0, 40),
      ('kesehatan-1', 'SEHAT', 'Sehat', 80, null), ('kesehatan-1', 'CUKUP_SEHAT', 'Cukup sehat', 66, 80),
      ('kesehatan-1', 'PENGAWASAN', 'Dalam pengawasan', 51, 66), ('kesehatan-1', 'PENGAWASAN_KHUSUS', 'Dalam pengawasan khusus', 0, 51))
      g (code, grade, label, least, below) on g.code = s.code and s.score >= g.least and (g.below is null or s.score < g.below);
insert into assessment_answer (tenant_id, assessment_id, item, weight, points, most)
select ${regency}, j.id, j.item, j.weight, j.points, j.most from judged j;

insert into audit_entry (tenant_id, id, at, actor, actor_name, act, subject_type, subject_id)
select ${regency}, pg_temp.id_of('audit/' || s.n), s.left_at, s.account, s.mentor_name, 'visit.finished', 'visit', s.id::text from seen s;
