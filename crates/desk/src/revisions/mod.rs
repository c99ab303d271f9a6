//! Revisions: what a notice was after each of its saves, who saved it and why.
//!
//! What is sealed in one is encrypted and shown to who is cleared alone; who is not
//! is not told that there is such a revision either. Reports of hosts keep the rows
//! that they changed, not the notice.

mod act;
mod keep;
mod read;
mod sealed;

pub use act::Act;
pub(crate) use keep::keep;
pub use read::{Revision, RevisionRow, Sealing};
pub(crate) use sealed::{forget_before, seal_anew};
