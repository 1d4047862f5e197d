-- Scans of the papers. The file lies sealed in the store of the attachments; here stands what it is and who sent it, and
-- what somebody else found when she looked at it.
create table legal_file (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    id             uuid        not null,
    cooperative_id uuid        not null,
    document       text        not null,
    sha256         bytea       not null,
    size           integer     not null,
    type           text        not null,
    name           text        not null,
    sent_by        varchar(64) not null,
    sent_by_name   varchar(100) not null,
    sent_at        timestamptz not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint legal_file_of_cooperative unique (tenant_id, cooperative_id, id),
    constraint legal_file_cooperative foreign key (tenant_id, cooperative_id) references cooperative (tenant_id, id),
    constraint legal_file_once unique (tenant_id, cooperative_id, document, sha256),
    constraint legal_file_document_known check (document ~ '^[A-Z][A-Z_]{2,29}$'),
    constraint legal_file_hash_is_sha256 check (octet_length(sha256) = 32),
    constraint legal_file_size_range check (size between 1 and 10485760),
    constraint legal_file_type_known check (type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
    constraint legal_file_text_shape check (length(name) between 1 and 120
        and concat(name, sent_by, sent_by_name) !~ E'[\\x01-\\x1f\\x7f-\\x9f\\u2028\\u2029]')
);

create table legal_file_verdict (
    tenant_id      integer      not null default nullif(current_setting('app.tenant', true), '')::int,
    file_id        uuid         not null,
    cooperative_id uuid         not null,
    verdict        text         not null,
    reason         varchar(300),
    actor          varchar(64)  not null,
    actor_name     varchar(100) not null,
    given_at       timestamptz  not null default clock_timestamp(),
    primary key (tenant_id, file_id),
    constraint legal_file_verdict_file foreign key (tenant_id, cooperative_id, file_id)
        references legal_file (tenant_id, cooperative_id, id),
    constraint legal_file_verdict_known check (verdict in ('SAH', 'DITOLAK')),
    constraint legal_file_verdict_reason_given check (verdict = 'SAH' or coalesce(length(btrim(reason)), 0) >= 3),
    constraint legal_file_verdict_text_shape check (concat(reason, actor, actor_name) !~ E'[\\x01-\\x1f\\x7f-\\x9f\\u2028\\u2029]')
);

-- Nobody verifies what she sent in herself.
create function legal_file_second_person() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if exists (select from legal_file f
                where f.tenant_id = new.tenant_id and f.id = new.file_id and f.sent_by = new.actor) then
        perform legal_refuses('legal_file_second_person', 'Whoever sent it does not verify it');
    end if;
    return new;
end $$;

create trigger legal_file_second_person before insert on legal_file_verdict
    for each row execute function legal_file_second_person();

call rows_of_tenants('legal_file', 'legal_file_verdict');
call rows_for_ever('legal_file', 'legal_file_verdict');

revoke execute on function legal_file_second_person() from public;
grant select on legal_file, legal_file_verdict to ${app};
grant insert (tenant_id, id, cooperative_id, document, sha256, size, type, name, sent_by, sent_by_name)
    on legal_file to ${app};
grant insert (tenant_id, file_id, cooperative_id, verdict, reason, actor, actor_name) on legal_file_verdict to ${app};
