-- Spreads the rows of regencies over the workers of Citus: once after the migrations, as the owner, and again after each release, which
-- takes in what is new and leaves alone what lies where it should.
--
-- All tables of a regency lie together, so that its transactions stay on one machine. What has no regency is the same for everybody and is
-- copied to each worker. Citus takes triggers on such tables only from somebody who says that they look at nothing beyond; ours look at
-- rows of one regency and at what is the same for everybody.
set citus.enable_unsafe_triggers = on;

do $$
declare
    -- Every table lies where the rows of this one lie.
    anchor constant regclass := 'audit_entry';
    candidate regclass;
    reference record;
    references_kept jsonb := '[]';
begin
    create temporary table to_spread on commit drop as
        select t.oid as id, t.oid::regclass as name,
               exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'tenant_id') as of_a_tenant
        from pg_class t
        where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
            and t.relname not in ('flyway_schema_history', 'pg_dist_partition')
            and not exists (select from pg_dist_partition d where d.logicalrelid = t.oid);

    -- Some tables refer to each other in a circle, and what refers to a table that lies elsewhere is refused: so references step
    -- aside, and are put back, and checked, when all tables are in place.
    for reference in
        select c.conrelid::regclass as of, c.conname as name, pg_get_constraintdef(c.oid) as says
        from pg_constraint c
        where c.contype = 'f' and c.conparentid = 0
            and (c.conrelid in (select id from to_spread) or c.confrelid in (select id from to_spread))
        order by 1, 2
    loop
        references_kept := references_kept || jsonb_build_object('of', reference.of, 'name', reference.name, 'says', reference.says);
        execute format('alter table %s drop constraint %I', reference.of, reference.name);
    end loop;

    for candidate in select name from to_spread where not of_a_tenant order by name::text loop
        perform create_reference_table(candidate);
    end loop;
    if anchor in (select name from to_spread) then
        perform create_distributed_table(anchor, 'tenant_id', colocate_with => 'none');
    end if;
    for candidate in select name from to_spread where of_a_tenant and name <> anchor order by name::text loop
        perform create_distributed_table(candidate, 'tenant_id', colocate_with => anchor::text);
    end loop;

    for reference in select * from jsonb_to_recordset(references_kept) as kept("of" text, name text, says text) loop
        execute format('alter table %s add constraint %I %s', reference.of, reference.name, reference.says);
    end loop;
    drop table to_spread;
end
$$;
