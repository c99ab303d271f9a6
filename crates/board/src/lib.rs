//! All SQL of the public side: what everyone may read now, and nothing else.
//!
//! [`Board`] is what the code that serves the public holds: it reads, and may
//! leave something in the inbox. [`Writer`] applies what the desk projects and
//! empties the inbox. Neither has a clock, and neither can be given anything
//! but a [`domain::PublicNotice`], which only the gate makes: the board cannot
//! hold a secret because it cannot be told one.

mod condition;
mod document;
mod error;
mod inbox;
mod open;
mod page;
mod phase;
mod reader;
mod rights;
mod rows;
mod search;
mod writer;

pub use condition::SystemCondition;
pub use error::BoardError;
pub use inbox::{InboxId, InboxItem, Left, MAX_COMMENT, Malformed};
pub use page::{Listing, Page};
pub use reader::{
    Board, Changed, Current, DatedHost, DatedNotice, HostEntry, HostHistory, MOST_NAMES,
    MonthCount, NamedHosts, Selection, ShownSite, SimilarHosts, SitemapEntry, SystemStatus,
};
pub use search::{Found, Hit, Part};
pub use writer::{Applied, Writer};
