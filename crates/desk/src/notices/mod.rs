//! Notices: loading them, and the one way in which they are saved.

mod change;
mod difference;
pub(crate) mod list;
pub(crate) mod load;
mod row;
mod postmortem;
pub(crate) mod save;
pub(crate) mod stored;
