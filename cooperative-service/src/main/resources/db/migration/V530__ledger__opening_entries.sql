-- Statements ask which entries brought the opening balances, to tell them apart from what happened since: they are few.
create index entry_opening on entry (tenant_id, cooperative_id, entry_date) where event = 'J83';
