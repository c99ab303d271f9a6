-- What every save of a notice left behind, so that two can be compared and one brought
-- back. What a row does not say is as in the row before it: a report of one host of
-- thousands keeps that host's row and no document. A save that changed sealed matter
-- alone has the number of the row before it and a step of its own, so that numbers
-- without gaps tell nobody of it.

create table revisions (
    notice_id text not null references notices (id) on delete cascade,
    edit bigint not null,
    number bigint not null,
    step bigint not null,
    at bigint not null,
    actor_kind text not null,
    actor text,
    act text not null,
    -- JSON: a line per language.
    reason text,
    -- Names of the public fields that are not as they were.
    fields text not null,
    touches_sealed bigint not null check (touches_sealed in (0, 1)),
    publication text not null,
    publication_at bigint,
    withdrawn_at bigint,
    -- JSON: the public part of the document without its hosts.
    document text,
    -- JSON: all hosts, or only those that are not as they were.
    hosts text,
    host_changes text,
    primary key (notice_id, edit)
);

-- What was sealed then, encrypted as everything sealed is.
create table revision_seals (
    notice_id text not null,
    edit bigint not null,
    key_id text not null,
    sealed text not null,
    primary key (notice_id, edit),
    foreign key (notice_id, edit) references revisions (notice_id, edit) on delete cascade
);
