-- What guards cash and the sub-ledgers stands in the chart: which account may not fall below zero, and whose money an
-- account keeps. The service writes the chart when books open, and may add a leaf; so a drawer that may be overdrawn, or
-- savings that belong to nobody, would be a way around the journal. Rows of before are what the service wrote itself.
alter table account
    add constraint account_cash_on_its_line
        check (line is null or (line in ('L01', 'L02')) = (cash_flow = 'KAS')) not valid,
    add constraint account_drawer_covered check (line is distinct from 'L01' or overdraft = 'TOLAK') not valid,
    add constraint account_bank_watched
        check (line is distinct from 'L02' or overdraft in ('TOLAK', 'INGATKAN')) not valid,
    add constraint account_share_of_a_member
        check (line is null or line not in ('L31', 'L32') or control is not distinct from 'ANGGOTA') not valid,
    add constraint account_control_of_chart check (case
        when code in ('1-1301', '2-1201', '2-1202', '2-1203', '2-1205', '2-1206', '2-2103', '3-1101', '3-1102')
            then control is not distinct from 'ANGGOTA'
        when code in ('1-1401', '1-1402', '1-1403', '1-1405') then control is not distinct from 'PINJAMAN'
        when code in ('1-1501', '1-1502', '1-1503', '1-1504', '1-1505', '1-1506') then control is not distinct from 'BARANG'
        when code in ('2-1101', '2-1102', '2-1103', '2-1104') then control is not distinct from 'KREDITUR'
        else true end) not valid,
    add constraint account_savings_covered check (code not in ('2-1201', '2-1202', '2-1203', '2-1205', '2-2103', '3-1101',
        '3-1102') or overdraft = 'SUBJEK') not valid;
