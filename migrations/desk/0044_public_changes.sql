-- What readers are told of changes of a public notice. JSON, made of two projections.

create table notice_changes (
    notice_id text not null references notices (id) on delete cascade,
    position bigint not null,
    change text not null,
    primary key (notice_id, position)
);
