//! The islands: the only parts of a page that run in a browser.
//!
//! One file an island. An island improves a page that is already complete; its
//! props are ids, instants and UI words, never the text of a notice, because
//! props are written into the page source. None creates elements or sets HTML:
//! Trusted Types forbid it, and what is there from the start does not move the
//! page when it comes to life. What one of them does to parts of the page outside
//! of itself, it also does to newer copies of the page (`dom::on_fresh`).
//!
//! Readers load those in this folder; operators load those in `desk` as well.

#[cfg(any(feature = "ssr", feature = "desk"))]
pub mod desk;
mod dom;
mod feedback;
mod host_filter;
mod live;
mod local_time;
mod theme;

pub use feedback::Feedback;
pub use host_filter::HostFilter;
pub use live::Live;
pub use local_time::LocalTime;
pub use theme::ThemeSwitch;
