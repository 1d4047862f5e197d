-- What a mentor advised, on its way into the cooperative's book of advice. A letter is written with the visit itself and
-- sent afterwards; that it arrived is another row.
create table advice_letter (
    tenant_id      integer       not null default nullif(current_setting('app.tenant', true), '')::int,
    visit_id       uuid          not null,
    cooperative_id uuid          not null,
    given_on       date          not null,
    official       varchar(100)  not null,
    agency         varchar(120)  not null,
    content        varchar(4000) not null,
    written_at     timestamptz   not null default clock_timestamp(),
    constraint advice_letter_one_per_visit primary key (tenant_id, visit_id),
    constraint advice_letter_of_visit foreign key (tenant_id, visit_id) references visit (tenant_id, id),
    constraint advice_letter_says_something check (length(btrim(content)) >= 3)
);

create table advice_delivery (
    tenant_id    integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    visit_id     uuid        not null,
    delivered_at timestamptz not null default clock_timestamp(),
    delivered_by text        not null,
    constraint advice_delivery_once primary key (tenant_id, visit_id),
    constraint advice_delivery_of_letter foreign key (tenant_id, visit_id) references advice_letter (tenant_id, visit_id)
);

call rows_of_tenants('advice_letter', 'advice_delivery');
call rows_for_ever('advice_letter', 'advice_delivery');

grant select on advice_letter, advice_delivery to ${app};
grant insert (tenant_id, visit_id, cooperative_id, given_on, official, agency, content) on advice_letter to ${app};
grant insert (tenant_id, visit_id, delivered_by) on advice_delivery to ${app};
