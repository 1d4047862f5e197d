-- The way from the village meeting to a working legal entity. Every paper has its own status, said by events that are only
-- added; a mistaken event is replaced by another one and stays. How far the founding is follows from them, here.
create table legal_event (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid         not null,
    cooperative_id uuid         not null,
    ordinal        bigint       not null generated always as identity,
    document       text         not null,
    status         text         not null,
    happened_on    date         not null,
    number         varchar(60),
    valid_until    date,
    planned_for    date,
    place          varchar(150),
    party          varchar(150),
    institution    varchar(60),
    reason         varchar(300),
    passed         text[]       not null default '{}',
    replaces       uuid,
    actor          varchar(64)  not null,
    actor_name     varchar(100) not null,
    recorded_at    timestamptz  not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint legal_event_of_document unique (tenant_id, cooperative_id, document, id),
    constraint legal_event_cooperative foreign key (tenant_id, cooperative_id) references cooperative (tenant_id, id),
    constraint legal_event_replaces_same foreign key (tenant_id, cooperative_id, document, replaces)
        references legal_event (tenant_id, cooperative_id, document, id),
    constraint legal_event_replaced_once unique (tenant_id, replaces),
    constraint legal_event_document_known check (document in ('SOSIALISASI', 'UNDANGAN_MUSDESUS', 'BA_MUSDESUS',
        'DAFTAR_HADIR_MUSDESUS', 'BA_RAPAT_PENDIRIAN', 'KTP_PENDIRI', 'REKOMENDASI_KADES', 'AD_ART',
        'PENUNJUKAN_NOTARIS', 'PESAN_NAMA', 'AKTA_PENDIRIAN', 'SK_AHU', 'NPWP', 'NIB', 'SERTIFIKAT_NIK', 'REKENING',
        'SIMKOPDES', 'SIAP_OPERASI', 'AKTA_PERUBAHAN', 'SK_AHU_PERUBAHAN', 'BERITA_NEGARA', 'NITKU', 'SK_PENGURUS',
        'RKB', 'CAPEX', 'OPEX', 'PROPOSAL_PEMBIAYAAN', 'PKS_BUMDES', 'PKS_MITRA', 'SURAT_TANAH', 'FOTO_LAHAN',
        'BA_RAT', 'LAPORAN_RAT', 'IZIN_APOTEK', 'IZIN_KLINIK', 'IZIN_USP', 'LAINNYA')),
    constraint legal_event_status_known check (status in ('BELUM', 'PROSES', 'TERBIT', 'DITOLAK', 'KEDALUWARSA')),
    constraint legal_event_reason_given check (status not in ('BELUM', 'DITOLAK', 'KEDALUWARSA') and replaces is null
        or coalesce(length(btrim(reason)), 0) >= 3),
    constraint legal_event_number_given check (status <> 'TERBIT' or number is not null or document not in
        ('AKTA_PENDIRIAN', 'AKTA_PERUBAHAN', 'SK_AHU', 'SK_AHU_PERUBAHAN', 'NPWP', 'NITKU', 'NIB', 'SERTIFIKAT_NIK',
         'REKENING')),
    -- Numbers as they are kept: normalised.
    constraint legal_event_number_shape check (number is null or case document
        when 'SK_AHU' then number ~ '^AHU-\d{7}\.AH\.01\.\d{2}\.TAHUN 20\d{2}$'
        when 'SK_AHU_PERUBAHAN' then number ~ '^AHU-.*'
        when 'AKTA_PENDIRIAN' then number ~ '^[1-9]\d{0,3}$'
        when 'AKTA_PERUBAHAN' then number ~ '^[1-9]\d{0,3}$'
        when 'NPWP' then number ~ '^\d{16}$'
        when 'NITKU' then number ~ '^\d{22}$'
        when 'NIB' then number ~ '^\d{13}$'
        when 'SERTIFIKAT_NIK' then number ~ '^\d{13}$'
        when 'REKENING' then number ~ '^\d{8,20}$'
        when 'SIMKOPDES' then number ~ '^[a-z0-9-]{3,63}$'
        else number = btrim(number) and length(number) between 1 and 60 end),
    constraint legal_event_account_named check (document <> 'REKENING' or status <> 'TERBIT'
        or party is not null and institution is not null),
    constraint legal_event_notary_named check (document <> 'PENUNJUKAN_NOTARIS' or status <> 'TERBIT'
        or party is not null),
    constraint legal_event_meeting_planned check (document <> 'UNDANGAN_MUSDESUS' or status <> 'TERBIT'
        or planned_for >= happened_on and place is not null),
    constraint legal_event_valid_after check (valid_until >= happened_on),
    constraint legal_event_text_shape check (concat(number, place, party, institution, reason, actor, actor_name)
        !~ E'[\\x01-\\x1f\\x7f-\\x9f\\u2028\\u2029]')
);

create index legal_event_in_order on legal_event (tenant_id, cooperative_id, document, happened_on, ordinal);
create index legal_event_of_number on legal_event (tenant_id, document, number) where number is not null;

call rows_of_tenants('legal_event');

-- What every paper of a cooperative was on a day.
create function legal_documents(of uuid, day date) returns setof legal_event
    language sql stable
begin atomic
    select distinct on (e.document) e.* from legal_event e
     where e.cooperative_id = of and e.happened_on <= day
       and not exists (select from legal_event r where r.tenant_id = e.tenant_id and r.replaces = e.id)
     order by e.document, e.happened_on desc, e.ordinal desc;
end;

-- How far a paper alone carries the founding; nothing where it does not.
create function legal_rank(document text, status text) returns smallint
    language sql immutable
    return case
        when status in ('TERBIT', 'KEDALUWARSA') then case document
            when 'NPWP' then 9 when 'NIB' then 10 when 'SERTIFIKAT_NIK' then 11 when 'REKENING' then 12
            when 'SIMKOPDES' then 13 when 'SIAP_OPERASI' then 14
            else case when status = 'TERBIT' then case document
                when 'SOSIALISASI' then 1 when 'UNDANGAN_MUSDESUS' then 2 when 'BA_MUSDESUS' then 3
                when 'PENUNJUKAN_NOTARIS' then 4 when 'PESAN_NAMA' then 5 when 'AKTA_PENDIRIAN' then 6
                when 'SK_AHU' then 8 end end end
        when status = 'PROSES' then case document when 'PESAN_NAMA' then 5 when 'SK_AHU' then 7 end
    end::smallint;

-- How far the founding was on a day, and since when. Until the decree the farthest paper counts, for none can be without
-- those before it; the steps after it run side by side, so the stage is the last one before the first that is missing. A
-- legal entity works from its first entry on, whatever paper it still lacks.
create function legal_stage_of(of uuid, day date, out stage smallint, out since date)
    language sql stable
begin atomic
    with paper as materialized (
        select d.document, d.status, d.happened_on, legal_rank(d.document, d.status) as rank,
               legal_rank(d.document, 'TERBIT') as highest
          from legal_documents(of, day) d),
    begun as (
        select e.entry_date from entry e where e.cooperative_id = of and e.sequence = 1 and e.entry_date <= day),
    founded as (
        select coalesce(max(p.rank) filter (where p.rank <= 8), 0) as stage from paper p),
    reached as (
        select case when f.stage < 8 then f.stage
                    when exists (select from begun) then 15
                    else coalesce((select min(n) from generate_series(9, 14) n
                                    where not exists (select from paper p where p.rank = n)), 15) - 1 end as stage
          from founded f)
    select r.stage::smallint,
           case when r.stage = 0
                then coalesce((select max(p.happened_on) from paper p where p.highest <= 8 and p.status <> 'PROSES'),
                              (select least(c.registered_at::date, day) from cooperative c where c.id = of))
                else greatest(
                    (select max(coalesce((
                         select min(e.happened_on) from legal_event e
                          where e.cooperative_id = of and e.document = p.document and e.happened_on <= p.happened_on
                            and legal_rank(e.document, e.status) = p.rank
                            and not exists (select from legal_event x where x.tenant_id = e.tenant_id and x.replaces = e.id)
                            and not exists (select from legal_event l
                                             where l.cooperative_id = of and l.document = p.document
                                               and l.happened_on <= p.happened_on
                                               and (l.happened_on, l.ordinal) > (e.happened_on, e.ordinal)
                                               and legal_rank(l.document, l.status) is distinct from p.rank
                                               and not exists (select from legal_event x
                                                                where x.tenant_id = l.tenant_id and x.replaces = l.id))),
                         p.happened_on))
                       from paper p
                      where p.rank = r.stage or r.stage between 9 and 14 and p.rank between 8 and r.stage
                         or r.stage = 15 and p.rank = 8),
                    (select max(p.happened_on) from paper p
                      where r.stage < 8 and p.highest between r.stage + 1 and 8 and p.status <> 'PROSES'
                        and p.rank is null),
                    (select b.entry_date from begun b where r.stage = 15)) end
      from reached r;
end;

create function formation_state(stage smallint) returns text
    language sql immutable
    return (array['BELUM_MULAI', 'SOSIALISASI', 'MUSDESUS_DIJADWALKAN', 'MUSDESUS_SELESAI', 'NOTARIS_DITUNJUK',
        'PESAN_NAMA', 'AKTA_TERBIT', 'PROSES_AHU', 'SK_AHU_TERBIT', 'NPWP_TERBIT', 'NIB_TERBIT', 'NIK_TERBIT',
        'REKENING_AKTIF', 'SIMKOPDES_AKTIF', 'SIAP_OPERASI', 'BEROPERASI'])[stage + 1];

create function legal_refuses(rule text, message text) returns void
    language plpgsql as $$
begin
    raise exception '%', message using errcode = '23514', constraint = rule;
end $$;

-- What a single row cannot say of itself.
create function legal_event_fits() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    last    legal_event;
    model   text;
    meeting date;
    deed    date;
    decree  date;
begin
    -- One after the other: the state is made of all of them.
    select c.model into model from cooperative c
     where c.tenant_id = new.tenant_id and c.id = new.cooperative_id for no key update;
    if new.happened_on > (now() at time zone 'Asia/Jayapura')::date then
        perform legal_refuses('legal_event_not_in_future', 'The event lies in the future');
    end if;
    if new.replaces is not null then
        select * into last from legal_documents(new.cooperative_id, 'infinity') d where d.document = new.document;
        if last.id is distinct from new.replaces then
            perform legal_refuses('legal_event_replaces_last', 'Only the last event of a paper is replaced');
        end if;
    end if;
    if new.status = 'TERBIT' and new.number is not null
       and new.document in ('SK_AHU', 'SK_AHU_PERUBAHAN', 'NPWP', 'NITKU', 'NIB', 'SERTIFIKAT_NIK', 'REKENING', 'SIMKOPDES') then
        perform pg_advisory_xact_lock(hashtextextended(new.tenant_id || new.document || new.number, 430));
        if exists (select from legal_event e
                    where e.tenant_id = new.tenant_id and e.document = new.document and e.number = new.number
                      and e.cooperative_id <> new.cooperative_id
                      and (e.document <> 'REKENING' or e.institution is not distinct from new.institution)
                      and exists (select from legal_documents(e.cooperative_id, 'infinity') d
                                   where d.id = e.id and d.status = 'TERBIT')) then
            perform legal_refuses('legal_event_number_free', 'Another cooperative has this number');
        end if;
    end if;
    if new.status = 'TERBIT' and new.document in ('BA_MUSDESUS', 'AKTA_PENDIRIAN', 'SK_AHU') then
        select max(d.happened_on) filter (where d.document = 'BA_MUSDESUS' and model = 'BARU'),
               max(d.happened_on) filter (where d.document = 'AKTA_PENDIRIAN'),
               max(d.happened_on) filter (where d.document = 'SK_AHU')
          into meeting, deed, decree
          from (select p.document, p.happened_on from legal_documents(new.cooperative_id, 'infinity') p
                 where p.status = 'TERBIT' and p.document <> new.document
                union all select new.document, new.happened_on) d;
        if deed < meeting or decree < meeting or decree < deed then
            perform legal_refuses('legal_event_after_earlier', 'The meeting is before the deed, the deed before the decree');
        end if;
    end if;
    return new;
end $$;

-- The one place that writes the state of a cooperative.
create function cooperative_state_follows() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    reached text := formation_state((legal_stage_of(new.cooperative_id, 'infinity')).stage);
begin
    update cooperative c set state = reached
     where c.tenant_id = new.tenant_id and c.id = new.cooperative_id and c.state <> reached;
    return null;
end $$;

create trigger legal_event_fits before insert on legal_event
    for each row execute function legal_event_fits();
create trigger legal_event_moves_state after insert on legal_event
    for each row execute function cooperative_state_follows();
call rows_for_ever('legal_event');
-- The condition is all that the postings after the first one pay for it.
create trigger entry_first_moves_state after insert on entry
    for each row when (new.sequence = 1) execute function cooperative_state_follows();

revoke execute on function legal_refuses(text, text) from public;
revoke execute on function legal_event_fits() from public;
revoke execute on function cooperative_state_follows() from public;
revoke insert on cooperative from ${app};
grant insert (tenant_id, id, name, kind, model, village_code, village_name, district_code, district_name, address, phone,
    operating_since, registered_at) on cooperative to ${app};
grant select on legal_event to ${app};
grant insert (tenant_id, id, cooperative_id, document, status, happened_on, number, valid_until, planned_for, place,
    party, institution, reason, passed, replaces, actor, actor_name) on legal_event to ${app};
