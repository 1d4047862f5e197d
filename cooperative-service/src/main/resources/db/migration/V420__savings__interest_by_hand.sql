-- Jasa on simpanan sukarela that the treasurer gave one member by hand. The run of its month gives only what is still
-- missing, and the tax of the month counts both.
create table interest_grant (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    entry_id       uuid        not null,
    cooperative_id uuid        not null,
    member_id      uuid        not null,
    month          date        not null,
    gross          bigint      not null,
    tax            bigint      not null,
    given_by       varchar(64) not null,
    given_at       timestamptz not null default clock_timestamp(),
    primary key (tenant_id, entry_id),
    constraint interest_grant_entry foreign key (tenant_id, entry_id) references entry (tenant_id, id),
    constraint interest_grant_member foreign key (tenant_id, cooperative_id, member_id)
        references member (tenant_id, cooperative_id, id),
    constraint interest_grant_of_a_month check (extract(day from month) = 1),
    constraint interest_grant_amounts check (gross > 0 and tax >= 0)
);
create index interest_grant_of_month on interest_grant (tenant_id, cooperative_id, month);

call rows_of_tenants('interest_grant');

-- What is said of an entry is what the entry says.
create function interest_grant_is_its_entry() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (
        select from entry e
          join entry_line l on l.tenant_id = e.tenant_id and l.cooperative_id = e.cooperative_id and l.sequence = e.sequence
         where e.tenant_id = new.tenant_id and e.id = new.entry_id and e.cooperative_id = new.cooperative_id
           and e.event in ('J07', 'J08') and e.entry_date >= new.month and e.entry_date < new.month + interval '1 month'
           and not exists (select from interest_run_entry r where r.tenant_id = e.tenant_id and r.entry_id = e.id)
        having coalesce(sum(l.debit - l.credit) filter (where l.account_code = '5-1201'), 0) = new.gross
           and coalesce(sum(l.credit - l.debit) filter (where l.account_code = '2-1304'), 0) = new.tax
           and coalesce(sum(l.credit - l.debit) filter (where l.account_code = '2-1201'
                                                          and l.subject_id = new.member_id), 0) = new.gross - new.tax) then
        raise exception 'The entry says otherwise'
            using errcode = '23514', constraint = 'interest_grant_is_its_entry', table = 'interest_grant';
    end if;
    return new;
end $$;
revoke execute on function interest_grant_is_its_entry() from public;
create trigger interest_grant_is_its_entry before insert on interest_grant
    for each row execute function interest_grant_is_its_entry();

grant select on interest_grant to ${app};
grant insert (tenant_id, entry_id, cooperative_id, member_id, month, gross, tax, given_by) on interest_grant to ${app};

-- What lifts a month above the free amount may be less than the tax on all of it.
alter table interest_line drop constraint interest_line_amounts;
alter table interest_line add constraint interest_line_amounts check (gross > 0 and tax >= 0);
alter table interest_run drop constraint interest_run_amounts;
alter table interest_run add constraint interest_run_amounts check (gross > 0 and tax >= 0);
