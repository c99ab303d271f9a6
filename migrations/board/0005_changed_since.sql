-- The revision at which readers last saw a change of a notice, so that somebody
-- who knows an earlier one can be told what changed since. It stays when the
-- notice is taken away. 0: not since this was written down, or never seen.
alter table applied add column revision bigint not null default 0;

create index applied_by_revision on applied (revision, notice);
