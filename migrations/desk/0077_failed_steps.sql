-- Second steps that failed, for their operator to be told of. Whoever types a code wrong
-- and then right is no stranger: those of a step that leads in are taken off again.

alter table sign_in_steps add column failures bigint not null default 0;

-- Since the last sign-in.
alter table operators add column failed_steps bigint not null default 0;

-- Between the sign-in before and this one.
alter table sessions add column failed_steps bigint not null default 0;
