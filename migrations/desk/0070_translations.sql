-- Each translation is kept with the words of the source that it was last in step
-- with (JSON), and with how many paragraphs of it are others now. Both are null
-- where that is not known: then the dates of the texts tell which one is older.

alter table notice_texts add column basis text;
alter table notice_texts add column behind bigint;
alter table notice_update_texts add column basis text;
alter table notice_update_texts add column behind bigint;
