-- The office of the treasurer passes from one person to the next: what was handed over on which day, what lay in the
-- drawer, and that both agree. An act is never changed.
create table handover (
    tenant_id        integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id               uuid         not null,
    cooperative_id   uuid         not null,
    from_term        uuid         not null,
    to_term          uuid         not null,
    held_on          date         not null,
    count_id         uuid,
    items            text[]       not null,
    notes            varchar(500),
    minutes          varchar(100) not null,
    recorded_by      varchar(64)  not null,
    recorded_by_name varchar(100) not null,
    recorded_at      timestamptz  not null default now(),
    primary key (tenant_id, id),
    constraint handover_cooperative foreign key (tenant_id, cooperative_id) references cooperative (tenant_id, id),
    constraint handover_from foreign key (tenant_id, from_term) references organ_term (tenant_id, id),
    constraint handover_to foreign key (tenant_id, to_term) references organ_term (tenant_id, id),
    constraint handover_count foreign key (tenant_id, count_id) references cash_count (tenant_id, id),
    constraint handover_once_per_new_holder unique (tenant_id, to_term),
    constraint handover_items_known check (cardinality(items) > 0 and items <@ array['UANG_TUNAI', 'BUKU_KAS', 'BUKTI',
        'REKENING', 'STEMPEL', 'KUNCI', 'INVENTARIS', 'PERANGKAT', 'LAINNYA']),
    constraint handover_minutes_given check (length(trim(minutes)) >= 3),
    constraint handover_of_something_else_says_what check (not 'LAINNYA' = any (items) or length(trim(coalesce(notes, ''))) >= 3)
);
create index handover_of_cooperative on handover (tenant_id, cooperative_id, held_on);

-- One of the two agrees. For whoever can no longer sign in, the office notes what was signed on paper, and why.
create table handover_consent (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    handover_id    uuid         not null,
    side           text         not null,
    signed_at      timestamptz  not null default now(),
    signed_by      varchar(64)  not null,
    signed_by_name varchar(100) not null,
    paper          varchar(300),
    primary key (tenant_id, handover_id, side),
    constraint handover_consent_act foreign key (tenant_id, handover_id) references handover (tenant_id, id),
    constraint handover_consent_side_known check (side in ('LAMA', 'BARU')),
    constraint handover_consent_paper_of_the_old check (paper is null or side = 'LAMA' and length(trim(paper)) >= 3)
);

call rows_of_tenants('handover', 'handover_consent');
call rows_for_ever('handover', 'handover_consent');

create function handover_between_treasurers() returns trigger language plpgsql as $$
declare
    leaves organ_term;
    comes  organ_term;
begin
    select * into leaves from organ_term where tenant_id = new.tenant_id and id = new.from_term;
    select * into comes from organ_term where tenant_id = new.tenant_id and id = new.to_term;
    if (leaves.cooperative_id, leaves.office) is distinct from (new.cooperative_id, 'BENDAHARA')
       or (comes.cooperative_id, comes.office) is distinct from (new.cooperative_id, 'BENDAHARA')
       or coalesce(leaves.closed_on, leaves.ends + 1) > comes.starts then
        raise exception 'from one treasurer to the next' using errcode = '23514',
            constraint = 'handover_from_one_treasurer_to_the_next';
    end if;
    if new.held_on < leaves.starts or new.held_on > current_date + 1 then
        raise exception 'not on %', new.held_on using errcode = '23514', constraint = 'handover_day';
    end if;
    if new.count_id is not null and not exists (select from cash_count where tenant_id = new.tenant_id
            and id = new.count_id and cooperative_id = new.cooperative_id and day = new.held_on) then
        raise exception 'counted on that day' using errcode = '23514', constraint = 'handover_count_of_that_day';
    end if;
    new.recorded_at := clock_timestamp();
    return new;
end $$;
create trigger handover_between_treasurers before insert on handover
    for each row execute function handover_between_treasurers();

create function handover_consent_is_its_own() returns trigger language plpgsql as $$
declare
    act handover;
    own text;
begin
    select * into act from handover where tenant_id = new.tenant_id and id = new.handover_id;
    select account_subject into own from organ_term
     where tenant_id = new.tenant_id and id = case new.side when 'LAMA' then act.from_term else act.to_term end;
    if new.paper is null and own is distinct from new.signed_by then
        raise exception 'another person''s word' using errcode = '23514', constraint = 'handover_consent_is_its_own';
    end if;
    if new.paper is not null and exists (select from organ_term where tenant_id = new.tenant_id and id = act.to_term
            and account_subject = new.signed_by) then
        raise exception 'the new one does not speak for the old' using errcode = '23514',
            constraint = 'handover_paper_by_a_third';
    end if;
    new.signed_at := clock_timestamp();
    return new;
end $$;
create trigger handover_consent_is_its_own before insert on handover_consent
    for each row execute function handover_consent_is_its_own();

-- Whether nothing in this regency still asks for the account: no office of a cooperative or a village, no membership.
create function account_is_idle(subject text, day date) returns boolean
    language sql stable
    return not exists (select from organ_term t where t.account_subject = subject
                          and (t.closed_on is null and t.ends >= day or t.closed_on > day))
       and not exists (select from village_term t where t.account_subject = subject
                          and (t.ended_on is null or t.ended_on > day))
       and not exists (select from member m where m.account_subject = subject
                          and (m.state is null or m.state in ('CALON', 'DITERIMA', 'AKTIF', 'PASIF')));

revoke execute on function account_is_idle(text, date) from public;
grant execute on function account_is_idle(text, date) to ${app};
grant select, insert on handover, handover_consent to ${app};
