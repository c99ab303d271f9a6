//! The reader's side and the API, as a client meets them: through the router,
//! on SQLite files in a temporary folder, with a clock that is moved by hand.

mod addresses;
mod api;
mod api_errors;
mod api_hosts;
mod bad_input;
mod caching;
mod calendars;
mod clock;
mod command_line;
#[path = "../common/mod.rs"]
mod common;
mod feedback;
mod feeds;
mod host_command;
mod hosts;
mod hosts_api;
mod languages;
mod lift;
mod lint;
mod live;
mod nodes;
mod pages;
mod planned;
mod support;
mod time_rows;
mod update_command;
mod walk;
