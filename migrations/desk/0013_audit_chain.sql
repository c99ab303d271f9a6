-- The audit trail as a chain: each line carries the hash of itself and of the
-- line before it. What a line says of a look at sealed text, and whether clocks
-- could be trusted at that instant. Lines of before are chained when the desk is
-- opened, by the program.

alter table audit add column language text;
alter table audit add column purpose text;
alter table audit add column clock text;
alter table audit add column hash text;

-- Clocks. A node is known by the boot of its machine; "ahead" is how far its
-- clock of the day is ahead of the time since boot, which only a step changes.

create table clock_baselines (
    node text primary key,
    ahead bigint not null,
    seen_at bigint not null
);

-- A node whose clock has jumped opens nothing until somebody confirms that its
-- clock is right, or it has jumped back.
create table clock_holds (
    node text primary key,
    since bigint not null,
    jumped_by bigint not null
);
