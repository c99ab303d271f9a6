-- What the lint of embargoed notices goes by, known on the desk alone: the policy
-- of the vendor who shared what is sealed, and who wrote the first sealed text.

create table vendor_policies (
    notice_id text primary key references notices (id) on delete cascade,
    name text not null,
    advisory text,
    -- The lines of the check-list that are ticked, parted by spaces.
    checked text not null
);

-- A person is cleared by it as well; a program is not, and may still overrule
-- the lint.
create table sealers (
    notice_id text primary key references notices (id) on delete cascade,
    actor_kind text not null,
    actor text
);
