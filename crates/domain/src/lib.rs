//! The truth about notices, as types and rules: no IO, no async, no clock.
//!
//! Everything here is a value or a function of values; instants and random
//! ids come in as arguments. The one way from the private side to the public
//! side is [`gate::project`], and only `Public*` types can be serialised.

pub mod changes;
pub mod difference;
pub mod disclosure;
pub mod document;
pub mod drift;
pub mod embargo;
pub mod gate;
pub mod host;
pub mod id;
pub mod kind;
pub mod language;
pub mod lateness;
pub mod lift;
pub mod lookup;
pub mod markdown;
pub mod merge;
pub mod moment;
pub mod notice;
pub mod planned;
pub mod progress;
pub mod proof;
pub mod public;
pub mod rows;
pub mod schedule;
pub mod sealed;
pub mod site;
pub mod slug;
pub mod state;
pub mod text;
pub mod timing;
pub mod translation;
pub mod update;
pub mod window;
pub mod zone;

pub use disclosure::Disclosure;
pub use host::{HostName, HostRow};
pub use id::{DisclosureId, FormId, NoticeId, OperatorId, UpdateId};
pub use kind::{Kind, Priority};
pub use language::{Language, Localized};
pub use lookup::Lookup;
pub use moment::Moment;
pub use notice::{Notice, Publication, Related, System};
pub use planned::{PlannedUpdate, WhyHeld};
pub use progress::Progress;
pub use public::PublicNotice;
pub use sealed::{Clearance, Sealed};
pub use site::PublicSite;
pub use slug::Slug;
pub use state::{HostState, State};
pub use text::{NoticeText, SectionText, Texts};
pub use timing::Timing;
pub use update::{Event, EventKind, Update};
pub use window::{Window, WindowId, Windows};
pub use zone::Zone;

/// An instant; always UTC, microseconds at most.
pub type Instant = chrono::DateTime<chrono::Utc>;
