-- One-time links: to become an operator, or to choose another password.

create table invitations (
    id text primary key,
    -- SHA-256 of the code in the link, in hexadecimal.
    code_hash text not null unique,
    email text not null,
    -- The role of who is invited; none where it is for somebody who is there.
    role text check (role in ('author', 'publisher', 'administrator')),
    -- Who is to choose another password.
    operator_id text references operators (id) on delete cascade,
    created_at bigint not null,
    created_by_kind text not null,
    created_by text,
    expires_at bigint not null
);

create index invitations_operator on invitations (operator_id);
