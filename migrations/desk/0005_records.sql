-- What is kept for people: the audit trail, feedback of visitors, settings.

-- Append-only. Says who did what to which notice and when, never which words.
create table audit (
    sequence bigint primary key,
    at bigint not null,
    actor_kind text not null,
    actor text,
    action text not null,
    -- No reference: the trail outlives what it speaks of.
    notice_id text,
    detail text
);

create index audit_notice on audit (notice_id);

create table feedback (
    id text primary key,
    notice_id text not null,
    language text not null,
    is_helpful bigint not null check (is_helpful in (0, 1)),
    comment text,
    at bigint not null
);

create index feedback_notice on feedback (notice_id);

create table settings (
    name text primary key,
    value text not null
);
