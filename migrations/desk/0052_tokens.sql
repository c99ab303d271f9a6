-- Tokens end, can be told apart by how they begin, and may be for one notice
-- alone. Those of before end when they are revoked.

alter table tokens add column expires_at bigint;

alter table tokens add column shown text;

alter table tokens add column notice_id text;
