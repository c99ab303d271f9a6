-- The board: what everyone may read now, and the inbox for what visitors leave.
-- Text and bigint only, so that one history serves both engines; instants are
-- microseconds since 1970 UTC, months are written like 202012.

-- Raised by one with every public change; a page rendered at a revision is
-- right until the next.
create table revision (
    id bigint not null primary key check (id = 1),
    number bigint not null
);

insert into revision (id, number) values (1, 0);

-- The newest version of each notice that was applied. A row without a notice
-- is a tombstone: a late, older projection must not bring the notice back.
create table applied (
    notice text not null primary key,
    version bigint not null
);

-- One row a public notice; the columns beside the document are what lists
-- select and sort by.
create table notices (
    id text not null primary key references applied (notice),
    kind text not null,
    phase text not null check (phase in ('incident', 'under_way', 'coming', 'over')),
    occurred_at bigint not null,
    month bigint not null,
    published_at bigint not null,
    updated_at bigint not null,
    document text not null
);

create index notices_by_instant on notices (occurred_at desc, id);
create index notices_by_kind on notices (kind, occurred_at desc, id);
create index notices_by_phase on notices (phase, occurred_at desc, id);
create index notices_by_month on notices (month, occurred_at desc, id);
create index notices_by_change on notices (updated_at desc, id);
create index notices_by_kind_and_change on notices (kind, updated_at desc, id);

-- A notice is found by its slug in any language. Not unique: of two notices
-- that exchange a slug, the second may arrive first.
create table slugs (
    notice text not null references notices (id) on delete cascade,
    language text not null,
    slug text not null,
    primary key (notice, language)
);

create index slugs_by_slug on slugs (slug, language);

-- What a notice affects.
create table notice_systems (
    notice text not null references notices (id) on delete cascade,
    slug text not null,
    name text not null,
    occurred_at bigint not null,
    updated_at bigint not null,
    primary key (notice, slug)
);

create index notice_systems_by_instant on notice_systems (slug, occurred_at desc, notice);
create index notice_systems_by_change on notice_systems (slug, updated_at desc, notice, name);

-- Links between notices; the other one may not be there, and is skipped then.
create table notice_links (
    notice text not null references notices (id) on delete cascade,
    other text not null,
    primary key (notice, other)
);

create index notice_links_by_other on notice_links (other, notice);

-- The words of a notice for readers of one language, as plain text. The
-- engine's own index refers to a row by its number.
create table search_rows (
    number bigint not null primary key,
    notice text not null references notices (id) on delete cascade,
    language text not null,
    shown_language text not null,
    title text not null,
    body text not null,
    unique (notice, language)
);

-- What visitors leave, until the desk has fetched it. The public side inserts
-- here and nowhere else.
create table inbox (
    id text not null primary key,
    left_at bigint not null,
    kind text not null check (kind in ('feedback')),
    notice text not null,
    language text not null,
    is_helpful bigint not null check (is_helpful in (0, 1)),
    comment text
);

create index inbox_by_instant on inbox (left_at, id);
