-- How each regency came aboard. Global: it is the operator's work, done before the regency has any people.
create table onboarding (
    regency integer primary key constraint onboarding_regency references regency,
    admin_account uuid not null, -- a row of that regency's accounts
    taken_until timestamptz, -- a process is at work on it until then, or was killed
    attempts integer not null default 0,
    next_attempt_at timestamptz not null,
    problem text, -- the code of what stopped the last attempt
    finished_at timestamptz
);
create index onboarding_unfinished on onboarding (next_attempt_at) where finished_at is null;

create table onboarding_step (
    regency integer not null constraint onboarding_step_regency references onboarding,
    step text not null constraint onboarding_step_known check (step in
        ('REGENCY', 'ORGANIZATION', 'GROUPS', 'ADMIN', 'SETTINGS', 'CHECK', 'OPENING')),
    taken_at timestamptz not null,
    constraint onboarding_step_once primary key (regency, step)
);

grant select, insert, update (taken_until, attempts, next_attempt_at, problem, finished_at) on onboarding to ${app};
grant select, insert on onboarding_step to ${app};
