-- PostgreSQL reads the text of every check constraint again for every statement that writes to its table, which took a
-- seventh of the time of a posting. Rows of these two tables come through the function behind the view "journal" alone,
-- the owner's too (journal_only), so the rules of their columns stand there, under the names the constraints had.
alter table entry
    drop constraint entry_voucher_known, drop constraint entry_voucher_of_year, drop constraint entry_event_known,
    drop constraint entry_reversal_event, drop constraint entry_reversal_of_another, drop constraint entry_text_shape,
    drop constraint entry_actor_shape;
alter table entry_line
    drop constraint entry_line_one_side, drop constraint entry_line_amount_range, drop constraint entry_line_unit_shape,
    drop constraint entry_line_participation_known, drop constraint entry_line_subject_complete,
    drop constraint entry_line_text_shape, drop constraint entry_line_period_is_month;

-- Those of the book hold in a trigger: whoever else writes it is checked as before, and a posting, which changes only the
-- last number and hash, does not fire it.
create function rule_is_broken(rule text, relation text, message text) returns void
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    raise exception 'new row for relation "%" breaks the rule "%": %', relation, rule, message
        using errcode = '23514', constraint = rule, table = relation;
end $$;

alter table book
    drop constraint book_days_ahead_range, drop constraint book_opened_on_range, drop constraint book_zone_known,
    drop constraint book_closed_is_month, drop constraint book_closed_year_is_sealed, drop constraint book_sealed_is_closed;

create function book_holds() returns trigger
    language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if new.days_ahead not between 0 and 31 then
        perform rule_is_broken('book_days_ahead_range', 'book', '0 to 31');
    elsif new.opened_on not between '1950-01-01' and '2199-12-31' then
        perform rule_is_broken('book_opened_on_range', 'book', '1950 to 2199');
    elsif new.zone not in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura') then
        perform rule_is_broken('book_zone_known', 'book', new.zone);
    elsif extract(day from new.closed_through) <> 1 or extract(day from new.sealed_through) <> 1 then
        perform rule_is_broken('book_closed_is_month', 'book', 'the first day of a month');
    elsif new.sealed_through is not null and (new.closed_through is null or new.sealed_through > new.closed_through) then
        perform rule_is_broken('book_sealed_is_closed', 'book', 'what is sealed is closed');
    elsif new.closed_year is not null
        and (new.sealed_through is null or new.closed_year > extract(year from new.sealed_through)) then
        perform rule_is_broken('book_closed_year_is_sealed', 'book', 'what is closed for the year is sealed');
    end if;
    return new;
end $$;

create trigger book_holds
    before insert or update of days_ahead, opened_on, zone, closed_through, sealed_through, closed_year on book
    for each row execute function book_holds();

revoke execute on function book_holds() from public;

-- The lines of an entry on their way into it. Unlike the row type of the table this one carries no constraints, which
-- would be copied each time it is read.
create type posting_line as (
    tenant_id integer, cooperative_id uuid, sequence bigint, line_no integer, entry_date date, account_code text,
    debit bigint, credit bigint, unit text, participation text, subject_kind text, subject_id uuid, subject_name text,
    period date
);
