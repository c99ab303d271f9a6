//! The server: the only crate with axum and tokio.
//!
//! The reader's side ([`public`], [`cache`], [`live`]) holds the board; the private side
//! ([`admin`], [`auth`], the writing half of [`api`], [`delivery`],
//! [`scheduler`]) holds the desk. They meet in [`application`], where the
//! routes of both become one service.

pub mod admin;
pub mod api;
pub mod application;
pub mod assets;
pub mod auth;
pub mod cache;
pub mod cli;
pub mod clock;
pub mod config;
pub mod delivery;
pub mod drift;
pub mod errors;
pub mod health;
pub mod http_parts;
pub mod intake;
pub mod key_file;
pub mod live;
pub mod logging;
mod place;
pub mod proofreading;
pub mod public;
pub mod random;
pub mod routes;
pub mod samples;
pub mod scheduler;
pub mod secret;
mod site_files;
pub mod sites;
pub mod state;
pub mod stores;
pub mod watch;
pub mod zones;
