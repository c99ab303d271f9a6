-- What the board has not confirmed yet: one row a notice, the newest change.

create table outbox (
    notice_id text primary key references notices (id) on delete cascade,
    sequence bigint not null,
    version bigint not null,
    queued_at bigint not null
);

-- Sequences are never given out again, even when the outbox has become empty.
create table outbox_counter (
    name text primary key check (name = 'outbox'),
    last bigint not null
);

insert into outbox_counter (name, last) values ('outbox', 0);
