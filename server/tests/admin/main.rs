//! The desk, asked through the router as a browser would.

mod deeds;
mod editor;
mod entry;
mod sealed;
mod support;
