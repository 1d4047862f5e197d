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
