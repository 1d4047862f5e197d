insert into mentor (id, kind, recorded_by, recorded_by_name)
select md5(:regency || '-m-' || n)::uuid, 'PPKL', 'dinas', 'Dinas' from generate_series(1, 3) n;
insert into mentor_term (mentor_id, revision, name, phone, employer, starts, quota, districts, recorded_by, recorded_by_name)
select id, 1, 'Pak Damar', '628120000001', 'Dinas Koperasi', date '2025-01-01', 10, array[:number || '.01', 'koma, "kutip"'], 'dinas', 'Dinas'
  from mentor;
insert into audit_entry values (:regency, gen_random_uuid(), now(), 'subjek-1', 'Dinas', 'mentor.noted', 'mentor', 'x', null);
