-- What readers knew of a notice when it was withdrawn: compared with what they are
-- shown when it comes back. JSON, made of a projection.

create table notice_facts (
    notice_id text not null primary key references notices (id) on delete cascade,
    facts text not null
);
