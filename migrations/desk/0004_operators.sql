-- Who may do what: operators, their sessions and clearances, tokens of programs.

create table operators (
    id text primary key,
    email text not null unique,
    role text not null check (role in ('author', 'publisher', 'administrator')),
    password_hash text not null,
    created_at bigint not null
);

create table sessions (
    -- SHA-256 of the cookie, in hexadecimal: who reads the table cannot sign in.
    token_hash text primary key,
    operator_id text not null references operators (id) on delete cascade,
    opened_at bigint not null,
    seen_at bigint not null,
    expires_at bigint not null
);

create index sessions_operator on sessions (operator_id);

create table tokens (
    name text primary key,
    token_hash text not null unique,
    scopes text not null,
    created_at bigint not null,
    created_by_kind text not null,
    created_by text,
    used_at bigint,
    revoked_at bigint
);

create table clearances (
    operator_id text not null references operators (id) on delete cascade,
    notice_id text not null references notices (id) on delete cascade,
    granted_at bigint not null,
    -- The operator who granted it; none where a rule of the desk did.
    granted_by text,
    primary key (operator_id, notice_id)
);

create index clearances_notice on clearances (notice_id);

create table sign_in_failures (
    account text primary key,
    failures bigint not null,
    first_at bigint not null,
    last_at bigint not null
);
