//! The timeline of a notice: what people posted and what the clock brought.

use crate::kind::words;
use crate::{Instant, Localized, Moment, State, UpdateId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A dated post on the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Update {
    /// Its id.
    pub id: UpdateId,
    /// The time it speaks of.
    pub at: Moment,
    /// The state the notice got with it.
    pub state: Option<State>,
    /// Markdown per language.
    pub text: Localized<String>,
    /// The text of the source language that each translation was last in step with.
    pub bases: Localized<String>,
}

words!(
    /// What the clock brought.
    EventKind {
        /// The maintenance window began.
        WindowStarted = "window_started",
        /// The maintenance window ended.
        WindowEnded = "window_ended",
        /// A disclosure was opened.
        Lifted = "lifted",
    }
);

/// Something that happened by time alone, recorded once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Event {
    /// When it was recorded.
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
    /// What it was.
    pub what: EventKind,
}
