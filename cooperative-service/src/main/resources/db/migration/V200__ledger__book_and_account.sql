-- The books of a cooperative: one row. It is the lock that its postings take in turn, and the head of their chain.
create table book (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    cooperative_id uuid        not null,
    opened_on      date        not null,
    zone           text        not null,
    days_ahead     integer     not null default 0,
    chart_version  integer     not null,
    opened_at      timestamptz not null default now(),
    sequence       bigint      not null default 0,
    hash           bytea       not null default decode(repeat('00', 32), 'hex'),
    primary key (tenant_id, cooperative_id),
    constraint book_zone_known check (zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
    constraint book_days_ahead_range check (days_ahead between 0 and 31),
    constraint book_opened_on_range check (opened_on between date '1950-01-01' and date '2199-12-31')
) with (fillfactor = 50); -- every posting rewrites the row: leave room for it on its page

alter table book enable row level security;
alter table book force row level security;
create policy tenant on book
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

-- The cooperative's own copy of the chart. A leaf may be added under a heading; nothing is changed once it is there.
create table account (
    tenant_id      integer not null default nullif(current_setting('app.tenant', true), '')::int,
    cooperative_id uuid    not null,
    code           text    not null,
    name           text    not null,
    english        text    not null,
    type           text    not null,
    normal_side    text    not null,
    parent_code    text,
    line           text,
    cash_flow      text,
    control        text,
    overdraft      text    not null default 'BEBAS',
    primary key (tenant_id, cooperative_id, code),
    constraint account_book foreign key (tenant_id, cooperative_id) references book (tenant_id, cooperative_id),
    constraint account_parent foreign key (tenant_id, cooperative_id, parent_code)
        references account (tenant_id, cooperative_id, code),
    constraint account_code_shape check (code ~ '^\d-\d{4}$'),
    constraint account_name_shape check (name = btrim(name) and length(name) between 1 and 100
        and name !~ E'[|\\x01-\\x1f\\x7f-\\x9f\\u2028\\u2029]'), -- "|" parts the arguments of a refusal
    constraint account_type_known check (type in ('H', 'A', 'L', 'E', 'I', 'X')),
    constraint account_side_known check (normal_side in ('D', 'K')),
    constraint account_cash_flow_known check (cash_flow in ('KAS', 'OPR', 'INV', 'PEN', 'NON')),
    constraint account_control_known check (control in ('ANGGOTA', 'KREDITUR', 'BARANG', 'PINJAMAN')),
    constraint account_overdraft_known check (overdraft in ('TOLAK', 'INGATKAN', 'BEBAS')),
    -- A heading only groups; a leaf stands under one and says where the statements show it.
    constraint account_heading_or_leaf check (
        case when type = 'H' then line is null and cash_flow is null and control is null and overdraft = 'BEBAS'
             else parent_code is not null and line is not null and cash_flow is not null end),
    constraint account_in_class_of_parent check (left(parent_code, 1) = left(code, 1))
);

alter table account enable row level security;
alter table account force row level security;
create policy tenant on account
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

create function account_parent_is_heading() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (select from account a where a.tenant_id = new.tenant_id and a.cooperative_id = new.cooperative_id
                                           and a.code = new.parent_code and a.type = 'H') then
        raise exception 'Account % stands under %, which is no heading', new.code, new.parent_code
            using errcode = '23514', constraint = 'account_parent_is_heading', table = 'account';
    end if;
    return null;
end $$;

create constraint trigger account_parent_is_heading after insert on account
    for each row when (new.parent_code is not null) execute function account_parent_is_heading();

grant select on book, account to ${app};
grant insert (tenant_id, cooperative_id, opened_on, zone, days_ahead, chart_version) on book to ${app};
grant insert on account to ${app};
