-- Templates of operators' own: public parts of a notice that are used again, as a
-- document. They never hold times, hosts or sealed text.

create table templates (
    id text primary key,
    name text not null,
    -- Who made it; an operator who was removed keeps nothing but the name of it.
    owner text not null,
    -- Whether everybody begins with it, and publishers change it.
    is_shared bigint not null check (is_shared in (0, 1)),
    document text not null,
    created_at bigint not null,
    changed_at bigint not null,
    -- Raised by every save; two editors notice each other by it.
    edit bigint not null
);
