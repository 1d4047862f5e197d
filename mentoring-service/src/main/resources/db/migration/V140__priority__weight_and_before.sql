-- How much each reason for a visit weighs; the newest revision counts.
create table priority_weight (
    tenant_id     integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    revision      integer     not null,
    posting       smallint    not null,
    closing       smallint    not null,
    counting      smallint    not null,
    stage         smallint    not null,
    arrears       smallint    not null,
    visit         smallint    not null,
    problem       smallint    not null,
    action        smallint    not null,
    silent_after  smallint    not null,
    visit_after   smallint    not null,
    written_by    text        not null,
    written_at    timestamptz not null default clock_timestamp(),
    constraint priority_weight_one_per_revision primary key (tenant_id, revision),
    constraint priority_weight_range check (least(posting, closing, counting, stage, arrears, visit, problem, action) >= 0
        and greatest(posting, closing, counting, stage, arrears, visit, problem, action) between 1 and 100),
    constraint priority_weight_days check (silent_after between 1 and 90 and visit_after between 1 and 365),
    constraint priority_weight_counts_from_one check (revision >= 1)
);

-- How a cooperative stood before a visit, so that the list can say what the visit changed.
create table priority_before (
    tenant_id      integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    visit_id       uuid        not null,
    cooperative_id uuid        not null,
    day            date        not null,
    score          smallint    not null,
    reasons        text[]      not null,
    constraint priority_before_once primary key (tenant_id, visit_id),
    constraint priority_before_of_visit foreign key (tenant_id, visit_id) references visit (tenant_id, id),
    constraint priority_before_score_range check (score >= 0)
);
create index priority_before_by_cooperative on priority_before (tenant_id, cooperative_id, day);

call rows_of_tenants('priority_weight', 'priority_before');
call rows_for_ever('priority_weight', 'priority_before');

grant select on priority_weight, priority_before to ${app};
grant insert (tenant_id, revision, posting, closing, counting, stage, arrears, visit, problem, action, silent_after,
    visit_after, written_by) on priority_weight to ${app};
grant insert (tenant_id, visit_id, cooperative_id, day, score, reasons) on priority_before to ${app};
