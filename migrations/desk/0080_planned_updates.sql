-- Updates that go out by themselves at a later instant. They are no part of their
-- notice before that. What they will say is encrypted as sealed text is: nobody
-- outside of the desk may know of it yet. A planned update that could not go out
-- says why, and waits for somebody.

create table planned_updates (
    -- That of the update, so that it is on the timeline once, whoever posts it.
    id text primary key,
    notice_id text not null references notices (id) on delete cascade,
    at bigint not null,
    at_local text not null,
    at_zone text not null,
    -- The state that the notice is to get, and the one it had when this was planned.
    state text,
    stood_at text not null,
    planned_at bigint not null,
    planned_by_kind text not null,
    planned_by text,
    held_at bigint,
    held_why text,
    key_id text not null,
    sealed text not null
);

create index planned_updates_notice on planned_updates (notice_id);
create index planned_updates_at on planned_updates (at);
