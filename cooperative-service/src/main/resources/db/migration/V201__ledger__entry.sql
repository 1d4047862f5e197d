-- The journal at rest. Nobody writes these two tables but the function behind the view "journal" (V204).
create table entry (
    tenant_id      integer     not null,
    id             uuid        not null,
    cooperative_id uuid        not null,
    sequence       bigint      not null,
    entry_date     date        not null,
    voucher_type   text        not null,
    voucher_year   integer     not null,
    voucher_number integer     not null,
    event          text        not null,
    description    text        not null,
    reverses       uuid,
    actor          text        not null,
    posted_at      timestamptz not null,
    previous_hash  bytea       not null,
    hash           bytea       not null,
    primary key (tenant_id, id),
    constraint entry_sequence_unique unique (tenant_id, cooperative_id, sequence),
    constraint entry_voucher_unique unique (tenant_id, cooperative_id, voucher_type, voucher_year, voucher_number),
    constraint entry_book foreign key (tenant_id, cooperative_id) references book (tenant_id, cooperative_id),
    constraint entry_reverses_entry foreign key (tenant_id, reverses) references entry (tenant_id, id),
    constraint entry_voucher_known check (voucher_type in ('BKM', 'BKK', 'BBM', 'BBK', 'BM', 'FJ', 'FB')),
    constraint entry_voucher_of_year check (voucher_year = extract(year from entry_date)),
    constraint entry_event_known check (event ~ '^(J\d{2,3}|UMUM)$'),
    constraint entry_reversal_event check ((event = 'J84') = (reverses is not null)),
    constraint entry_reversal_of_another check (reverses <> id),
    -- One line of text without control characters, so that the canonical form reads in one way only.
    constraint entry_text_shape check (description = btrim(description) and length(description) between 1 and 300
        and description !~ E'[\\x01-\\x1f\\x7f-\\x9f\\u2028\\u2029]'),
    constraint entry_actor_shape check (length(actor) between 1 and 100
        and actor !~ E'[\\x01-\\x20\\x7f-\\x9f\\u2028\\u2029]')
);

create unique index entry_reversed_once on entry (tenant_id, reverses) where reverses is not null;

create table entry_line (
    tenant_id      integer not null,
    cooperative_id uuid    not null,
    sequence       bigint  not null,
    line_no        integer not null,
    entry_date     date    not null,
    account_code   text    not null,
    debit          bigint  not null,
    credit         bigint  not null,
    unit           text    not null,
    participation  text    not null,
    subject_kind   text,
    subject_id     uuid,
    subject_name   text,
    period         date,
    primary key (tenant_id, cooperative_id, sequence, line_no),
    constraint entry_line_entry foreign key (tenant_id, cooperative_id, sequence)
        references entry (tenant_id, cooperative_id, sequence),
    constraint entry_line_account foreign key (tenant_id, cooperative_id, account_code)
        references account (tenant_id, cooperative_id, code),
    constraint entry_line_one_side check ((debit = 0) <> (credit = 0)),
    constraint entry_line_amount_range check (debit between 0 and 999999999999999
        and credit between 0 and 999999999999999),
    constraint entry_line_unit_shape check (unit ~ '^[A-Z0-9][A-Z0-9-]{0,19}$'),
    constraint entry_line_participation_known check (participation in ('ANGGOTA', 'NON_ANGGOTA', 'TANPA')),
    constraint entry_line_subject_complete check (
        case when subject_kind is null then subject_id is null and subject_name is null
             when subject_kind in ('ANGGOTA', 'PINJAMAN') then subject_id is not null and subject_name is null
             when subject_kind in ('KREDITUR', 'BARANG') then subject_name is not null
             else false end),
    constraint entry_line_text_shape check (subject_name = btrim(subject_name) and length(subject_name) between 1 and 120
        and subject_name !~ E'[\\x01-\\x1f\\x7f-\\x9f\\u2028\\u2029]'),
    constraint entry_line_period_is_month check (extract(day from period) = 1)
);

-- The general ledger of an account reads this index from one place to the next.
create index entry_line_by_account on entry_line (tenant_id, cooperative_id, account_code, entry_date, sequence, line_no);
create index entry_line_by_subject on entry_line (tenant_id, cooperative_id, subject_kind, subject_id, entry_date)
    where subject_id is not null;

do $$
declare
    guarded text;
begin
    foreach guarded in array array['entry', 'entry_line'] loop
        execute format('alter table %I enable row level security', guarded);
        execute format('alter table %I force row level security', guarded);
        execute format($policy$create policy tenant on %I
            using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))
            with check (tenant_id = (select nullif(current_setting('app.tenant', true), '')::int))$policy$, guarded);
    end loop;
end $$;

create function journal_is_immutable() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    raise exception '% on %: what is posted stays; correct it by a reversal', tg_op, tg_table_name
        using errcode = '23514', constraint = 'journal_immutable', table = tg_table_name;
end $$;

create trigger entry_immutable before update or delete or truncate on entry
    for each statement execute function journal_is_immutable();
create trigger entry_line_immutable before update or delete or truncate on entry_line
    for each statement execute function journal_is_immutable();

-- Rows come only through the journal's own trigger, so nobody, not even the owner, adds a line to an entry later.
create function journal_only() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    raise exception 'Rows of % come through the journal', tg_table_name
        using errcode = '23514', constraint = 'journal_only', table = tg_table_name;
end $$;

create trigger entry_through_journal before insert on entry
    for each statement when (pg_trigger_depth() = 0) execute function journal_only();
create trigger entry_line_through_journal before insert on entry_line
    for each statement when (pg_trigger_depth() = 0) execute function journal_only();

grant select on entry, entry_line to ${app};
