-- In which cell the rows of a regency stand: the placement of the highest number counts, and without one they stand in the main
-- databases. Global, as the list of the tenants is: the catalogue tells it before anybody is bound.
create table placement (
    regency integer not null constraint placement_regency references regency,
    number integer not null,
    cell text not null constraint placement_cell_shape check (cell ~ '^[a-z][a-z0-9]{1,19}$'),
    placed_at timestamptz not null,
    placed_by text not null,
    placed_by_name text not null,
    reason text not null constraint placement_has_a_reason check (btrim(reason) <> '' and length(reason) <= 300),
    constraint placement_pk primary key (regency, number)
);

call rows_for_ever('placement');

-- While people write into one cell, nobody says that their rows stand in another. Whoever opens the doors meanwhile is waited for.
create function placement_behind_shut_doors() returns trigger language plpgsql as $$
declare
    opened timestamptz;
begin
    select active_since into opened from regency where code = new.regency for update;
    perform from suspension where regency = new.regency and lifted_at is null for share;
    if opened is not null and not found
        and not exists (select from closure where regency = new.regency and confirmed_at is not null) then
        raise exception 'regency % is open', new.regency
            using errcode = '23514', constraint = 'placement_behind_shut_doors';
    end if;
    new.number := 1 + coalesce((select max(number) from placement where regency = new.regency), 0);
    new.placed_at := now();
    return new;
end $$;
create trigger placement_behind_shut_doors before insert on placement
    for each row execute function placement_behind_shut_doors();

grant select, insert on placement to ${app};
