insert into mentor (id, kind, recorded_by, recorded_by_name)
select md5(:regency || '-m-' || n)::uuid, 'PPKL', 'dinas', 'Dinas' from generate_series(1, 3) n;
insert into mentor_term (mentor_id, revision, name, phone, employer, starts, quota, districts, recorded_by, recorded_by_name)
select id, 1, 'Pak Damar', '628120000001', 'Dinas Koperasi', date '2025-01-01', 10, array[:number || '.01', 'koma, "kutip"'], 'dinas', 'Dinas'
  from mentor;
insert into audit_entry values (:regency, gen_random_uuid(), now(), 'subjek-1', 'Dinas', 'mentor.noted', 'mentor', 'x', null);
-- What the database computes and keeps apart by itself.
insert into assignment (id, mentor_id, kind, cooperative_id, cooperative_name, village, district, starts, ends_before, assigned_by, assigned_by_name)
select gen_random_uuid(), id, 'PPKL', md5(:regency || '-1')::uuid, 'KOPERASI DESA 1', 'Desa', 'Kecamatan',
       date '2025-01-01' + (row_number() over (order by id))::int * 10, date '2025-01-11' + (row_number() over (order by id))::int * 10, 'dinas', 'Dinas'
  from mentor;
insert into assessment (id, instrument, cooperative_id, cooperative_name, village, district, day, score, grade, grade_label, grade_from,
    assessed_by, assessed_by_name)
values (md5(:regency || '-nilai')::uuid, 'kinerja-2', md5(:regency || '-1')::uuid, 'KOPERASI DESA 1', 'Desa', 'Kecamatan', date '2025-03-01', 75,
    'BAIK', 'Baik', 60, 'dinas', 'Dinas');
insert into assessment_answer (assessment_id, item, weight, points, most) values (md5(:regency || '-nilai')::uuid, 'buku', 100, 3, 4);
insert into appointment (id, visitor, topic, question, booked_by, booked_by_name)
select md5(:regency || '-janji-' || n)::uuid, 'Bu Sari', 'LAINNYA', 'Bagaimana?', 'subjek-1', 'Bu Sari' from generate_series(1, 3) n;
insert into appointment_state (tenant_id, appointment_id, step, act, date, starts, minutes, seat)
select :regency, md5(:regency || '-janji-' || n)::uuid, 1, case n when 3 then 'DIBATALKAN' else 'DIPESAN' end, date '2025-03-03',
       time '09:00' + least(n, 2) * interval '30 minutes', 30, 1 from generate_series(1, 3) n;
