-- A month may be sealed although something on its checklist can no longer be mended, such as a drawer that nobody counted.
-- Then the first of the two says why, the second agrees to that, and it stands beside the seal for ever.
alter table period_act drop constraint period_act_reason_given;
alter table period_act add constraint period_act_reason_given check (case
    when act in ('BUKA', 'USUL_BUKA_KUNCI', 'TOLAK') then coalesce(length(trim(reason)), 0) >= 3
    when act in ('USUL_KUNCI', 'KUNCI') then reason is null or length(trim(reason)) >= 3
    else reason is null end);

create function period_act_seals_for() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    new.reason := (select p.reason from period_act p where p.tenant_id = new.tenant_id and p.id = new.answers);
    return new;
end $$;
revoke execute on function period_act_seals_for() from public;
create trigger period_act_seals_for before insert on period_act
    for each row when (new.act = 'KUNCI') execute function period_act_seals_for();

-- A closed year is reopened only together with its December, which takes two people. So it cannot be done beside them.
create function year_act_unsealed() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (select from book b where b.tenant_id = new.tenant_id and b.cooperative_id = new.cooperative_id
                  and b.sealed_through >= make_date(new.year, 12, 1)) and not exists (
            select from year_act y where y.tenant_id = new.tenant_id and y.cooperative_id = new.cooperative_id
                                     and y.year = new.year and y.number > new.number) then
        perform year_refuses('year_act_unsealed', new.year);
    end if;
    return null;
end $$;
revoke execute on function year_act_unsealed() from public;
create constraint trigger year_act_unsealed after insert on year_act
    deferrable initially deferred for each row when (new.act = 'BUKA') execute function year_act_unsealed();
