-- A cash book may be that of one outlet's drawer. Workbooks that came before were the office's.
alter table workbook_batch add column unit text not null default 'PUSAT',
    add constraint workbook_batch_unit_shape check (unit ~ '^[A-Z0-9][A-Z0-9-]{0,19}$');
