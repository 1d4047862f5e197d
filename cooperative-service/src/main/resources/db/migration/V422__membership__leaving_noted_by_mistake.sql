-- Somebody may be noted as gone by mistake, without any decision of the board. That, too, is taken back by an event with a
-- reason, to where she stood; while a decision stands, only together with it. That her NIK is nobody else's by now is the
-- unique index's matter.
create or replace function member_event_settled() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    gone constant text[] := array['BERHENTI', 'DIBERHENTIKAN', 'MENINGGAL', 'PINDAH'];
    held bigint;
    equity bigint;
    stood member_event;
begin
    if new.state = any (gone) then
        -- The book before the register, as a first deposit takes them.
        perform from book b where b.tenant_id = new.tenant_id and b.cooperative_id = new.cooperative_id for update;
        select count(*), count(*) filter (where balances.account_code like '3-%') into held, equity
          from (select m.account_code from subject_month_movement m
                 where m.tenant_id = new.tenant_id and m.cooperative_id = new.cooperative_id
                   and m.subject_kind = 'ANGGOTA' and m.subject_id = new.member_id
                 group by m.account_code having sum(m.debit - m.credit) <> 0) balances;
        if equity > 0 or held > 0 and not exists (
                select from leaving_request r
                  join leaving_decision d on d.tenant_id = r.tenant_id and d.request_id = r.id and d.approved
                 where r.tenant_id = new.tenant_id and r.member_id = new.member_id
                   and not exists (select from leaving_annulment a where a.tenant_id = r.tenant_id and a.request_id = r.id)) then
            raise exception 'She still has savings or debts'
                using errcode = '23514', constraint = 'member_event_settled', table = 'member_event';
        end if;
    elsif exists (select from member m where m.tenant_id = new.tenant_id and m.id = new.member_id and m.state = any (gone)) then
        select * into stood from member_event e
         where e.tenant_id = new.tenant_id and e.member_id = new.member_id and e.state <> all (gone)
         order by e.recorded_at desc, e.id desc limit 1;
        if new.state <> stood.state or coalesce(length(trim(new.reason)), 0) < 3 or exists (
                select from leaving_request r
                  join leaving_decision d on d.tenant_id = r.tenant_id and d.request_id = r.id and d.approved
                 where r.tenant_id = new.tenant_id and r.member_id = new.member_id
                   and not exists (select from leaving_annulment a where a.tenant_id = r.tenant_id and a.request_id = r.id)) then
            raise exception 'Nobody comes back while the decision by which she left stands'
                using errcode = '23514', constraint = 'member_event_reinstated', table = 'member_event';
        end if;
    end if;
    return new;
end $$;
