//! Many host rows at once: lists, CSV, waves, and what they make of a table.

mod csv;
mod list;
mod support;
mod take;
mod waves;
