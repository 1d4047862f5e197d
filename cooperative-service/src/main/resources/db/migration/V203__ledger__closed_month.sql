-- A closed month is a row: who closed it, when, and where the chain stood. It closes all months before it as well,
-- because an entry in one of them would change what this month began with.
create table closed_month (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    cooperative_id uuid        not null,
    month          date        not null,
    closed_by      text        not null,
    closed_at      timestamptz not null,
    sequence       bigint      not null,
    hash           bytea       not null,
    primary key (tenant_id, cooperative_id, month),
    constraint closed_month_book foreign key (tenant_id, cooperative_id) references book (tenant_id, cooperative_id),
    constraint closed_month_is_month check (extract(day from month) = 1)
);

alter table closed_month enable row level security;
alter table closed_month force row level security;
create policy tenant on closed_month
    using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
    with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int));

-- Closing takes the same lock as posting, so one of the two is first and the other one sees it.
create function closed_month_seal() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    head book;
    latest date;
begin
    select * into head from book b
     where b.tenant_id = new.tenant_id and b.cooperative_id = new.cooperative_id for update;
    if not found then
        raise exception 'The books are not open'
            using errcode = '23514', constraint = 'entry_books_open', table = 'closed_month';
    end if;
    select max(c.month) into latest from closed_month c
     where c.tenant_id = new.tenant_id and c.cooperative_id = new.cooperative_id;
    if new.month <= latest or new.month < date_trunc('month', head.opened_on)
        or new.month > (clock_timestamp() at time zone head.zone)::date then
        raise exception 'Month % cannot be closed: the books open on %, are closed through %', new.month, head.opened_on, latest
            using errcode = '23514', constraint = 'closed_month_order', table = 'closed_month',
                  detail = to_char(new.month, 'YYYY-MM');
    end if;
    new.closed_at := clock_timestamp();
    new.sequence := head.sequence;
    new.hash := head.hash;
    return new;
end $$;

create trigger closed_month_seal before insert on closed_month
    for each row execute function closed_month_seal();
create trigger closed_month_immutable before update or delete or truncate on closed_month
    for each statement execute function journal_is_immutable();

grant select on closed_month to ${app};
grant insert (tenant_id, cooperative_id, month, closed_by) on closed_month to ${app};
