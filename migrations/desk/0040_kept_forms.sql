-- What operators typed and did not save. A form is one operator's own; what was
-- typed into it is encrypted as sealed text is, because it may hold some. When it
-- was kept and for which notice stands beside it, so that two people who type into
-- one notice can be told.

create table kept_forms (
    operator_id text not null references operators (id) on delete cascade,
    form_id text not null,
    -- None for a notice that was never saved.
    notice_id text references notices (id) on delete cascade,
    -- The stored version that the form began with.
    edit bigint,
    kept_at bigint not null,
    key_id text not null,
    sealed text not null,
    primary key (operator_id, form_id)
);

create index kept_forms_notice on kept_forms (notice_id);

-- What an operator's form began with: the notice as they were shown it, encrypted.

create table form_bases (
    operator_id text not null references operators (id) on delete cascade,
    notice_id text not null references notices (id) on delete cascade,
    edit bigint not null,
    kept_at bigint not null,
    key_id text not null,
    sealed text not null,
    primary key (operator_id, notice_id, edit)
);

create index form_bases_notice on form_bases (notice_id);
