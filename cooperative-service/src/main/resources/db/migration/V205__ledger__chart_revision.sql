-- Every change of a cooperative's chart gets a number of its own, so that a service may keep the chart in memory and see
-- by one glance at the book whether it still holds. A sequence never repeats a number, not even after a rollback.
create sequence chart_revision;

alter table book add column chart_revision bigint not null default nextval('chart_revision');

create function chart_changed() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update book b set chart_revision = nextval('chart_revision')
      from (select distinct tenant_id, cooperative_id from added) a
     where b.tenant_id = a.tenant_id and b.cooperative_id = a.cooperative_id;
    return null;
end $$;

create trigger account_chart_changed after insert on account
    referencing new table as added for each statement execute function chart_changed();

revoke execute on function chart_changed() from public;
grant usage on sequence chart_revision to ${app};
