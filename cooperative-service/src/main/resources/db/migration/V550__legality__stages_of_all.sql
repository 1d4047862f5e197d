-- How far all foundings were on a day, and since when: what legal_stage_of says of one, for a whole regency in one go. The
-- papers are read once, while asking cooperative by cooperative costs most of what a list of all takes.
create function legal_stages(day date) returns table (cooperative_id uuid, stage smallint, since date)
    language sql stable
begin atomic
    with said as (
        select e.cooperative_id, e.document, e.status, e.happened_on, legal_rank(e.document, e.status) as rank,
               row_number() over back as back,
               first_value(legal_rank(e.document, e.status)) over back as last_rank
          from legal_event e
         where e.happened_on <= day
           and not exists (select from legal_event r where r.tenant_id = e.tenant_id and r.replaces = e.id)
        window back as (partition by e.cooperative_id, e.document collate "C" order by e.happened_on desc, e.ordinal desc)),
    unbroken as (
        select s.*, count(*) filter (where s.rank is distinct from s.last_rank)
                        over (partition by s.cooperative_id, s.document collate "C" order by s.back) = 0 as holds
          from said s),
    -- What every paper is, and since when it has carried the founding as far.
    paper as materialized (
        select u.cooperative_id, u.document, max(u.status) filter (where u.back = 1) as status,
               max(u.happened_on) filter (where u.back = 1) as happened_on,
               max(u.rank) filter (where u.back = 1) as rank, legal_rank(u.document, 'TERBIT') as highest,
               min(u.happened_on) filter (where u.holds) as carries_since
          from unbroken u
         group by u.cooperative_id, u.document),
    founded as (
        select c.id, c.registered_at, b.entry_date as begun,
               coalesce(max(p.rank) filter (where p.rank <= 8), 0) as stage,
               coalesce(array_agg(p.rank) filter (where p.rank > 8), '{}') as later
          from cooperative c
          left join entry b on b.tenant_id = c.tenant_id and b.cooperative_id = c.id and b.sequence = 1
                           and b.entry_date <= day
          left join paper p on p.cooperative_id = c.id
         group by c.id, c.registered_at, b.entry_date),
    reached as materialized (
        select f.id, f.registered_at, f.begun,
               case when f.stage < 8 then f.stage
                    when f.begun is not null then 15
                    else coalesce((select min(n) from generate_series(9, 14) n where n <> all (f.later)), 15) - 1
               end as stage
          from founded f)
    select r.id, r.stage::smallint,
           case when r.stage = 0
                then coalesce(max(p.happened_on) filter (where p.highest <= 8 and p.status <> 'PROSES'),
                              least(r.registered_at::date, day))
                else greatest(
                    max(p.carries_since) filter (where p.rank = r.stage
                        or r.stage between 9 and 14 and p.rank between 8 and r.stage or r.stage = 15 and p.rank = 8),
                    max(p.happened_on) filter (where r.stage < 8 and p.highest between r.stage + 1 and 8
                        and p.status <> 'PROSES' and p.rank is null),
                    case when r.stage = 15 then r.begun end) end
      from reached r left join paper p on p.cooperative_id = r.id
     group by r.id, r.registered_at, r.begun, r.stage;
end;

-- The first entry of each book, which makes a legal entity one that operates, found without walking over all the others.
create index entry_first on entry (tenant_id, cooperative_id, entry_date) where sequence = 1;
