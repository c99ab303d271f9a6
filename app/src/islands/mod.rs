//! The islands: the only parts of a page that run in a browser.
//!
//! One file an island. An island improves a page that is already complete; its
//! props are ids, instants and UI words, never the text of a notice, because
//! props are written into the page source.

mod probe;

pub use probe::Probe;
