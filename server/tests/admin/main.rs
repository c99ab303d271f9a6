//! The desk, asked through the router as a browser would.

mod deeds;
mod drafts;
mod editor;
mod entry;
mod former_slugs;
mod limits;
mod operators;
mod sealed;
mod support;
