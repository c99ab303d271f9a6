-- Sealed text, encrypted: one text a disclosure, all its languages in one, under
-- the key that is named. What the table before held is moved here when the desk
-- is opened, because only the program has the key; then that table is dropped.

create table sealed_texts (
    disclosure_id text primary key references disclosures (id) on delete cascade,
    key_id text not null,
    sealed text not null
);
