-- Sealed text. No other table of the desk holds a word of it, and no constraint
-- touches it, so that no database error can quote it.

create table disclosures (
    id text primary key,
    notice_id text not null references notices (id) on delete cascade,
    position bigint not null,
    lift_at bigint not null,
    -- Set once and never cleared.
    lifted_at bigint
);

create index disclosures_notice on disclosures (notice_id);

create table disclosure_texts (
    disclosure_id text not null references disclosures (id) on delete cascade,
    language text not null,
    title text not null,
    body text not null,
    primary key (disclosure_id, language)
);
