//! The desk's story: every query, on SQLite always and on PostgreSQL where
//! `FENSTER_TEST_POSTGRES_URL` names a server.

mod attempts;
mod audit;
mod clearances;
mod clock;
mod damage;
mod deletion;
mod drift;
mod editors;
mod fixture;
mod hosts;
mod invitations;
mod kept;
mod known_hosts;
mod lift;
mod lift_changes;
mod links;
mod lint;
mod list;
mod operators;
mod passkeys;
mod postmortems;
mod publication;
mod records;
mod revisions;
mod rows;
mod seal;
mod second_factor;
mod secrecy;
mod sessions;
mod site;
mod slugs;
mod templates;
mod tokens;
mod translations;
mod upgrade;
