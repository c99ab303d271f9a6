-- Who asked that a disclosure opens at another instant, for somebody else to
-- agree to. One request a disclosure; no reference to it, because disclosures are
-- written anew with every save of their notice.

create table lift_requests (
    disclosure_id text primary key,
    notice_id text not null references notices (id) on delete cascade,
    -- At once, or at this instant.
    wanted_at bigint,
    -- When it was to open as it was asked; another instant makes it void.
    lift_at bigint not null,
    reason text not null,
    asked_by text not null references operators (id) on delete cascade,
    asked_at bigint not null
);

create index lift_requests_notice on lift_requests (notice_id);

-- Lines of the audit trail that somebody has to be told of.
create table alerts (
    operator_id text not null references operators (id) on delete cascade,
    audit_sequence bigint not null,
    seen_at bigint,
    primary key (operator_id, audit_sequence)
);
