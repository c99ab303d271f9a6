//! The notice document: the JSON in which notices are imported, exported and
//! written by API, and what the desk's forms are read into.
//!
//! A [`Draft`] holds what somebody wrote, as text, right or wrong; [`apply`]
//! makes a [`crate::Notice`] of it or says everything that is wrong with it,
//! each [`Problem`] with the path of its field.

mod apply;
mod check;
mod disclosures;
mod draft;
mod embargo;
mod export;
mod hosts;
mod problem;
mod reasons;
mod template;
mod texts;
mod updates;
mod window_ids;
mod windows;

pub use apply::{Context, apply, ready};
pub(crate) use check::clean;
pub use check::moment;
pub use check::shorten;
pub use draft::{
    DisclosureDraft, Draft, EmbargoDraft, HostDraft, SectionDraft, TextDraft, TimingDraft,
    UpdateDraft, UpdateTextDraft, WindowDraft,
};
pub use export::{draft_of, draft_of_host, to_json};
pub use problem::{Problem, Problems, What, limits};
pub use reasons::reasons;
pub use template::{Part, template_of};
pub use updates::{Post, update};
