-- What a member is owed has to be paid whatever a regency decides: term savings that end, and those of who leaves.
alter table event_switch drop constraint event_switch_not_essential;
alter table event_switch add constraint event_switch_not_essential
    check (event not in ('J01', 'J02', 'J06', 'J10', 'J11', 'J76', 'J77', 'J83', 'J84'));
