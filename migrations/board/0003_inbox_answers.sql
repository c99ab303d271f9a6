-- A reader may answer first and add a remark afterwards: the remark names the
-- answer it belongs to, so that the desk counts both as one. What names none is
-- an answer of its own.
alter table inbox add column answer text;
