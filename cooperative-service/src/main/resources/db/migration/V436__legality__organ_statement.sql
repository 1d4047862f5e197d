-- What an office holder has signed about herself, and who is related to whom. The last word counts; the earlier ones stay.
create table organ_statement (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid         not null,
    term_id        uuid         not null,
    cooperative_id uuid         not null,
    ordinal        bigint       not null generated always as identity,
    signed_on      date         not null,
    no_kin         boolean      not null,
    clean_record   boolean      not null,
    village_post   text         not null,
    actor          varchar(64)  not null,
    actor_name     varchar(100) not null,
    recorded_at    timestamptz  not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint organ_statement_term foreign key (tenant_id, term_id) references organ_term (tenant_id, id),
    constraint organ_statement_cooperative foreign key (tenant_id, cooperative_id)
        references cooperative (tenant_id, id),
    constraint organ_statement_post_known check (village_post in ('TIDAK_ADA', 'KEPALA', 'SEKRETARIS', 'KAUR', 'KASI',
        'KADUS', 'BPD', 'LAINNYA')),
    constraint organ_statement_not_in_future check (signed_on <= (recorded_at at time zone 'Asia/Jayapura')::date)
);

create index organ_statement_of_term on organ_statement (tenant_id, cooperative_id, term_id, ordinal);

create table organ_kinship (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid         not null,
    cooperative_id uuid         not null,
    first_term     uuid         not null,
    second_term    uuid         not null,
    ordinal        bigint       not null generated always as identity,
    relation       text         not null,
    actor          varchar(64)  not null,
    actor_name     varchar(100) not null,
    recorded_at    timestamptz  not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint organ_kinship_first foreign key (tenant_id, first_term) references organ_term (tenant_id, id),
    constraint organ_kinship_second foreign key (tenant_id, second_term) references organ_term (tenant_id, id),
    constraint organ_kinship_cooperative foreign key (tenant_id, cooperative_id) references cooperative (tenant_id, id),
    -- Each pair in one way only.
    constraint organ_kinship_of_two check (first_term < second_term),
    constraint organ_kinship_relation_known check (relation in ('TIDAK_ADA', 'SUAMI_ISTRI', 'ORANG_TUA_ANAK', 'SAUDARA',
        'MERTUA_MENANTU', 'IPAR', 'BESAN'))
);

create index organ_kinship_of_cooperative on organ_kinship (tenant_id, cooperative_id, first_term, second_term, ordinal);

-- The terms are of the cooperative that the row names.
create function organ_term_of_cooperative() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    named uuid[] := case tg_table_name when 'organ_statement' then array[(to_jsonb(new) ->> 'term_id')::uuid]
        else array[(to_jsonb(new) ->> 'first_term')::uuid, (to_jsonb(new) ->> 'second_term')::uuid] end;
begin
    if exists (select from organ_term t where t.tenant_id = new.tenant_id and t.id = any (named)
                  and t.cooperative_id <> new.cooperative_id) then
        perform legal_refuses('organ_term_of_cooperative', 'The term is of another cooperative');
    end if;
    return new;
end $$;

create trigger organ_statement_of_cooperative before insert on organ_statement
    for each row execute function organ_term_of_cooperative();
create trigger organ_kinship_of_cooperative before insert on organ_kinship
    for each row execute function organ_term_of_cooperative();

call rows_of_tenants('organ_statement', 'organ_kinship');
call rows_for_ever('organ_statement', 'organ_kinship');

revoke execute on function organ_term_of_cooperative() from public;
grant select on organ_statement, organ_kinship to ${app};
grant insert (tenant_id, id, term_id, cooperative_id, signed_on, no_kin, clean_record, village_post, actor, actor_name)
    on organ_statement to ${app};
grant insert (tenant_id, id, cooperative_id, first_term, second_term, relation, actor, actor_name)
    on organ_kinship to ${app};
