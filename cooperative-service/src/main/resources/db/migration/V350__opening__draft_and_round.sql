-- What a cooperative stood at on the day its books open: a draft that is written on until it balances, then rounds of
-- entries. A later round takes the place of the one before by reversal, so nothing that was posted is lost.
create table opening_draft (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    cooperative_id uuid        not null,
    lines          jsonb       not null,
    saved_by       text        not null,
    saved_at       timestamptz not null default now(),
    primary key (tenant_id, cooperative_id),
    constraint opening_draft_book foreign key (tenant_id, cooperative_id) references book (tenant_id, cooperative_id),
    constraint opening_draft_is_list check (jsonb_typeof(lines) = 'array')
);

create table opening_round (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    cooperative_id uuid        not null,
    round          integer     not null,
    content_hash   bytea       not null,
    confirmed_by   text        not null,
    confirmed_at   timestamptz not null default now(),
    primary key (tenant_id, cooperative_id, round),
    constraint opening_round_book foreign key (tenant_id, cooperative_id) references book (tenant_id, cooperative_id),
    constraint opening_round_positive check (round > 0),
    constraint opening_round_hash_length check (octet_length(content_hash) = 32)
);

create table opening_entry (
    tenant_id      integer not null default nullif(current_setting('app.tenant', true), '')::int,
    entry_id       uuid    not null,
    cooperative_id uuid    not null,
    round          integer not null,
    primary key (tenant_id, entry_id),
    constraint opening_entry_is_entry foreign key (tenant_id, entry_id) references entry (tenant_id, id),
    constraint opening_entry_of_round foreign key (tenant_id, cooperative_id, round)
        references opening_round (tenant_id, cooperative_id, round)
);

create index opening_entry_by_round on opening_entry (tenant_id, cooperative_id, round);

do $$
declare
    guarded text;
begin
    foreach guarded in array array['opening_draft', 'opening_round', 'opening_entry'] loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format($policy$create policy tenant on %I
            using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
            with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))$policy$, guarded);
    end loop;
end $$;

-- A round is made of opening entries of its own cooperative, and leaves nothing on 3-1999.
create function opening_round_holds() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (select from entry e where e.tenant_id = new.tenant_id and e.id = new.entry_id and e.event = 'J83'
                      and e.cooperative_id = new.cooperative_id) then
        raise exception 'Entry % is no opening entry of this cooperative', new.entry_id
            using errcode = '23514', constraint = 'opening_entry_is_opening', table = 'opening_entry';
    end if;
    if (select coalesce(sum(l.debit - l.credit), 0) <> 0
          from opening_entry o
          join entry e on e.tenant_id = o.tenant_id and e.id = o.entry_id
          join entry_line l on l.tenant_id = e.tenant_id and l.cooperative_id = e.cooperative_id and l.sequence = e.sequence
         where o.tenant_id = new.tenant_id and o.cooperative_id = new.cooperative_id and o.round = new.round
           and l.account_code = '3-1999') then
        raise exception 'Round % leaves a balance on 3-1999', new.round
            using errcode = '23514', constraint = 'opening_round_ends_at_zero', table = 'opening_entry';
    end if;
    return null;
end $$;

create constraint trigger opening_round_holds after insert on opening_entry
    deferrable initially deferred for each row execute function opening_round_holds();

grant select, insert, update on opening_draft to ${app};
grant select, insert on opening_round, opening_entry to ${app};
