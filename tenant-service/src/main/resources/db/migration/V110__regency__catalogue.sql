-- The regencies that came aboard. Global on purpose: this is the list of the tenants themselves.
create table regency (
    code integer primary key,
    slug text not null,
    name text not null constraint regency_name_said check (btrim(name) <> ''),
    zone text not null constraint regency_zone_known check (zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
    requested_at timestamptz not null,
    requested_by text not null,
    active_since timestamptz,
    -- Addresses are printed and bookmarked, so a slug belongs to one regency for ever; rows are never deleted.
    constraint regency_slug_unique_for_ever unique (slug),
    constraint regency_slug_shape check (slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(slug) between 3 and 40),
    constraint regency_slug_not_reserved check (slug not in
        ('api', 'operator', 'login', 'logout', 'oauth2', 'aset', 'verifikasi', 'sw.js', 'masuk', 'keluar', 'error', 'actuator', 'v3', 'swagger-ui'))
);

create table suspension (
    id uuid primary key,
    regency integer not null constraint suspension_regency references regency,
    since timestamptz not null,
    ordered_by text not null,
    reason text not null constraint suspension_has_a_reason check (btrim(reason) <> ''),
    lifted_at timestamptz,
    lifted_by text,
    lift_reason text constraint suspension_lift_has_a_reason check (btrim(lift_reason) <> ''),
    constraint suspension_lifted_as_a_whole check (num_nonnulls(lifted_at, lifted_by, lift_reason) in (0, 3)),
    constraint suspension_ends_after_it_began check (lifted_at >= since)
);
create unique index suspension_one_at_a_time on suspension (regency) where lifted_at is null;

grant select, insert, update (name, active_since) on regency to ${app};
grant select, insert, update (lifted_at, lifted_by, lift_reason) on suspension to ${app};
