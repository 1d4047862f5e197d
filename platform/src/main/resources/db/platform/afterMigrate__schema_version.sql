-- Which version the schema has. The service may not read Flyway's table, but has to know whether its own migrations are there.
create or replace function schema_version() returns integer
    language sql stable security definer set search_path = public, pg_temp
    return (select max(h.version::integer) from flyway_schema_history h where h.success and h.version is not null);

revoke execute on function schema_version() from public;
grant execute on function schema_version() to ${app};
