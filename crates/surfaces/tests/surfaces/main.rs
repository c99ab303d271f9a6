//! Surfaces from the outside: snapshots, an independent reader, any text.

mod any_text;
mod calendars;
mod feeds;
mod samples;
mod snapshots;
mod strict;
