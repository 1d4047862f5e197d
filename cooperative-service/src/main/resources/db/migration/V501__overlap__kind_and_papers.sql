-- What kind of agreement it is: one that binds (PKS), or one of intent (MoU).
alter table agreement add column kind text not null default 'PKS';
alter table agreement add constraint agreement_kind_known check (kind in ('PKS', 'MOU'));
grant insert (kind) on agreement to ${app};

-- Scans of agreements, and of the minutes on which a decision stands. The file lies sealed in the store; here stands what it
-- is, who sent it and when.
create table overlap_paper (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid         not null,
    cooperative_id uuid         not null,
    bumdes_id      uuid         not null,
    agreement_id   uuid,
    decision_id    uuid,
    sha256         bytea        not null,
    size           integer      not null,
    type           text         not null,
    name           text         not null,
    sent_by        varchar(64)  not null,
    sent_by_name   varchar(100) not null,
    sent_at        timestamptz  not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint overlap_paper_cooperative foreign key (tenant_id, cooperative_id) references cooperative (tenant_id, id),
    constraint overlap_paper_bumdes foreign key (tenant_id, bumdes_id) references bumdes (tenant_id, id),
    constraint overlap_paper_agreement foreign key (tenant_id, agreement_id) references agreement (tenant_id, id),
    constraint overlap_paper_decision foreign key (tenant_id, decision_id) references overlap_decision (tenant_id, id),
    constraint overlap_paper_of_one_thing check (num_nonnulls(agreement_id, decision_id) = 1),
    constraint overlap_paper_once unique nulls not distinct (tenant_id, agreement_id, decision_id, sha256),
    constraint overlap_paper_hash_is_sha256 check (octet_length(sha256) = 32),
    constraint overlap_paper_size_range check (size between 1 and 10485760),
    constraint overlap_paper_type_known check (type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
    constraint overlap_paper_text_shape check (length(name) between 1 and 120
        and concat(name, sent_by, sent_by_name) !~ E'[\\x01-\\x1f\\x7f-\\x9f\\u2028\\u2029]')
);
create index overlap_paper_of_file on overlap_paper (tenant_id, cooperative_id, sha256);

call rows_of_tenants('overlap_paper');
call rows_for_ever('overlap_paper');

-- A paper is of an agreement or a decision of that very village.
create function overlap_paper_fits() returns trigger
    language plpgsql set search_path = public, pg_temp as $$
begin
    if not exists (select from agreement a where a.tenant_id = new.tenant_id and a.id = new.agreement_id
                      and a.bumdes_id = new.bumdes_id and a.cooperative_id = new.cooperative_id)
        and not exists (select from overlap_decision d
                          join overlap_case c on c.tenant_id = d.tenant_id and c.id = d.case_id
                         where d.tenant_id = new.tenant_id and d.id = new.decision_id
                           and c.bumdes_id = new.bumdes_id and c.cooperative_id = new.cooperative_id) then
        perform overlap_refuses('overlap_paper_of_this_village', new.bumdes_id::text);
    end if;
    return new;
end $$;
create trigger overlap_paper_fits before insert on overlap_paper for each row execute function overlap_paper_fits();

grant select on overlap_paper to ${app};
grant insert (tenant_id, id, cooperative_id, bumdes_id, agreement_id, decision_id, sha256, size, type, name, sent_by,
    sent_by_name) on overlap_paper to ${app};
