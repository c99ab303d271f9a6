//! Surfaces from the outside: snapshots, an independent reader, any text.

mod any_text;
mod feeds;
mod samples;
mod snapshots;
