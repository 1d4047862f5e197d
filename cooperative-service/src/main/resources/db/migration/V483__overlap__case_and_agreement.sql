-- Where a cooperative and the BUM Desa of one of its villages do, or plan, the same.
create view overlap with (security_invoker = true) as
select o.tenant_id, o.cooperative_id, o.id as outlet_id, u.id as unit_id, b.id as bumdes_id, b.village_code, o.line, m.result,
       case when m.result in ('TUMPANG_TINDIH', 'SEBAGIAN') then greatest(0,
           l.weight * (1 + (o.state = 'OPERASIONAL')::int + (u.state = 'BERJALAN')::int)
           + (coalesce(y.class, '') in ('BERKEMBANG', 'MAJU'))::int - (y.active is false)::int) else 0 end as severity
  from outlet o
  join cooperative_area a on a.tenant_id = o.tenant_id and a.cooperative_id = o.cooperative_id
  join bumdes b on b.tenant_id = a.tenant_id and b.village_code = a.village_code
  join bumdes_unit u on u.tenant_id = b.tenant_id and u.bumdes_id = b.id
  join line_of_business l on l.code = o.line
  join line_of_business k on k.code = u.line
  left join lateral (select t.class, t.active from bumdes_year t where t.tenant_id = b.tenant_id and t.bumdes_id = b.id
                      order by t.year desc, t.version desc limit 1) y on true
 cross join lateral (select case
        when o.line = u.line and (o.customers = u.customers
            or (o.customers, u.customers) in (('WARGA', 'ANGGOTA'), ('ANGGOTA', 'WARGA'))) then 'TUMPANG_TINDIH'
        when l.parent = k.parent or o.line = u.line then 'SEBAGIAN'
        when l.chain = k.chain and l.step <> k.step then 'MELENGKAPI'
        else 'TIDAK_ADA' end as result) m
 where o.state <> 'TUTUP' and u.state <> 'BERHENTI';

-- A case: two businesses of one village that have to come to terms.
create table overlap_case (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid        not null,
    cooperative_id uuid        not null,
    bumdes_id      uuid        not null,
    outlet_id      uuid        not null,
    unit_id        uuid        not null,
    severity       smallint    not null,
    state          text        not null default 'TERIDENTIFIKASI',
    due_on         date,
    outcome        text,
    opened_at      timestamptz not null default now(),
    primary key (tenant_id, id),
    constraint overlap_case_outlet foreign key (tenant_id, outlet_id) references outlet (tenant_id, id),
    constraint overlap_case_unit foreign key (tenant_id, bumdes_id, unit_id) references bumdes_unit (tenant_id, bumdes_id, id),
    constraint overlap_case_cooperative foreign key (tenant_id, cooperative_id) references cooperative (tenant_id, id),
    constraint overlap_case_one_per_pair unique (tenant_id, outlet_id, unit_id)
);

create table overlap_case_event (
    tenant_id   integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    case_id     uuid         not null,
    step        smallint     not null,
    state       text         not null,
    on_date     date         not null,
    note        varchar(500),
    actor       varchar(64)  not null,
    actor_name  varchar(100) not null,
    recorded_at timestamptz  not null default now(),
    primary key (tenant_id, case_id, step),
    constraint overlap_case_event_case foreign key (tenant_id, case_id) references overlap_case (tenant_id, id),
    constraint overlap_case_event_state_known check (state in ('TERIDENTIFIKASI', 'DIBAHAS', 'MUSDES_DIJADWALKAN', 'MUSDES_SELESAI',
        'KESEPAKATAN', 'TIDAK_SEPAKAT', 'ESKALASI_CAMAT', 'ESKALASI_KABUPATEN', 'SELESAI')),
    constraint overlap_case_event_note_given check (state not in ('TIDAK_SEPAKAT', 'ESKALASI_CAMAT', 'ESKALASI_KABUPATEN')
        or length(trim(coalesce(note, ''))) >= 3)
);

-- What was decided, and by which minutes of the village meeting. It holds once somebody else has turned the second key.
create table overlap_decision (
    tenant_id     integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id            uuid         not null,
    case_id       uuid         not null,
    outcome       text         not null,
    wording       varchar(500) not null,
    minutes_no    varchar(60)  not null,
    minutes_on    date         not null,
    proposed_by   varchar(64)  not null,
    proposer_name varchar(100) not null,
    proposed_at   timestamptz  not null default now(),
    primary key (tenant_id, id),
    constraint overlap_decision_case foreign key (tenant_id, case_id) references overlap_case (tenant_id, id),
    constraint overlap_decision_outcome_known check (outcome in ('BAGI_LINI', 'PEMASOK', 'BAGI_HASIL', 'SEWA_ASET', 'KDMP_AMBIL_ALIH',
        'BUMDES_TETAP', 'USAHA_BERSAMA', 'DITUNDA')),
    constraint overlap_decision_wording_given check (length(trim(wording)) >= 10),
    constraint overlap_decision_minutes_given check (length(trim(minutes_no)) >= 3)
);

create table overlap_decision_key (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    decision_id    uuid         not null,
    confirmed_by   varchar(64)  not null,
    confirmer_name varchar(100) not null,
    confirmed_at   timestamptz  not null default now(),
    primary key (tenant_id, decision_id),
    constraint overlap_decision_key_decision foreign key (tenant_id, decision_id) references overlap_decision (tenant_id, id)
);

-- What cooperative and BUM Desa agreed upon (PKS or MoU).
create table agreement (
    tenant_id       integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id              uuid         not null,
    cooperative_id  uuid         not null,
    bumdes_id       uuid         not null,
    case_id         uuid,
    number          varchar(60)  not null,
    line            text         not null,
    object          varchar(300) not null,
    price_rule      varchar(300) not null,
    cooperative_share smallint   not null, -- per cent of the result; the rest is the BUM Desa's
    reported        text         not null,
    starts          date         not null,
    ends            date         not null,
    evaluated_on    date         not null,
    chair           varchar(100) not null,
    director        varchar(100) not null,
    known_by        varchar(100) not null,
    state           text         not null default 'DRAF',
    recorded_by     varchar(64)  not null,
    recorded_at     timestamptz  not null default now(),
    primary key (tenant_id, id),
    constraint agreement_number_unique unique (tenant_id, cooperative_id, number),
    constraint agreement_cooperative foreign key (tenant_id, cooperative_id) references cooperative (tenant_id, id),
    constraint agreement_bumdes foreign key (tenant_id, bumdes_id) references bumdes (tenant_id, id),
    constraint agreement_case foreign key (tenant_id, case_id) references overlap_case (tenant_id, id),
    constraint agreement_line foreign key (line) references line_of_business (code),
    constraint agreement_share_range check (cooperative_share between 0 and 100),
    constraint agreement_reported_known check (reported in ('BULANAN', 'TRIWULANAN', 'TAHUNAN')),
    constraint agreement_dates_in_order check (starts < ends and evaluated_on between starts and ends and ends < starts + interval '10 years'),
    constraint agreement_words_given check (least(length(trim(number)), length(trim(object)), length(trim(price_rule)),
        length(trim(chair)), length(trim(director)), length(trim(known_by))) >= 2)
);

create table agreement_event (
    tenant_id   integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    agreement_id uuid        not null,
    step        smallint     not null,
    state       text         not null,
    on_date     date         not null,
    note        varchar(300),
    next_evaluation date,
    actor       varchar(64)  not null,
    actor_name  varchar(100) not null,
    recorded_at timestamptz  not null default now(),
    primary key (tenant_id, agreement_id, step),
    constraint agreement_event_agreement foreign key (tenant_id, agreement_id) references agreement (tenant_id, id),
    constraint agreement_event_note_given check (state not in ('EVALUASI', 'DIAKHIRI') or length(trim(coalesce(note, ''))) >= 3)
);

call rows_of_tenants('overlap_case', 'overlap_case_event', 'overlap_decision',
    'overlap_decision_key', 'agreement', 'agreement_event');
call rows_for_ever('overlap_case_event', 'overlap_decision', 'overlap_decision_key', 'agreement_event');

create function overlap_refuses(rule text, subject text) returns void
    language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception '%', rule using errcode = '23514', constraint = rule, detail = coalesce(subject, '');
end $$;

-- Only what overlaps becomes a case, with the severity of that day.
create function overlap_case_opens() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    select v.severity into new.severity from overlap v
     where v.tenant_id = new.tenant_id and v.outlet_id = new.outlet_id and v.unit_id = new.unit_id
       and v.cooperative_id = new.cooperative_id and v.bumdes_id = new.bumdes_id
       and v.result in ('TUMPANG_TINDIH', 'SEBAGIAN');
    if not found then
        perform overlap_refuses('overlap_case_of_an_overlap', new.outlet_id::text);
    end if;
    return new;
end $$;

-- Days until the next step is overdue: 14 to talk, 30 to the village meeting and after it, 30 at the district head's.
create function overlap_case_patience(state text) returns integer
    language sql immutable set search_path = pg_catalog, pg_temp as $$
    select case state when 'TERIDENTIFIKASI' then 14 when 'DIBAHAS' then 14 when 'MUSDES_DIJADWALKAN' then 30
        when 'MUSDES_SELESAI' then 30 when 'TIDAK_SEPAKAT' then 14 when 'ESKALASI_CAMAT' then 30 when 'ESKALASI_KABUPATEN' then 30 end
$$;

-- A case goes its way step by step; it is escalated when the village did not agree, or let the day pass. KESEPAKATAN is
-- written by the second key alone.
create function overlap_case_goes_on() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    head overlap_case;
begin
    select * into head from overlap_case c where c.tenant_id = new.tenant_id and c.id = new.case_id for update;
    if new.step <> 1 + (select count(*) from overlap_case_event e where e.tenant_id = new.tenant_id and e.case_id = new.case_id) then
        perform overlap_refuses('overlap_case_event_meanwhile', head.state);
    elsif new.step = 1 and new.state = 'TERIDENTIFIKASI' then
        null;
    elsif new.state = 'KESEPAKATAN' and (pg_trigger_depth() < 2 or not exists (
            select from overlap_decision d join overlap_decision_key k on k.tenant_id = d.tenant_id and k.decision_id = d.id
             where d.tenant_id = new.tenant_id and d.case_id = new.case_id)) then
        perform overlap_refuses('overlap_case_second_key', head.state);
    elsif ((head.state, new.state) in (('TERIDENTIFIKASI', 'DIBAHAS'), ('DIBAHAS', 'MUSDES_DIJADWALKAN'),
            ('TERIDENTIFIKASI', 'MUSDES_DIJADWALKAN'), ('MUSDES_DIJADWALKAN', 'MUSDES_SELESAI'), ('MUSDES_SELESAI', 'TIDAK_SEPAKAT'),
            ('MUSDES_SELESAI', 'KESEPAKATAN'), ('TIDAK_SEPAKAT', 'ESKALASI_CAMAT'), ('ESKALASI_CAMAT', 'KESEPAKATAN'),
            ('ESKALASI_CAMAT', 'ESKALASI_KABUPATEN'), ('ESKALASI_KABUPATEN', 'KESEPAKATAN'), ('KESEPAKATAN', 'SELESAI'))
        or new.state = 'ESKALASI_CAMAT' and head.due_on < new.on_date
            and head.state in ('TERIDENTIFIKASI', 'DIBAHAS', 'MUSDES_DIJADWALKAN', 'MUSDES_SELESAI')) is not true then
        perform overlap_refuses('overlap_case_event_follows', head.state);
    end if;
    update overlap_case set state = new.state, due_on = new.on_date + overlap_case_patience(new.state)
     where tenant_id = new.tenant_id and id = new.case_id;
    return new;
end $$;

create function overlap_decision_holds() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    if not exists (select from overlap_case c where c.tenant_id = new.tenant_id and c.id = new.case_id
                      and c.state in ('MUSDES_SELESAI', 'ESKALASI_CAMAT', 'ESKALASI_KABUPATEN')) then
        perform overlap_refuses('overlap_decision_in_time', new.case_id::text);
    elsif new.minutes_on > (select max(e.on_date) from overlap_case_event e where e.tenant_id = new.tenant_id and e.case_id = new.case_id) + 90
        or new.minutes_on < (select min(e.on_date) from overlap_case_event e where e.tenant_id = new.tenant_id and e.case_id = new.case_id) then
        perform overlap_refuses('overlap_decision_minutes_of_the_case', new.case_id::text);
    end if;
    return new;
end $$;

-- The second key is another person's, and one decision of a case comes to hold.
create function overlap_decision_is_confirmed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    decision overlap_decision;
begin
    select * into decision from overlap_decision d where d.tenant_id = new.tenant_id and d.id = new.decision_id;
    if decision.proposed_by is null or decision.proposed_by = new.confirmed_by then
        perform overlap_refuses('overlap_decision_key_of_another', new.decision_id::text);
    end if;
    -- The head of the village chairs the cooperative's supervisors and advises the BUM Desa: he is never the second key.
    if exists (select from village_term t join bumdes b on b.tenant_id = t.tenant_id and b.village_code = t.village_code
                 join overlap_case c on c.tenant_id = b.tenant_id and c.bumdes_id = b.id
                where c.tenant_id = new.tenant_id and c.id = decision.case_id and t.account_subject = new.confirmed_by
                  and t.office <> 'KETUA_BPD') then
        perform overlap_refuses('overlap_decision_key_of_the_council', new.decision_id::text);
    end if;
    return new;
end $$;

create function overlap_decision_comes_to_hold() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    insert into overlap_case_event (tenant_id, case_id, step, state, on_date, note, actor, actor_name)
    select d.tenant_id, d.case_id, 1 + (select count(*) from overlap_case_event e where e.tenant_id = d.tenant_id and e.case_id = d.case_id),
           'KESEPAKATAN', greatest(current_date, (select max(e.on_date) from overlap_case_event e
               where e.tenant_id = d.tenant_id and e.case_id = d.case_id)), d.wording, new.confirmed_by, new.confirmer_name
      from overlap_decision d where d.tenant_id = new.tenant_id and d.id = new.decision_id;
    update overlap_case c set outcome = d.outcome from overlap_decision d
     where d.tenant_id = new.tenant_id and d.id = new.decision_id and c.tenant_id = d.tenant_id and c.id = d.case_id;
    return null;
end $$;

create function agreement_goes_on() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    before text;
begin
    select a.state into before from agreement a where a.tenant_id = new.tenant_id and a.id = new.agreement_id for update;
    if ((new.step = 1 and new.state = 'DRAF')
        or (before, new.state) in (('DRAF', 'DITANDATANGANI'), ('DRAF', 'DIAKHIRI'), ('DITANDATANGANI', 'BERJALAN'), ('DITANDATANGANI', 'DIAKHIRI'),
            ('BERJALAN', 'EVALUASI'), ('EVALUASI', 'EVALUASI'), ('EVALUASI', 'BERJALAN'), ('BERJALAN', 'SELESAI'), ('EVALUASI', 'SELESAI'),
            ('BERJALAN', 'DIAKHIRI'), ('EVALUASI', 'DIAKHIRI'))) is not true
        or new.step <> 1 + (select count(*) from agreement_event e where e.tenant_id = new.tenant_id and e.agreement_id = new.agreement_id) then
        perform overlap_refuses('agreement_event_follows', before);
    end if;
    update agreement set state = new.state, evaluated_on = least(ends, coalesce(new.next_evaluation, evaluated_on))
     where tenant_id = new.tenant_id and id = new.agreement_id;
    return new;
end $$;

-- Of an outlet's way only its own states are known; opened beside a BUM Desa that does the same it is only after a
-- decision, or in spite of it with a reason.
create function outlet_goes_on() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    before text;
begin
    select o.state into before from outlet o where o.tenant_id = new.tenant_id and o.id = new.outlet_id for update;
    if ((new.step = 1 and new.state = 'RENCANA')
        or (before, new.state) in (('RENCANA', 'PEMBANGUNAN'), ('RENCANA', 'SIAP'), ('PEMBANGUNAN', 'SIAP'), ('SIAP', 'OPERASIONAL'),
            ('OPERASIONAL', 'TUTUP_SEMENTARA'), ('TUTUP_SEMENTARA', 'OPERASIONAL'), ('RENCANA', 'TUTUP'), ('PEMBANGUNAN', 'TUTUP'),
            ('SIAP', 'TUTUP'), ('OPERASIONAL', 'TUTUP'), ('TUTUP_SEMENTARA', 'TUTUP'))) is not true
        or new.step <> 1 + (select count(*) from outlet_event e where e.tenant_id = new.tenant_id and e.outlet_id = new.outlet_id) then
        perform overlap_refuses('outlet_event_follows', before);
    elsif before = 'SIAP' and new.state = 'OPERASIONAL' and not new.in_spite and exists (
            select from overlap v where v.tenant_id = new.tenant_id and v.outlet_id = new.outlet_id and v.result = 'TUMPANG_TINDIH'
               and not exists (select from overlap_case c where c.tenant_id = v.tenant_id and c.outlet_id = v.outlet_id
                                  and c.unit_id = v.unit_id and c.state in ('KESEPAKATAN', 'SELESAI')
                                  and c.outcome not in ('BUMDES_TETAP', 'DITUNDA'))) then
        perform overlap_refuses('outlet_event_overlaps', new.outlet_id::text);
    end if;
    update outlet set state = new.state where tenant_id = new.tenant_id and id = new.outlet_id;
    return new;
end $$;

create trigger overlap_case_opens before insert on overlap_case for each row execute function overlap_case_opens();
create trigger overlap_case_goes_on before insert on overlap_case_event for each row execute function overlap_case_goes_on();
create trigger overlap_decision_holds before insert on overlap_decision for each row execute function overlap_decision_holds();
create trigger overlap_decision_is_confirmed before insert on overlap_decision_key
    for each row execute function overlap_decision_is_confirmed();
create trigger overlap_decision_comes_to_hold after insert on overlap_decision_key
    for each row execute function overlap_decision_comes_to_hold();
create trigger agreement_goes_on before insert on agreement_event for each row execute function agreement_goes_on();
create trigger outlet_goes_on before insert on outlet_event for each row execute function outlet_goes_on();

revoke execute on function overlap_case_goes_on(), overlap_decision_is_confirmed(), overlap_decision_comes_to_hold(),
    agreement_goes_on(), outlet_goes_on() from public;

grant select on overlap, overlap_case, overlap_case_event, overlap_decision, overlap_decision_key, agreement, agreement_event to ${app};
grant insert (tenant_id, id, cooperative_id, bumdes_id, outlet_id, unit_id) on overlap_case to ${app};
grant insert on overlap_case_event, overlap_decision, overlap_decision_key, agreement_event to ${app};
grant insert (tenant_id, id, cooperative_id, bumdes_id, case_id, number, line, object, price_rule, cooperative_share, reported, starts, ends,
    evaluated_on, chair, director, known_by, recorded_by) on agreement to ${app};
