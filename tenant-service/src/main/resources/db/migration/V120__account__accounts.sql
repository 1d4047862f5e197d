-- The people of a regency who may sign in, as the regency's own office registered them.
create table account (
    tenant_id integer not null,
    id uuid not null,
    name text not null constraint account_name_said check (btrim(name) <> ''),
    phone text not null constraint account_phone_is_a_mobile check (phone ~ '^628[1-9]\d{7,10}$'),
    role text not null constraint account_role_known check (role in ('dinas-admin', 'dinas-petugas', 'pendamping',
        'kepala-desa', 'bpd', 'bumdes', 'pengurus', 'pengawas', 'anggota')),
    created_at timestamptz not null,
    created_by text not null,
    subject text, -- null until Keycloak knows the person
    constraint account_pk primary key (tenant_id, id),
    constraint account_phone_unique unique (tenant_id, phone),
    constraint account_subject_unique unique (tenant_id, subject)
);
create index account_by_name on account (tenant_id, lower(name), id);

-- Each first password that was handed out: when, by whom, why. The password itself is kept nowhere.
create table account_card (
    tenant_id integer not null,
    id uuid not null,
    account uuid not null,
    issued_at timestamptz not null,
    issued_by text not null,
    reason text constraint account_card_reason_said check (btrim(reason) <> ''),
    constraint account_card_pk primary key (tenant_id, id),
    constraint account_card_account foreign key (tenant_id, account) references account (tenant_id, id)
);
create index account_card_by_account on account_card (tenant_id, account, issued_at);

-- An account that was closed in this regency, and perhaps opened again.
create table account_closure (
    tenant_id integer not null,
    id uuid not null,
    account uuid not null,
    closed_at timestamptz not null,
    closed_by text not null,
    reason text not null constraint account_closure_has_a_reason check (btrim(reason) <> ''),
    reopened_at timestamptz,
    reopened_by text,
    constraint account_closure_pk primary key (tenant_id, id),
    constraint account_closure_account foreign key (tenant_id, account) references account (tenant_id, id),
    constraint account_closure_reopened_as_a_whole check (num_nonnulls(reopened_at, reopened_by) in (0, 2))
);
create unique index account_closure_one_at_a_time on account_closure (tenant_id, account) where reopened_at is null;

alter table account enable row level security;
alter table account force row level security;
create policy tenant on account using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
                                with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));
alter table account_card enable row level security;
alter table account_card force row level security;
create policy tenant on account_card using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
                                     with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));
alter table account_closure enable row level security;
alter table account_closure force row level security;
create policy tenant on account_closure using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
                                        with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

grant select, insert, update (subject) on account to ${app};
grant select, insert on account_card to ${app};
grant select, insert, update (reopened_at, reopened_by) on account_closure to ${app};

-- Whose counter may hand out a password for a user name. It must be decided across regencies, or the office of one
-- could take over the account of a person of another: so it is global, and holds nothing but the claim.
create table login (
    phone text primary key constraint login_phone_is_a_mobile check (phone ~ '^628[1-9]\d{7,10}$'),
    home integer, -- null: somebody outside this service made the user
    claimed_at timestamptz not null
);
grant select, insert, update (home) on login to ${app};
