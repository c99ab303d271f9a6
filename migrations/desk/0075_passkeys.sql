-- Passkeys: a public key of each, and what an authenticator is being asked.

create table passkeys (
    -- What it is called on pages and in addresses.
    id text primary key,
    operator_id text not null references operators (id) on delete cascade,
    -- What authenticators call it, in base64url: a passkey is one operator's.
    credential_id text not null unique,
    -- What its operator calls it.
    name text not null,
    -- The public key and what else is known of it, as JSON. Nothing in it is secret.
    document text not null,
    -- How often it was used, as its authenticator counts; zero where it does not.
    counter bigint not null,
    added_at bigint not null,
    used_at bigint
);

create index passkeys_operator on passkeys (operator_id);

-- A question that was put to an authenticator. Each is answered once, within
-- minutes, and from where it was asked.
create table passkey_ceremonies (
    -- SHA-256 of what the page carries, in hexadecimal.
    ceremony_hash text primary key,
    purpose text not null check (purpose in ('add', 'sign_in', 'second_step', 'confirm')),
    -- The session or the step that it belongs to; nothing where nobody is known yet.
    bound_to text not null,
    -- What the answer is judged by, as JSON.
    state text not null,
    expires_at bigint not null
);

create index passkey_ceremonies_end on passkey_ceremonies (expires_at);
