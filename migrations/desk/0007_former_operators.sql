-- Who is no longer an operator, for the records that name them. Apart from the
-- operators, so that no query can let somebody in who was removed, and so that
-- an address can be given out again.

create table former_operators (
    id text primary key,
    email text not null,
    removed_at bigint not null
);
