-- A notice may have several windows. The columns of the notice hold from the
-- start of the first to the end of the last; the windows themselves are here
-- where there are several. What is postponed keeps the time it gave up, a host
-- may differ from its notice in its durations and have a line of its own, and
-- the scheduler notes as of when it last judged which hosts are late.

create table notice_windows (
    notice_id text not null references notices (id) on delete cascade,
    position bigint not null,
    start_at bigint not null,
    start_local text not null,
    start_zone text not null,
    end_at bigint,
    end_local text,
    end_zone text,
    primary key (notice_id, position)
);

alter table notices add column moved_start bigint;
alter table notices add column moved_start_local text;
alter table notices add column moved_start_zone text;
alter table notices add column moved_end bigint;
alter table notices add column moved_end_local text;
alter table notices add column moved_end_zone text;
alter table notices add column judged_at bigint;

alter table notice_hosts add column moved_at bigint;
alter table notice_hosts add column moved_local text;
alter table notice_hosts add column moved_zone text;
alter table notice_hosts add column tolerance bigint;
alter table notice_hosts add column expected_min bigint;
alter table notice_hosts add column expected_typical bigint;
alter table notice_hosts add column expected_max bigint;
alter table notice_hosts add column reserved bigint;
-- JSON: a text per language.
alter table notice_hosts add column note text;
