-- How somebody judged a cooperative on a day with a version of an instrument. Every answer keeps what it was worth and what
-- was proposed, so that score and class can be reckoned again from these rows alone. Nothing is updated or deleted.
create table assessment (
    tenant_id        integer       not null default nullif(current_setting('app.tenant', true), '')::int,
    id               uuid          not null,
    instrument       varchar(30)   not null,
    family           varchar(30)   not null generated always as (regexp_replace(instrument, '-[0-9]+$', '')) stored,
    cooperative_id   uuid          not null,
    cooperative_name varchar(200)  not null,
    village          varchar(100)  not null,
    district         varchar(100)  not null,
    day              date          not null,
    score            smallint      not null,
    grade            varchar(30)   not null,
    grade_label      varchar(60)   not null,
    grade_from       smallint      not null,
    grade_below      smallint,
    remark           varchar(1000),
    assessed_by      varchar(64)   not null,
    assessed_by_name text          not null,
    assessed_at      timestamptz   not null default clock_timestamp(),
    primary key (tenant_id, id),
    constraint assessment_instrument_has_a_version check (instrument ~ '^[a-z]+-[0-9]+$'),
    constraint assessment_score_range check (score between 0 and 100),
    constraint assessment_grade_fits_the_score check
        (score >= grade_from and (grade_below is null or score < grade_below))
);
create index assessment_by_cooperative on assessment (tenant_id, family, cooperative_id, day);

create table assessment_answer (
    tenant_id     integer     not null default nullif(current_setting('app.tenant', true), '')::int,
    assessment_id uuid        not null,
    item          varchar(30) not null,
    weight        smallint    not null,
    points        smallint    not null,
    most          smallint    not null,
    proposed      smallint,
    reason        varchar(300),
    constraint assessment_answer_one_per_item primary key (tenant_id, assessment_id, item),
    constraint assessment_answer_of_assessment foreign key (tenant_id, assessment_id)
        references assessment (tenant_id, id),
    constraint assessment_answer_weight_range check (weight between 1 and 100),
    constraint assessment_answer_points_range check (most between 1 and 4 and points between 0 and most),
    -- Whoever judges otherwise than the books says why.
    constraint assessment_answer_reason_given check
        (proposed is null or proposed = points or (reason is not null and length(btrim(reason)) >= 3))
);

-- The score is that of the answers: hundred parts shared by weight, each in twelfths so that nothing is rounded on the way.
create function assessment_add_up() returns trigger
    language plpgsql as
$$
declare
    this   uuid := case tg_table_name when 'assessment' then to_jsonb(new) ->> 'id' else to_jsonb(new) ->> 'assessment_id' end;
    whole  integer;
    parts  integer;
    stated integer;
begin
    select sum(a.weight), sum(a.weight * a.points * (12 / a.most)) into whole, parts from assessment_answer a
    where a.tenant_id = new.tenant_id and a.assessment_id = this;
    select s.score into stated from assessment s where s.tenant_id = new.tenant_id and s.id = this;
    if whole is distinct from 100 or (2 * parts + 12) / 24 is distinct from stated then
        raise exception 'Assessment % does not add up to %', this, stated
            using errcode = 'check_violation', constraint = 'assessment_adds_up';
    end if;
    return null;
end
$$;
create constraint trigger assessment_adds_up after insert on assessment deferrable initially deferred
    for each row execute function assessment_add_up();
create constraint trigger assessment_answer_adds_up after insert on assessment_answer deferrable initially deferred
    for each row execute function assessment_add_up();

-- A mentor judges only what is assigned to her; whose account is no mentor's is of the Dinas.
create function assessment_is_assigned() returns trigger
    language plpgsql as
$$
begin
    if exists (select from mentor_account o join mentor m on m.tenant_id = o.tenant_id and m.id = o.mentor_id
            where o.tenant_id = new.tenant_id and o.account = new.assessed_by and m.kind in ('BA', 'PPKL')
              and not exists (select from assignment a where a.tenant_id = o.tenant_id and a.mentor_id = m.id
                  and a.cooperative_id = new.cooperative_id and a.period @> new.day)) then
        raise exception 'Cooperative % is not assigned to %', new.cooperative_id, new.assessed_by
            using errcode = 'check_violation', constraint = 'assessment_of_an_assigned_cooperative';
    end if;
    return new;
end
$$;
create trigger assessment_of_an_assigned_cooperative before insert on assessment
    for each row execute function assessment_is_assigned();

call rows_of_tenants('assessment', 'assessment_answer');
call rows_for_ever('assessment', 'assessment_answer');

grant select on assessment, assessment_answer to ${app};
grant insert (tenant_id, id, instrument, cooperative_id, cooperative_name, village, district, day, score, grade,
    grade_label, grade_from, grade_below, remark, assessed_by, assessed_by_name) on assessment to ${app};
grant insert (tenant_id, assessment_id, item, weight, points, most, proposed, reason) on assessment_answer to ${app};
