-- What a cooperative usually keeps of a selling price, as its treasurer said last: from it the cost of what was sold is
-- reckoned, since a cash book does not tell it.
create table workbook_margin (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    cooperative_id uuid        not null,
    permille       smallint    not null,
    said_by        varchar(64) not null,
    said_at        timestamptz not null default now(),
    primary key (tenant_id, cooperative_id),
    constraint workbook_margin_book foreign key (tenant_id, cooperative_id) references book (tenant_id, cooperative_id),
    constraint workbook_margin_range check (permille between 0 and 999)
);

alter table workbook_margin enable row level security;
alter table workbook_margin force row level security;
create policy tenant on workbook_margin
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

grant select, insert on workbook_margin to ${app};
grant update (permille, said_by, said_at) on workbook_margin to ${app};
