-- What a member paid ahead is hers: no more of it falls due, is taken back or paid out than she has there. Books that stand
-- already take the rule as it is; their chart is kept in memory, so it gets a new number.
alter table account no force row level security;
alter table book no force row level security;
with guarded as (
    update account set overdraft = 'SUBJEK' where code = '2-1206' and control = 'ANGGOTA' and overdraft <> 'SUBJEK'
    returning tenant_id, cooperative_id)
update book b set chart_revision = nextval('chart_revision')
  from guarded g where b.tenant_id = g.tenant_id and b.cooperative_id = g.cooperative_id;
alter table account force row level security;
alter table book force row level security;
