//! The desk, asked through the router as a browser would.

mod deeds;
mod drafts;
mod editor;
mod entry;
mod forged;
mod former_slugs;
mod lifts;
mod limits;
mod meanwhile;
mod messages;
mod mistakes;
mod operators;
mod ranks;
mod sealed;
mod support;
