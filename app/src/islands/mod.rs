//! The islands: the only parts of a page that run in a browser.
//!
//! One file an island. An island improves a page that is already complete; its
//! props are ids, instants and UI words, never the text of a notice, because
//! props are written into the page source. None creates elements or sets HTML:
//! Trusted Types forbid it, and what is there from the start does not move the
//! page when it comes to life.

mod dom;
mod feedback;
mod host_filter;
mod local_time;
mod theme;

pub use feedback::Feedback;
pub use host_filter::HostFilter;
pub use local_time::LocalTime;
pub use theme::ThemeSwitch;
