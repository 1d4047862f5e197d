-- How many entries bear a date of a month is counted for all cooperatives of a regency at once, from this index alone.
create index entry_by_day on entry (tenant_id, entry_date, cooperative_id);
