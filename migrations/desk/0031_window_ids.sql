-- Each window has an id, by which calendars know its event, and each has a row,
-- also the only one of a notice. The ids of those that are there are the numbers
-- under which they were known.

alter table notice_windows add column id text not null default '';

update notice_windows set id = cast(position + 1 as text);

insert into notice_windows (notice_id, position, start_at, start_local, start_zone,
    end_at, end_local, end_zone, id)
select id, 0, window_start, window_start_local, window_start_zone,
    window_end, window_end_local, window_end_zone, '1'
from notices
where window_start is not null
    and not exists (select 1 from notice_windows where notice_windows.notice_id = notices.id);

create unique index notice_windows_id on notice_windows (notice_id, id);
