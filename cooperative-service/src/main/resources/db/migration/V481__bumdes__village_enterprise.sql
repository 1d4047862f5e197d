-- Village enterprises (BUM Desa, PP 11/2021): one for a village; a kelurahan has none.
create table bumdes (
    tenant_id          integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id                 uuid         not null,
    village_code       varchar(13)  not null,
    name               varchar(120) not null,
    regulation         varchar(80)  not null, -- the village's regulation that founded it
    registration_no    varchar(60),
    certificate_no     varchar(60),
    recorded_by        varchar(64)  not null,
    recorded_at        timestamptz  not null default now(),
    primary key (tenant_id, id),
    constraint bumdes_one_per_village unique (tenant_id, village_code),
    constraint bumdes_village foreign key (tenant_id, village_code) references cooperative (tenant_id, village_code),
    constraint bumdes_of_a_desa check (village_code ~ '^\d{2}\.\d{2}\.\d{2}\.[23]\d{3}$'),
    constraint bumdes_name_begins check (name ~ '^BUM Desa .{2,}'),
    constraint bumdes_regulation_given check (length(trim(regulation)) >= 3)
);

-- What it says of a year: class and score of the ranking each February (Kepmendes 145/2022), capital, result. A later row
-- of the same year takes the place of an earlier one; none is changed.
create table bumdes_year (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    bumdes_id      uuid        not null,
    year           smallint    not null,
    version        smallint    not null,
    active         boolean     not null,
    class          text,
    capital_desa   bigint      not null default 0,
    capital_public bigint      not null default 0,
    turnover       bigint      not null default 0,
    profit         bigint      not null default 0,
    village_income bigint      not null default 0, -- its share to the village's own income (PADes)
    recorded_by    varchar(64) not null,
    recorded_at    timestamptz not null default now(),
    primary key (tenant_id, bumdes_id, year, version),
    constraint bumdes_year_bumdes foreign key (tenant_id, bumdes_id) references bumdes (tenant_id, id),
    constraint bumdes_year_range check (year between 2015 and 2100),
    constraint bumdes_year_class_known check (class in ('PERINTIS', 'PEMULA', 'BERKEMBANG', 'MAJU')),
    constraint bumdes_year_amounts check (least(capital_desa, capital_public, turnover, village_income) >= 0
        and greatest(capital_desa, capital_public, turnover, village_income, abs(profit)) <= 999999999999999)
);

-- What it does or plans, each in one line of business.
create table bumdes_unit (
    tenant_id   integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id          uuid         not null,
    bumdes_id   uuid         not null,
    name        varchar(80)  not null,
    line        text         not null,
    kbli        char(5),
    customers   text         not null,
    workers     smallint     not null default 0,
    location    varchar(120),
    state       text         not null default 'RENCANA',
    recorded_by varchar(64)  not null,
    recorded_at timestamptz  not null default now(),
    primary key (tenant_id, id),
    constraint bumdes_unit_of_bumdes unique (tenant_id, bumdes_id, id),
    constraint bumdes_unit_bumdes foreign key (tenant_id, bumdes_id) references bumdes (tenant_id, id),
    constraint bumdes_unit_line foreign key (line) references line_of_business (code),
    constraint bumdes_unit_name_given check (length(trim(name)) >= 2),
    constraint bumdes_unit_kbli_shape check (kbli ~ '^\d{5}$'),
    constraint bumdes_unit_customers_known check (customers in ('WARGA', 'ANGGOTA', 'LEMBAGA', 'LUAR_DESA')),
    constraint bumdes_unit_workers_range check (workers between 0 and 10000),
    constraint bumdes_unit_state_known check (state in ('RENCANA', 'BERJALAN', 'BERHENTI'))
);

create table bumdes_unit_event (
    tenant_id   integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    unit_id     uuid         not null,
    step        smallint     not null,
    state       text         not null,
    since       date         not null,
    reason      varchar(200),
    actor       varchar(64)  not null,
    actor_name  varchar(100) not null,
    recorded_at timestamptz  not null default now(),
    primary key (tenant_id, unit_id, step),
    constraint bumdes_unit_event_unit foreign key (tenant_id, unit_id) references bumdes_unit (tenant_id, id),
    constraint bumdes_unit_event_reason_given check (state <> 'BERHENTI' or length(trim(coalesce(reason, ''))) >= 3)
);

-- Who speaks for a village. The village head chairs the cooperative's supervisors and advises the BUM Desa; so the second
-- key of a decision is the village council's.
create table village_term (
    tenant_id       integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id              uuid         not null,
    village_code    varchar(13)  not null,
    office          text         not null,
    name            varchar(100) not null,
    phone           varchar(15)  not null,
    starts          date         not null,
    basis           varchar(100) not null, -- the decree that appoints
    ended_on        date,
    account_subject varchar(64),
    recorded_at     timestamptz  not null default now(),
    primary key (tenant_id, id),
    constraint village_term_village foreign key (tenant_id, village_code) references cooperative (tenant_id, village_code),
    constraint village_term_office_known check (office in ('KEPALA_DESA', 'KETUA_BPD', 'DIREKTUR_BUMDES')),
    constraint village_term_name_given check (length(trim(name)) >= 2),
    constraint village_term_basis_given check (length(trim(basis)) >= 3),
    constraint village_term_phone_shape check (phone ~ '^628[1-9]\d{7,10}$'),
    constraint village_term_ends_after_start check (ended_on >= starts),
    constraint village_term_one_holder exclude using gist
        (tenant_id with =, village_code with =, office with =, daterange(starts, ended_on) with &&),
    -- The head of the village holds neither of the two offices that check him.
    constraint village_term_one_office_each exclude using gist
        (tenant_id with =, village_code with =, phone with =, daterange(starts, ended_on) with &&)
);
create index village_term_of_subject on village_term (tenant_id, account_subject) where account_subject is not null;

call rows_of_tenants('bumdes', 'bumdes_year', 'bumdes_unit', 'bumdes_unit_event', 'village_term');
call rows_for_ever('bumdes_year', 'bumdes_unit_event');

-- Whether the account holds one of these offices of the village on a day.
create function holds_village_office(village text, subject text, offices text[], today date) returns boolean
    language sql stable set search_path = public, pg_temp as $$
    select exists (select from village_term t where t.village_code = village and t.account_subject = subject
                      and t.office = any (offices) and t.starts <= today and (t.ended_on is null or t.ended_on > today))
$$;

create function bumdes_unit_goes_on() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    before text;
begin
    select u.state into before from bumdes_unit u
     where u.tenant_id = new.tenant_id and u.id = new.unit_id for update;
    if (new.step > 1 and (before, new.state) in (('RENCANA', 'BERJALAN'), ('RENCANA', 'BERHENTI'), ('BERJALAN', 'BERHENTI'),
            ('BERHENTI', 'BERJALAN')) or new.step = 1 and new.state in ('RENCANA', 'BERJALAN')) is not true
        or new.step <> 1 + (select count(*) from bumdes_unit_event e where e.tenant_id = new.tenant_id and e.unit_id = new.unit_id) then
        raise exception 'The unit cannot go from % to %', before, new.state
            using errcode = '23514', constraint = 'bumdes_unit_event_follows', table = 'bumdes_unit_event';
    end if;
    update bumdes_unit set state = new.state where tenant_id = new.tenant_id and id = new.unit_id;
    return new;
end $$;
revoke execute on function bumdes_unit_goes_on() from public;

create trigger bumdes_unit_goes_on before insert on bumdes_unit_event
    for each row execute function bumdes_unit_goes_on();

grant select, insert on bumdes, bumdes_year, bumdes_unit_event to ${app};
grant select on bumdes_unit, village_term to ${app};
grant insert (tenant_id, id, bumdes_id, name, line, kbli, customers, workers, location, recorded_by) on bumdes_unit to ${app};
grant insert (tenant_id, id, village_code, office, name, phone, starts, basis) on village_term to ${app};
grant update (registration_no, certificate_no) on bumdes to ${app};
grant update (ended_on, account_subject) on village_term to ${app};
