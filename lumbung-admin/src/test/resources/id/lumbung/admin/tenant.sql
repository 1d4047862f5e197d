-- A regency's own rows at the office that keeps the list, as its owner writes them.
insert into account (tenant_id, id, name, phone, role, created_at, created_by, subject)
select :regency, gen_random_uuid(), 'Orang ke-' || n, '62812' || :regency || lpad(n::text, 4, '0'), 'pengurus', now(), 'Dinas', 'subjek-' || n
  from generate_series(1, 20) n;
insert into account_card (tenant_id, id, account, issued_at, issued_by, reason)
select :regency, gen_random_uuid(), id, now(), 'Dinas', E'baris satu\nbaris dua\tdan garis \\ miring' from account where tenant_id = :regency;
insert into setting values (:regency, 'office-name', 'Dinas Koperasi “Ulin” — Tenggarong', now(), 'Dinas');
insert into audit_entry values (:regency, gen_random_uuid(), now(), 'subjek-1', 'Dinas', 'account.opened', 'account', 'x', null);
insert into support_request (tenant_id, id, operator, operator_name, reason, asked_at)
values (:regency, md5(:regency || '-minta')::uuid, 'op-1', 'Operator', 'Melihat laporan', now());
insert into support_grant (tenant_id, id, request, hours, reason, granted_at, granted_by, granted_by_name, ends_at)
values (:regency, md5(:regency || '-izin')::uuid, md5(:regency || '-minta')::uuid, 2, 'Silakan', now(), 'subjek-1', 'Dinas', now());
