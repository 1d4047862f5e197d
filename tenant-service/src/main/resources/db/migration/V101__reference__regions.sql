-- The regions of Indonesia, loaded as a whole by RegionsMigration from the release that the build fetched.
-- They belong to nobody, so they carry no tenant_id, and the service may only read them.
create table province (
    code text primary key constraint province_code_shape check (code ~ '^\d{2}$'),
    name text not null,
    zone text not null constraint province_zone_known check (zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'))
);

create table regency_reference (
    code integer primary key constraint regency_reference_code_shape check (code between 1100 and 9999), -- Kemendagri, no dot
    province text not null constraint regency_reference_province references province,
    bps_code text constraint regency_reference_bps_shape check (bps_code ~ '^\d{4}$'),
    name text not null,
    kind text not null constraint regency_reference_kind_known check (kind in ('KABUPATEN', 'KOTA'))
);
create index regency_reference_by_province on regency_reference (province, code);

create table district (
    code text primary key constraint district_code_shape check (code ~ '^\d{2}\.\d{2}\.\d{2}$'),
    regency integer not null constraint district_regency references regency_reference,
    name text not null
);
create index district_by_regency on district (regency, code);

create table village (
    code text primary key constraint village_code_shape check (code ~ '^\d{2}\.\d{2}\.\d{2}\.[123]\d{3}$'),
    district text not null constraint village_district references district,
    regency integer not null constraint village_regency references regency_reference,
    kind text not null constraint village_kind_known check (kind in ('DESA', 'KELURAHAN', 'DESA_ADAT')),
    name text not null,
    -- How many villages of this kind bear this name in the whole country, this one included.
    same_name integer not null constraint village_counts_itself check (same_name >= 1)
);
create index village_by_regency on village (regency, code);

grant select on province, regency_reference, district, village to ${app};
