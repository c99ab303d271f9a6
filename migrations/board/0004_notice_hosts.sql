-- The hosts of public notices, so that a name is found without reading whole
-- documents. A row belongs to the version that was applied and not to the row of
-- the notice: that one is written anew with every change, and these only where
-- they differ, of which there may be thousands.
create table notice_hosts (
    notice text not null references applied (notice),
    place bigint not null,
    name text not null,
    document text not null,
    primary key (notice, place)
);

create index notice_hosts_by_name on notice_hosts (name, notice);

-- The document of a notice without its hosts: all that lists need. A notice of
-- before has neither this nor rows of hosts; the writer makes both from its
-- document when it opens the board.
create table briefs (
    notice text not null primary key references notices (id) on delete cascade,
    document text not null
);

-- Notices as lists read them.
create view listed as
select
    notices.id,
    notices.kind,
    notices.phase,
    notices.occurred_at,
    notices.month,
    notices.published_at,
    notices.updated_at,
    briefs.document
from notices
join briefs on briefs.notice = notices.id;
