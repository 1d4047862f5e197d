-- What migrations say of the tables they make. It stands before all of them, so that any migration may say it.

-- Rows belong to a tenant: the service sees and writes those of the tenant that is bound, and without one none.
create or replace procedure rows_of_tenants(variadic tables text[])
    language plpgsql set search_path = public, pg_temp as $$
declare
    one text;
begin
    foreach one in array tables loop
        execute format('alter table %I enable row level security', one);
        execute format('alter table %I force row level security', one);
        execute format($policy$create policy tenant on %I
            using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
            with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))$policy$, one);
    end loop;
end $$;
revoke execute on procedure rows_of_tenants from public;

-- Rows are added and never changed, by the owner no more than by the service.
create or replace procedure rows_for_ever(variadic tables text[])
    language plpgsql set search_path = public, pg_temp as $$
declare
    one text;
begin
    foreach one in array tables loop
        execute format('create trigger %I before update or delete or truncate on %I '
            || 'for each statement execute function refuse_change()', one || '_is_append_only', one);
    end loop;
end $$;
revoke execute on procedure rows_for_ever from public;
