-- The second step of sign-in, and sessions that can be told apart. Sessions of
-- before are not carried over: who was signed in signs in once more.

drop table sessions;

create table sessions (
    -- SHA-256 of the cookie, in hexadecimal: who reads the table cannot sign in.
    token_hash text primary key,
    -- What the session is called on pages. It lets nobody in, and stays the same
    -- when the cookie is renewed.
    name text not null unique,
    operator_id text not null references operators (id) on delete cascade,
    -- What the tokens of its forms are made of; stays the same as well.
    form_key text not null,
    -- Family and platform of the browser, two words.
    browser text not null,
    opened_at bigint not null,
    seen_at bigint not null,
    -- When its operator last proved who they are.
    confirmed_at bigint not null,
    expires_at bigint not null
);

create index sessions_operator on sessions (operator_id);

-- Somebody who named the right password and is to take the second step.
create table sign_in_steps (
    step_hash text primary key,
    operator_id text not null references operators (id) on delete cascade,
    expires_at bigint not null
);

create index sign_in_steps_operator on sign_in_steps (operator_id);

create table authenticators (
    operator_id text primary key references operators (id) on delete cascade,
    -- The shared secret, sealed with the key that is named.
    key_id text not null,
    sealed text not null,
    begun_at bigint not null,
    -- None until a code of it was typed.
    confirmed_at bigint,
    -- The half minute of the last code that was taken: none is taken twice.
    last_step bigint not null
);

create table recovery_codes (
    code_hash text primary key,
    operator_id text not null references operators (id) on delete cascade
);

create index recovery_codes_operator on recovery_codes (operator_id);
