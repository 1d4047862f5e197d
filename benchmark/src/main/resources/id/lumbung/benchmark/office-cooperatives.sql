-- What a year leaves with the cooperatives of a regency: organs, papers, closed months, counted cash, outlets, village
-- enterprises, what they quarrel and agree about. The rules of the product are in force.
create temp table place on commit drop as
select row_number() over (order by c.village_code)::int as n, c.id, c.kind, c.village_code, c.village_name, c.state, c.district_name
  from cooperative c;
create index on place (id);
analyze place;

insert into organ_term (tenant_id, id, cooperative_id, office, seat, name, phone, starts, ends, minutes)
select ${regency}, pg_temp.id_of('term/' || p.village_code || s.office || s.seat), p.id, s.office, s.seat,
       pg_temp.person(p.village_code || s.office || s.seat), '62812' || lpad((p.n * 10 + s.place)::text, 8, '0'),
       date '${today}' - 400, (date '${today}' - 400 + interval '5 years')::date - 1, 'BA Musdesus ' || p.village_name
  from place p, (values (1, 'KETUA', 1), (2, 'WAKIL_BIDANG_USAHA', 1), (3, 'WAKIL_BIDANG_ANGGOTA', 1), (4, 'SEKRETARIS', 1),
      (5, 'BENDAHARA', 1), (6, 'KETUA_PENGAWAS', 1), (7, 'ANGGOTA_PENGAWAS', 1), (8, 'ANGGOTA_PENGAWAS', 2)) s (place, office, seat)
 where not exists (select from organ_term t where t.cooperative_id = p.id);

analyze;

-- Months are closed one after the other: some up to the last one, some long not, some never.
insert into period_act (tenant_id, id, cooperative_id, month, act, actor, actor_name)
select ${regency}, pg_temp.id_of('closing/' || p.village_code || m.month), p.id, m.month::date, 'TUTUP', 'bendahara-' || p.n,
       pg_temp.person(p.village_code || 'BENDAHARA1')
  from place p join book b on b.cooperative_id = p.id and b.sequence > 0 and b.closed_through is null,
       generate_series(date_trunc('month', greatest(b.opened_on, date '${today}' - 364)),
           date_trunc('month', date '${today}' - interval '1 month' * (1 + pg_temp.lot('closed/' || p.n, 4))), interval '1 month') m (month)
 where pg_temp.lot('closes/' || p.n, 8) > 0
 order by p.n, m.month;

-- So many notes as the book says, or a thousand less.
insert into cash_count (tenant_id, id, cooperative_id, account_code, day, d100000, d50000, d20000, d10000, d5000, d2000, d1000, d500,
    d200, d100, counted_by, counter_name)
select ${regency}, pg_temp.id_of('count/' || p.village_code || d.days), p.id, '1-1101', date '${today}' - d.days, 0, 0, 0, 0, 0, 0,
       greatest(0, balance_at(p.id, '1-1101', date '${today}' - d.days) / 1000 - (pg_temp.lot('short/' || p.n || d.days, 9) = 0)::int)::int,
       0, 0, 0, 'bendahara-' || p.n, pg_temp.person(p.village_code || 'BENDAHARA1')
  from place p join book b on b.cooperative_id = p.id and b.sequence > 0, (values (300), (200), (100), (40), (10)) d (days)
 where pg_temp.lot('counts/' || p.n, 4) > 0 and date '${today}' - d.days >= b.opened_on
   and (d.days > 40 or pg_temp.lot('counts lately/' || p.n, 3) > 0);
insert into cash_count_witness (tenant_id, count_id, witness, witness_name)
select c.tenant_id, c.id, 'ketua', 'Ketua' from cash_count c where c.counted_by like 'bendahara-%';

-- The steps after the decree run side by side; each village is somewhere on its way.
insert into legal_event (tenant_id, id, cooperative_id, document, status, happened_on, number, valid_until, party, institution, actor,
    actor_name, recorded_at)
select ${regency}, pg_temp.id_of('paper/' || p.village_code || d.document || d.status), p.id, d.document, d.status,
       s.on_day, case when d.status = 'TERBIT' then d.prefix || lpad(p.n::text, d.digits, '0') end,
       case when d.lasts is not null and d.status = 'TERBIT' then s.on_day + d.lasts end,
       case when d.document in ('REKENING', 'PENUNJUKAN_NOTARIS') then pg_temp.person('party/' || p.n) end,
       case when d.document = 'REKENING' then 'Bankaltimtara' end, 'petugas-2', 'Petugas Dinas', (s.on_day + time '02:00') at time zone 'UTC'
  from place p
  cross join (values
      (1, 'DAFTAR_HADIR_MUSDESUS', 'TERBIT', 95, 'DH-', 3, 330, null), (2, 'AD_ART', 'TERBIT', 90, 'ART-', 3, 320, null),
      (3, 'KTP_PENDIRI', 'TERBIT', 85, 'KTP-', 3, 320, null), (4, 'NPWP', 'TERBIT', 95, '0', 15, 260, null),
      (5, 'NIB', 'TERBIT', 85, '9', 12, 220, null), (6, 'SERTIFIKAT_NIK', 'PROSES', 80, '', 0, 190, null),
      (7, 'SERTIFIKAT_NIK', 'TERBIT', 60, '6', 12, 160, null), (8, 'REKENING', 'TERBIT', 55, '1', 9, 120, null),
      (9, 'SIMKOPDES', 'TERBIT', 45, 'kdmp-', 4, 90, null), (10, 'SIAP_OPERASI', 'TERBIT', 30, 'SO-', 3, 60, null),
      (11, 'IZIN_APOTEK', 'TERBIT', 20, 'SIA-', 3, 340, 365), (12, 'IZIN_USP', 'TERBIT', 15, 'USP-', 3, 345, 365),
      (13, 'FOTO_LAHAN', 'TERBIT', 50, 'F-', 3, 100, null)) d (place, document, status, percent, prefix, digits, days, lasts)
  cross join lateral (select date '${today}' - d.days + pg_temp.lot('paper day/' || p.n || d.place, 25) as on_day) s
 where pg_temp.lot('paper of/' || p.n || case when d.document = 'SERTIFIKAT_NIK' then 'NIK' else d.document end, 100) < d.percent
   and (d.place not between 4 and 10 or exists (select from legal_event e
            where e.cooperative_id = p.id and e.document = 'SK_AHU' and e.status = 'TERBIT'))
 order by p.n, s.on_day, d.place;

insert into legal_obstacle (tenant_id, id, cooperative_id, kind, reason, since, actor, actor_name)
select ${regency}, pg_temp.id_of('obstacle/' || p.village_code), p.id, case when p.n % 12 = 0 then 'DIKEMBALIKAN' else 'TERKENDALA' end,
       'Berkas belum lengkap, menunggu tanda tangan', date '${today}' - 20 - pg_temp.lot('obstacle/' || p.n, 200), 'petugas-2', 'Petugas Dinas'
  from place p where p.n % 6 = 0;
insert into legal_obstacle_end (tenant_id, obstacle_id, cooperative_id, ended_on, note, actor, actor_name)
select ${regency}, o.id, o.cooperative_id, o.since + 10, 'Sudah ditandatangani', 'petugas-2', 'Petugas Dinas'
  from legal_obstacle o join place p on p.id = o.cooperative_id and o.id = pg_temp.id_of('obstacle/' || p.village_code) where p.n % 18 <> 0;
insert into legal_notary_fee (tenant_id, id, cooperative_id, source, amount, actor, actor_name)
select ${regency}, pg_temp.id_of('fee/' || p.village_code), p.id, case when p.kind = 'KKMP' then 'BTT_APBD' else 'DANA_DESA' end, 2500000,
       'petugas-2', 'Petugas Dinas'
  from place p where p.n % 4 > 0;

-- Outlets come before the units of the enterprises, so that they may open; what overlaps then is found out afterwards.
insert into outlet (tenant_id, id, cooperative_id, code, kind, name, line, customers, asset_owner, recorded_by)
select ${regency}, pg_temp.id_of('outlet/' || p.village_code || o.place), p.id, 'GERAI-' || o.place, o.kind, o.name, o.line, 'WARGA', 'DESA',
       'petugas-2'
  from place p
  join (values (1, 0, 'SEMBAKO', 'Gerai Sembako', 'SEMBAKO'), (1, 1, 'SEMBAKO', 'Gerai Sembako', 'SEMBAKO'), (1, 2, 'LAIN', 'Pangkalan LPG', 'PANGKALAN_LPG'),
      (2, 0, 'USP', 'Unit Simpan Pinjam', 'SIMPAN_PINJAM'), (2, 1, 'APOTEK', 'Apotek Desa', 'APOTEK'), (2, 2, 'GUDANG', 'Gudang', 'GUDANG'),
      (3, 0, 'LAIN', 'Kios Pupuk', 'PUPUK'), (3, 1, 'KANTOR', 'Kantor', null)) o (place, turn, kind, name, line) on o.turn = (p.n + o.place) % 3
 where not exists (select from outlet x where x.cooperative_id = p.id);
insert into outlet_event (tenant_id, outlet_id, step, state, since, actor, actor_name)
select ${regency}, o.id, e.step, e.state, date '${today}' - 200 + e.step * 30, 'petugas-2', 'Petugas Dinas'
  from outlet o join place p on p.id = o.cooperative_id and o.id in (pg_temp.id_of('outlet/' || p.village_code || 1),
       pg_temp.id_of('outlet/' || p.village_code || 2), pg_temp.id_of('outlet/' || p.village_code || 3)),
       (values (1, 'RENCANA'), (2, 'SIAP'), (3, 'OPERASIONAL')) e (step, state)
 where e.step <= 1 + pg_temp.lot('outlet at/' || o.id, 3)
 order by e.step, o.id;

insert into bumdes (tenant_id, id, village_code, name, regulation, registration_no, recorded_by)
select ${regency}, pg_temp.id_of('bumdes/' || p.village_code), p.village_code, left('BUM Desa Maju Bersama ' || p.village_name, 120),
       'Perdes ' || 1 + p.n % 9 || '/2019', case when p.n % 3 > 0 then 'AHU-' || lpad(p.n::text, 5, '0') || '.AH.01.33' end, 'petugas-2'
  from place p where p.kind = 'KDMP' and not exists (select from bumdes b where b.village_code = p.village_code);
insert into bumdes_year (tenant_id, bumdes_id, year, version, active, class, capital_desa, turnover, profit, village_income, recorded_by)
select ${regency}, b.id, y.year, 1, pg_temp.lot('active/' || p.n, 8) > 0,
       (array['PERINTIS', 'PEMULA', 'BERKEMBANG', 'MAJU'])[1 + pg_temp.lot('class/' || p.n, 4)], 150000000, 20000000 + 1000000 * (p.n % 90),
       2000000 * (p.n % 9 - 1), 1000000 * (p.n % 5), 'petugas-2'
  from bumdes b join place p on p.village_code = b.village_code and b.id = pg_temp.id_of('bumdes/' || p.village_code),
       generate_series(extract(year from date '${today}')::int - 3, extract(year from date '${today}')::int - 1) y (year);
insert into bumdes_unit (tenant_id, id, bumdes_id, name, line, customers, workers, recorded_by)
select ${regency}, pg_temp.id_of('unit/' || p.village_code || u.place), b.id, 'Unit ' || initcap(replace(l.line, '_', ' ')) || ' ' || u.place,
       l.line, 'WARGA', pg_temp.lot('workers/' || p.n || u.place, 12), 'petugas-2'
  from bumdes b join place p on p.village_code = b.village_code and b.id = pg_temp.id_of('bumdes/' || p.village_code),
       generate_series(1, 3) u (place),
       lateral (select (array['SEMBAKO', 'AIR_BERSIH', 'SIMPAN_PINJAM', 'WISATA', 'PUPUK', 'SEWA_ALAT', 'PANGKALAN_LPG', 'PERIKANAN', 'HASIL_TANI',
           'SAMPAH', 'PPOB', 'INTERNET_DESA'])[1 + (p.n + 4 * u.place) % 12] as line) l
 where u.place <= 2 or p.n % 8 < 5;
insert into bumdes_unit_event (tenant_id, unit_id, step, state, since, reason, actor, actor_name)
select ${regency}, u.id, e.step, e.state, date '${today}' - 500 + e.step * 60, case when e.state = 'BERHENTI' then 'Tidak ada pengelola' end,
       'petugas-2', 'Petugas Dinas'
  from bumdes_unit u join bumdes b on b.id = u.bumdes_id join place p on p.village_code = b.village_code
       and b.id = pg_temp.id_of('bumdes/' || p.village_code),
       (values (1, 'RENCANA'), (2, 'BERJALAN'), (3, 'BERHENTI')) e (step, state)
 where e.step <= (array[1, 2, 2, 2, 2, 2, 3])[1 + pg_temp.lot('unit at/' || u.id, 7)]
 order by e.step, u.id;
insert into village_term (tenant_id, id, village_code, office, name, phone, starts, basis)
select ${regency}, pg_temp.id_of('village/' || p.village_code || o.office), p.village_code, o.office, pg_temp.person(p.village_code || o.office),
       '62852' || lpad((p.n * 10 + o.place)::text, 8, '0'), date '${today}' - 900, 'SK Bupati 141/2021'
  from place p join bumdes b on b.village_code = p.village_code and b.id = pg_temp.id_of('bumdes/' || p.village_code),
       (values (1, 'KEPALA_DESA'), (2, 'KETUA_BPD'), (3, 'DIREKTUR_BUMDES')) o (place, office);

analyze;

-- Cases in all states.
create temp table dispute on commit drop as
select row_number() over (order by v.result desc, v.outlet_id, v.unit_id)::int as n, v.*, pg_temp.id_of('case/' || v.outlet_id || v.unit_id) as id,
       date '${today}' - 30 - pg_temp.lot('case/' || v.outlet_id || v.unit_id, 60) as first_day
  from overlap v
 where v.result in ('TUMPANG_TINDIH', 'SEBAGIAN') and not exists (select from overlap_case c where c.outlet_id = v.outlet_id and c.unit_id = v.unit_id)
 order by v.result desc, v.outlet_id, v.unit_id limit ${cases};
insert into overlap_case (tenant_id, id, cooperative_id, bumdes_id, outlet_id, unit_id, opened_at)
select ${regency}, d.id, d.cooperative_id, d.bumdes_id, d.outlet_id, d.unit_id, (d.first_day + time '02:00') at time zone 'UTC' from dispute d;
insert into overlap_case_event (tenant_id, case_id, step, state, on_date, note, actor, actor_name)
select ${regency}, d.id, e.step, e.state, d.first_day + 3 * e.step, 'Dibicarakan di balai desa', 'petugas-2', 'Petugas Dinas'
  from dispute d, (values (1, 'TERIDENTIFIKASI'), (2, 'DIBAHAS'), (3, 'MUSDES_DIJADWALKAN'), (4, 'MUSDES_SELESAI'), (5, 'TIDAK_SEPAKAT'),
      (6, 'ESKALASI_CAMAT'), (7, 'ESKALASI_KABUPATEN')) e (step, state)
 where e.step <= (array[1, 2, 3, 4, 5, 6, 7, 4, 4, 4])[1 + d.n % 10]
 order by e.step, d.n;
insert into overlap_decision (tenant_id, id, case_id, outcome, wording, minutes_no, minutes_on, proposed_by, proposer_name)
select ${regency}, pg_temp.id_of('decision/' || d.id), d.id, (array['BAGI_LINI', 'PEMASOK', 'BAGI_HASIL', 'BUMDES_TETAP'])[1 + d.n % 4],
       'Kedua pihak membagi lini usaha menurut berita acara', 'BA-' || d.n || '/MUSDES', d.first_day + 13, 'kades-' || d.n, 'Kepala Desa'
  from dispute d where d.n % 10 in (3, 7, 8, 9);
insert into overlap_decision_key (tenant_id, decision_id, confirmed_by, confirmer_name)
select ${regency}, pg_temp.id_of('decision/' || d.id), 'bpd-' || d.n, 'Ketua BPD' from dispute d where d.n % 10 in (7, 8, 9);
insert into overlap_case_event (tenant_id, case_id, step, state, on_date, note, actor, actor_name)
select ${regency}, d.id, 6, 'SELESAI', date '${today}', 'Sudah dijalankan', 'petugas-2', 'Petugas Dinas' from dispute d where d.n % 10 = 9;

insert into agreement (tenant_id, id, cooperative_id, bumdes_id, number, line, object, price_rule, cooperative_share, reported, starts, ends,
    evaluated_on, chair, director, known_by, recorded_by)
select ${regency}, pg_temp.id_of('agreement/' || p.village_code), p.id, b.id, 'PKS-' || lpad(p.n::text, 3, '0'), 'SEMBAKO',
       'Pasokan beras dan minyak goreng untuk gerai koperasi', 'Harga pasar dikurangi lima persen', 40 + p.n % 30, 'BULANAN',
       date '${today}' - 340, date '${today}' + pg_temp.lot('ends/' || p.n, 200), date '${today}' - 30 + pg_temp.lot('evaluated/' || p.n, 30),
       pg_temp.person(p.village_code || 'KETUA1'), pg_temp.person(p.village_code || 'DIREKTUR_BUMDES'),
       pg_temp.person(p.village_code || 'KEPALA_DESA'), 'petugas-2'
  from place p join bumdes b on b.village_code = p.village_code and b.id = pg_temp.id_of('bumdes/' || p.village_code) where p.n % 3 = 0;
insert into agreement_event (tenant_id, agreement_id, step, state, on_date, note, next_evaluation, actor, actor_name)
select ${regency}, a.id, e.step, e.state, date '${today}' - 340 + 20 * e.step, case when e.state = 'EVALUASI' then 'Berjalan baik' end,
       case when e.state = 'EVALUASI' then a.evaluated_on end, 'petugas-2', 'Petugas Dinas'
  from agreement a join place p on p.id = a.cooperative_id and a.id = pg_temp.id_of('agreement/' || p.village_code),
       (values (1, 'DRAF'), (2, 'DITANDATANGANI'), (3, 'BERJALAN'), (4, 'EVALUASI'), (5, 'SELESAI')) e (step, state)
 where e.step <= (array[1, 2, 3, 3, 3, 4, 5])[1 + p.n % 7]
 order by e.step, a.id;

insert into audit_entry (tenant_id, id, at, actor, actor_name, act, subject_type, subject_id)
select ${regency}, pg_temp.id_of('audit/' || n), (date '${today}' - 364)::timestamp at time zone 'UTC' + n * interval '363 days' / ${audits},
       'petugas-' || n % 4, pg_temp.person('officer/' || n % 4),
       (array['receipt.issued', 'overlap.case-went-on', 'agreement.went-on'])[1 + n % 3],
       (array['receipt', 'overlap-case', 'agreement'])[1 + n % 3], pg_temp.id_of('subject/' || n % 997)::text
  from generate_series(1, ${audits}) n;
