-- Two cooperatives with books; what is posted goes through the journal, so that its chain and its sums are those of the product.
insert into cooperative (id, name, kind, village_code, village_name, district_code, district_name)
select md5(:regency || '-' || n)::uuid, 'KOPERASI DESA ' || n, 'KDMP', :number || '.01.200' || n, 'Desa ' || n, :number || '.01', 'Kecamatan'
  from generate_series(1, 2) n;
insert into cooperative_area (village_code, cooperative_id) select village_code, id from cooperative;
insert into book (cooperative_id, opened_on, zone, chart_version) select id, date '2025-01-01', 'Asia/Makassar', 1 from cooperative;
insert into account (cooperative_id, code, name, english, type, normal_side, parent_code, line, cash_flow, overdraft)
select id, a.* from cooperative, (values ('1-0000', 'ASET', 'Assets', 'H', 'D', null, null, null, 'BEBAS'),
    ('1-1101', 'Kas', 'Cash', 'A', 'D', '1-0000', 'L01', 'KAS', 'TOLAK'), ('4-0000', 'PENDAPATAN', 'Income', 'H', 'K', null, null, null, 'BEBAS'),
    ('4-1101', 'Penjualan', 'Sales', 'I', 'K', '4-0000', 'L60', 'OPR', 'BEBAS')) a;
insert into journal (tenant_id, id, cooperative_id, entry_date, voucher_type, event, description, actor, lines)
select :regency, gen_random_uuid(), c.id, date '2025-02-01' + n, 'BKM', 'UMUM', E'Penjualan "beras" \\ ke-' || n, 'bendahara',
       jsonb_build_array(jsonb_build_object('account', '1-1101', 'debit', 1000 * n), jsonb_build_object('account', '4-1101', 'credit', 1000 * n))
  from cooperative c, generate_series(1, 25) n;
insert into tenant_key (purpose, wrapped) values ('SEAL', '\x00ff0a0d09'), ('INDEX', '\x01');
insert into attachment (id, cooperative_id, sha256, size, type, name, sent_by, sent_by_name)
select gen_random_uuid(), id, sha256(id::text::bytea), 9, 'image/jpeg', 'nota.jpg', 'bendahara', 'Bu Sari' from cooperative;
insert into audit_entry values (:regency, gen_random_uuid(), now(), 'subjek-1', 'Dinas', 'cooperative.registered', 'cooperative', 'x', null);
-- What the database numbers, computes and keeps apart by itself.
insert into organ_term (id, cooperative_id, office, name, phone, starts, ends, minutes)
select md5(c.id || o.office || o.starts)::uuid, c.id, o.office, o.name, o.phone, o.starts, o.ends, 'BA 1'
  from cooperative c, (values ('KETUA', 'Bu Sari', '6281210000001', date '2024-01-01', date '2024-12-31'),
    ('KETUA', 'Bu Rahma', '6281210000002', date '2025-01-01', date '2029-12-31'),
    ('KETUA_PENGAWAS', 'Pak Dul', '6281210000003', date '2025-01-01', date '2029-12-31')) o (office, name, phone, starts, ends);
insert into organ_statement (id, term_id, cooperative_id, signed_on, no_kin, clean_record, village_post, actor, actor_name)
select gen_random_uuid(), id, cooperative_id, starts, true, true, 'TIDAK_ADA', 'dinas', 'Dinas' from organ_term;
insert into organ_kinship (id, cooperative_id, first_term, second_term, relation, actor, actor_name)
select gen_random_uuid(), one.cooperative_id, one.id, two.id, 'TIDAK_ADA', 'dinas', 'Dinas'
  from organ_term one join organ_term two on two.cooperative_id = one.cooperative_id and one.id < two.id;
insert into legal_event (id, cooperative_id, document, status, happened_on, actor, actor_name)
select gen_random_uuid(), id, 'SOSIALISASI', s.status, date '2025-01-02', 'dinas', 'Dinas'
  from cooperative, (values (1, 'PROSES'), (2, 'TERBIT')) s (place, status) order by id, s.place;
insert into legal_notary_fee (id, cooperative_id, source, amount, actor, actor_name)
select gen_random_uuid(), id, 'SWADAYA', n * 100000, 'dinas', 'Dinas' from cooperative, generate_series(1, 40) n;
insert into founding_meeting (id, cooperative_id, number, held_on, starts_at, ends_at, place, invited, men, women, chair, secretary, third,
    name, area, principal_saving, mandatory_saving, initial_capital, grant_fund, proxy, plan, kbli, actor, actor_name)
select md5(id || 'rapat')::uuid, id, 'BA/1', date '2025-01-02', time '09:00', time '11:00', 'Balai desa', 20, 6, 6, 'Bu Sari', 'Pak Dul',
       'Bu Rahma', 'KOPERASI DESA MERAH PUTIH ' || upper(name), 'Desa', 100000, 10000, 1000000, 0, 'Pak Dul', 'Beras', array['47111'],
       'dinas', 'Dinas' from cooperative;
insert into founding_person (meeting_id, place, cooperative_id, name, sex, element, founder)
select m.id, n, m.cooperative_id, 'Orang ke-' || n, 'P', 'Warga', true from founding_meeting m, generate_series(1, 9) n;
insert into cash_count (id, cooperative_id, account_code, day, d100000, d50000, d20000, d10000, d5000, d2000, d1000, d500, d200, d100,
    book_balance, sequence, counted_by, counter_name, counted_at)
select gen_random_uuid(), id, '1-1101', date '2025-02-26', 3, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 'bendahara', 'Bu Sari', now() from cooperative;
insert into receipt (id, cooperative_id, entry_id, payer, purpose, place, receiver, receiver_office, issued_by)
select md5(id || 'kuitansi')::uuid, cooperative_id, id, 'Bu Rahma', 'Beras', 'Desa', 'Bu Sari', 'Bendahara', 'bendahara'
  from entry where sequence = 1;
insert into receipt_share (id, receipt_id, shared_by, expires_at)
select md5(id || 'tautan')::uuid, id, 'bendahara', clock_timestamp() + interval '7 days' from receipt;
