-- Prepares a PostgreSQL database for Fenster: two schemas, two roles, and what each role
-- may do. An administrator runs it once, before the first start, in a database that nobody
-- else uses:
--
--     createdb fenster
--     psql --dbname=fenster --set=ON_ERROR_STOP=1 --file=docs/postgresql.sql
--     psql --dbname=fenster --command='\password fenster_desk' --command='\password fenster_board'
--
-- Running it again does no harm. Who wants other names replaces them throughout.
--
--     fenster_desk    owns both schemas: the private truth, and what the public may read
--     fenster_board   serves the public: reads the schema board, adds to its inbox, and
--                     has no right whatever to the schema desk

begin;

-- Roles belong to the whole server, so another database may have made them already.
do $$
begin
    create role fenster_desk login;
exception when duplicate_object or unique_violation then
    null;
end $$;

do $$
begin
    create role fenster_board login;
exception when duplicate_object or unique_violation then
    null;
end $$;

-- Nobody is here but those who are named.
do $$
begin
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to fenster_desk, fenster_board', current_database());
end $$;
revoke all on schema public from public;

create schema if not exists desk authorization fenster_desk;
create schema if not exists board authorization fenster_desk;
revoke all on schema desk from public, fenster_board;
revoke all on schema board from public, fenster_board;

-- The desk makes the tables, at its first start and with later versions: all that it will
-- make on the board may be read by the board's role.
alter default privileges for role fenster_desk in schema board grant select on tables to fenster_board;
grant usage on schema board to fenster_board;

-- Except for the inbox, where that role only adds. The desk sees to it once it has made the
-- table; this names the role to it.
do $$
begin
    execute format('alter role fenster_desk in database %I set fenster.board_role = %L', current_database(), 'fenster_board');
end $$;

-- Where the tables are there already.
grant select on all tables in schema board to fenster_board;
do $$
begin
    if to_regclass('board.inbox') is not null then
        revoke all on board.inbox from fenster_board;
        grant insert on board.inbox to fenster_board;
    end if;
end $$;

-- Writers take turns by advisory locks. Whoever else could take one could hold up a lift.
-- This takes a superuser; without one there is a warning, and all the rest holds.
do $$
declare
    lock record;
begin
    for lock in
        select cast(oid as regprocedure) as name
        from pg_proc
        where pronamespace = cast('pg_catalog' as regnamespace) and proname like 'pg%advisory%lock%'
    loop
        execute format('revoke execute on function %s from public', lock.name);
        execute format('grant execute on function %s to fenster_desk', lock.name);
    end loop;
end $$;

commit;
