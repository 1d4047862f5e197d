-- Books belong to a cooperative of the register.
alter table book
    add constraint book_cooperative foreign key (tenant_id, cooperative_id) references cooperative (tenant_id, id);
