//! The desk, asked through the router as a browser would.

mod alerts;
mod audit;
mod clock;
mod deeds;
mod drafts;
mod drift;
mod editor;
mod entry;
mod forged;
mod former_slugs;
mod hosts;
mod lifts;
mod limits;
mod lint;
mod list;
mod meanwhile;
mod messages;
mod mistakes;
mod operators;
mod postmortem;
mod ranks;
mod rows;
mod sealed;
mod support;
mod times;
mod tokens;
