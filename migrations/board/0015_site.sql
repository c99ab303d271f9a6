-- What is set about the site. One row; version 0 is: nothing was. The revision
-- is the one at which readers saw its last change.
create table site (
    id bigint not null primary key check (id = 1),
    version bigint not null,
    revision bigint not null,
    document text not null
);

insert into site (id, version, revision, document) values (1, 0, 0, '{}');

-- The pictures that the document names, base64.
create table site_pictures (
    name text not null primary key,
    content text not null
);
