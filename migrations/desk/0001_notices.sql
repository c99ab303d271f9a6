-- The notices, as the desk knows them. Columns are text and bigint only, so
-- that SQLite and PostgreSQL read the same file: instants are microseconds
-- since 1970 UTC, flags 0 or 1, durations whole minutes. A moment takes three
-- columns: the instant, and the local time and zone in which it was entered.

create table notices (
    id text primary key,
    kind text not null,
    state text not null,
    priority text not null,
    slug text not null,
    home_zone text not null,
    window_start bigint,
    window_start_local text,
    window_start_zone text,
    window_end bigint,
    window_end_local text,
    window_end_zone text,
    tolerance bigint,
    expected_min bigint,
    expected_typical bigint,
    expected_max bigint,
    reserved bigint,
    source_language text not null,
    publication text not null
        check (publication in ('draft', 'planned', 'published', 'withdrawn')),
    -- Planned for, or public since.
    publication_at bigint,
    withdrawn_at bigint,
    public_changed_at bigint,
    version bigint not null,
    -- Whether readers see it, and the instant of the projection that they see.
    is_public bigint not null check (is_public in (0, 1)),
    projected_at bigint,
    -- When time alone will change it next.
    next_due bigint,
    -- Raised by every save; two editors notice each other by it.
    edit bigint not null,
    created_at bigint not null,
    changed_at bigint not null,
    changed_by_kind text not null,
    changed_by text
);

create index notices_next_due on notices (next_due);

-- One name space for the slugs of every notice in every language.
create table notice_slugs (
    slug text primary key,
    notice_id text not null references notices (id) on delete cascade
);

create index notice_slugs_notice on notice_slugs (notice_id);

create table notice_systems (
    notice_id text not null references notices (id) on delete cascade,
    position bigint not null,
    slug text not null,
    name text not null,
    primary key (notice_id, position)
);

create table notice_hosts (
    notice_id text not null references notices (id) on delete cascade,
    position bigint not null,
    name text not null,
    start_at bigint not null,
    start_local text not null,
    start_zone text not null,
    state text not null,
    started_at bigint,
    ended_at bigint,
    primary key (notice_id, position)
);

create table notice_texts (
    notice_id text not null references notices (id) on delete cascade,
    language text not null,
    title text not null,
    summary text,
    body text not null,
    action_required text,
    slug text,
    changed_at bigint not null,
    primary key (notice_id, language)
);

create table notice_updates (
    notice_id text not null references notices (id) on delete cascade,
    position bigint not null,
    id text not null,
    at bigint not null,
    at_local text not null,
    at_zone text not null,
    state text,
    primary key (notice_id, position)
);

create table notice_update_texts (
    notice_id text not null,
    position bigint not null,
    language text not null,
    body text not null,
    primary key (notice_id, position, language),
    foreign key (notice_id, position) references notice_updates (notice_id, position) on delete cascade
);

create table notice_events (
    notice_id text not null references notices (id) on delete cascade,
    position bigint not null,
    at bigint not null,
    what text not null,
    primary key (notice_id, position)
);

create table notice_related (
    notice_id text not null references notices (id) on delete cascade,
    position bigint not null,
    slug text not null,
    primary key (notice_id, position)
);

create index notice_related_slug on notice_related (slug);
