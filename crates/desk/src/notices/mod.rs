//! Notices: loading them, and the one way in which they are saved.

mod change;
pub(crate) mod delete;
pub(crate) mod difference;
mod drift;
pub(crate) mod lint;
pub(crate) mod list;
pub(crate) mod load;
pub(crate) mod postmortem;
pub(crate) mod row;
pub(crate) mod save;
pub(crate) mod stored;
