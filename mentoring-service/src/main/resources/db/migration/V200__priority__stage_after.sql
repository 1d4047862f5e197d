-- For how many days a founding may stand still before somebody should go and see why.
alter table priority_weight
    add column stage_after smallint not null default 14,
    add constraint priority_weight_stage_days check (stage_after between 1 and 365);
grant insert (stage_after) on priority_weight to ${app};
