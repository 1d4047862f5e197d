-- Photos and scans of vouchers. The file itself lies in a store outside the database, under its hash; here stands what it
-- is, who sent it in, which entries it proves, and that it was withdrawn. Nothing of this is ever changed or deleted.
create table attachment (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid        not null,
    cooperative_id uuid        not null,
    sha256         bytea       not null,
    size           integer     not null,
    type           text        not null,
    name           text        not null,
    sent_by        text        not null,
    sent_by_name   text        not null,
    sent_at        timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint attachment_cooperative foreign key (tenant_id, cooperative_id) references cooperative (tenant_id, id),
    constraint attachment_of_cooperative unique (tenant_id, cooperative_id, id),
    constraint attachment_once unique (tenant_id, cooperative_id, sha256),
    constraint attachment_hash_is_sha256 check (octet_length(sha256) = 32),
    constraint attachment_size_range check (size between 1 and 10485760),
    constraint attachment_type_known check (type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
    constraint attachment_text_shape check (length(name) between 1 and 120 and length(sent_by) between 1 and 100
        and length(sent_by_name) between 1 and 200
        and name || sent_by || sent_by_name !~ E'[\\x01-\\x1f\\x7f-\\x9f\\u2028\\u2029]')
);

-- One photo may prove several entries, and an entry may have several photos.
create table attachment_entry (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    cooperative_id uuid        not null,
    attachment_id  uuid        not null,
    entry_id       uuid        not null,
    attached_by    text        not null,
    attached_at    timestamptz not null default clock_timestamp(),
    primary key (tenant_id, attachment_id, entry_id),
    constraint attachment_entry_attachment foreign key (tenant_id, cooperative_id, attachment_id)
        references attachment (tenant_id, cooperative_id, id),
    constraint attachment_entry_entry foreign key (tenant_id, entry_id) references entry (tenant_id, id),
    constraint attachment_entry_actor_shape check (length(attached_by) between 1 and 100)
);

create index attachment_entry_of_entry on attachment_entry (tenant_id, entry_id);

create table attachment_withdrawal (
    tenant_id     integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    attachment_id uuid         not null,
    reason        varchar(200) not null,
    withdrawn_by  text         not null,
    withdrawn_at  timestamptz  not null default clock_timestamp(),
    primary key (tenant_id, attachment_id),
    constraint attachment_withdrawal_attachment foreign key (tenant_id, attachment_id)
        references attachment (tenant_id, id),
    constraint attachment_withdrawal_reason_given check (length(btrim(reason)) >= 3)
);

-- The entry is of the same cooperative, and what was withdrawn proves nothing new.
create function attachment_fits() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (select from entry e where e.tenant_id = new.tenant_id and e.id = new.entry_id
                                         and e.cooperative_id = new.cooperative_id) then
        raise exception 'The entry is of another cooperative'
            using errcode = '23514', constraint = 'attachment_entry_of_cooperative', table = 'attachment_entry';
    end if;
    -- Withdrawing and attaching at once go in turn.
    perform from attachment a where a.tenant_id = new.tenant_id and a.id = new.attachment_id for update;
    if exists (select from attachment_withdrawal w where w.tenant_id = new.tenant_id
                                                     and w.attachment_id = new.attachment_id) then
        raise exception 'The attachment was withdrawn'
            using errcode = '23514', constraint = 'attachment_stands', table = 'attachment_entry';
    end if;
    return new;
end $$;

create function attachment_withdrawn() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    perform from attachment a where a.tenant_id = new.tenant_id and a.id = new.attachment_id for update;
    return new;
end $$;

create trigger attachment_entry_fits before insert on attachment_entry
    for each row execute function attachment_fits();
create trigger attachment_withdrawal_in_turn before insert on attachment_withdrawal
    for each row execute function attachment_withdrawn();

do $$
declare
    guarded text;
begin
    foreach guarded in array array['attachment', 'attachment_entry', 'attachment_withdrawal'] loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format($policy$create policy tenant on %I
            using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
            with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))$policy$, guarded);
        execute format('create trigger %I before update or delete or truncate on %I '
            || 'for each statement execute function journal_is_immutable()', guarded || '_immutable', guarded);
    end loop;
end $$;

revoke execute on function attachment_fits() from public;
revoke execute on function attachment_withdrawn() from public;
grant select on attachment, attachment_entry, attachment_withdrawal to ${app};
grant insert (tenant_id, id, cooperative_id, sha256, size, type, name, sent_by, sent_by_name) on attachment to ${app};
grant insert (tenant_id, cooperative_id, attachment_id, entry_id, attached_by) on attachment_entry to ${app};
grant insert (tenant_id, attachment_id, reason, withdrawn_by) on attachment_withdrawal to ${app};
