-- What is set about the site: one row once anything was. It is its own outbox:
-- the board is to have the version, and had delivered_version last.
create table site (
    id bigint not null primary key check (id = 1),
    version bigint not null,
    delivered_version bigint not null,
    document text not null,
    changed_at bigint not null,
    actor_kind text not null,
    actor text
);

-- Pictures that were uploaded, base64: those the document names, and for a day
-- those of a form that was not saved yet.
create table site_pictures (
    name text not null primary key,
    content text not null,
    uploaded_at bigint not null
);
