//! What everyone may read: the only types of a notice that can be serialised.
//!
//! [`PublicNotice`] is built by the gate and read back from the board; nothing
//! else makes one, and nothing changes one.

use crate::{
    EventKind, HostName, HostState, Instant, Kind, Language, Localized, NoticeId, Priority,
    Progress, Slug, State, System, Timing, UpdateId, WindowId, Zone, changes::PublicChange,
    language::Picked, language::pick,
};
use serde::{Deserialize, Serialize};
use std::ops::Deref;
use std::sync::Arc;

/// A notice as everyone may read it. Cheap to clone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct PublicNotice(Arc<PublicFields>);

/// The fields of a [`PublicNotice`], which dereferences to them.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[non_exhaustive]
pub struct PublicFields {
    /// Its id: random, tells nothing.
    #[schema(value_type = String)]
    pub id: NoticeId,
    /// The readable part of its address.
    #[schema(value_type = String)]
    pub slug: Slug,
    /// Slugs that it had before, per language: they lead to the present one.
    /// In no document: who knows one is led on, and nobody is told them. A board
    /// keeps them beside its documents, and does not read them back.
    #[serde(skip)]
    pub former_slugs: Localized<Vec<Slug>>,
    /// What it is.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// Whether the window has ended without the work having been reported done.
    pub is_overdue: bool,
    /// How much it matters.
    pub priority: Priority,
    /// What is affected.
    pub systems: Vec<System>,
    /// The zone its times are printed in first.
    #[schema(value_type = String, example = "Pacific/Auckland")]
    pub home_zone: Zone,
    /// When it happens: from the start of the first window to the end of the last.
    pub window: Option<PublicWindow>,
    /// Each window, where there are several.
    #[serde(default)]
    pub windows: Vec<PublicWindow>,
    /// The time that a postponement gave up. A postponed notice without one has
    /// given up its present time, and the new one is to be announced.
    #[serde(default)]
    pub moved_from: Option<PublicWindow>,
    /// How long it takes.
    pub timing: Timing,
    /// Hosts, in the order given.
    pub hosts: Vec<PublicHost>,
    /// Roll-up of the hosts.
    pub progress: Progress,
    /// The language that was written first.
    pub source_language: Language,
    /// The text per language.
    pub text: Localized<PublicText>,
    /// When the next sealed section opens: at most one instant, never a count,
    /// a heading or a length.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub details_follow_at: Option<Instant>,
    /// Sections that were sealed and are public now.
    pub disclosures: Vec<PublicDisclosure>,
    /// What happened, oldest first.
    pub timeline: Vec<PublicEntry>,
    /// What was changed since the first publication, oldest first; the newest only
    /// where there are many.
    #[serde(default)]
    pub changes: Vec<PublicChange>,
    /// Ids of other public notices.
    #[schema(value_type = Vec<String>)]
    pub related: Vec<NoticeId>,
    /// Since when it is public.
    #[schema(value_type = String, format = DateTime)]
    pub published_at: Instant,
    /// The last public change.
    #[schema(value_type = String, format = DateTime)]
    pub updated_at: Instant,
}

/// When something happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PublicWindow {
    /// Its id among the windows of the notice: the same when it is moved. A window of
    /// a notice has one; a time that was given up, and the span of several, has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>)]
    pub id: Option<WindowId>,
    /// The start.
    #[schema(value_type = String, format = DateTime)]
    pub start: Instant,
    /// The end, where one is known.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub end: Option<Instant>,
}

/// The text of a notice in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PublicText {
    /// The title, plain text.
    pub title: String,
    /// One or two plain sentences.
    pub summary: Option<String>,
    /// Markdown.
    pub body: String,
    /// What the customer has to do, Markdown; absent when nothing.
    pub action_required: Option<String>,
    /// The slug in this language, where it differs.
    #[schema(value_type = Option<String>)]
    pub slug: Option<Slug>,
}

/// One host and its work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PublicHost {
    /// The host.
    #[schema(value_type = String, example = "host1.example.net")]
    pub name: HostName,
    /// The stated start. That of a postponed host without `moved_from` is given up,
    /// and a new one is to be announced.
    #[schema(value_type = String, format = DateTime)]
    pub start: Instant,
    /// The start that a postponement gave up for the present one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub moved_from: Option<Instant>,
    /// What differs from the notice's durations.
    #[serde(default, skip_serializing_if = "Timing::is_empty")]
    pub timing: Timing,
    /// A line for the host's customers, plain text.
    #[serde(default, skip_serializing_if = "Localized::is_empty")]
    pub note: Localized<String>,
    /// Whether work on it should have begun.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_late: bool,
    /// Whether work on it goes on for longer than was said.
    #[serde(default, skip_serializing_if = "is_false")]
    pub is_overdue: bool,
    /// Where the work stands.
    pub state: HostState,
    /// When work really began.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub started_at: Option<Instant>,
    /// When work really ended.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub ended_at: Option<Instant>,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "the form in which serde asks"
)]
const fn is_false(value: &bool) -> bool {
    !*value
}

impl PublicHost {
    /// Whether its start is given up and no other one is known.
    #[must_use]
    pub const fn is_to_be_announced(&self) -> bool {
        matches!(self.state, HostState::Postponed) && self.moved_from.is_none()
    }
}

/// A section that was sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PublicDisclosure {
    /// The instant that had been agreed.
    #[schema(value_type = String, format = DateTime)]
    pub lift_at: Instant,
    /// Since when it is public.
    #[schema(value_type = String, format = DateTime)]
    pub lifted_at: Instant,
    /// The text per language.
    pub text: Localized<PublicSection>,
}

/// A section with a heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PublicSection {
    /// The heading, plain text.
    pub title: String,
    /// Markdown.
    pub body: String,
}

/// One entry of the timeline: a post (with text) or an event (without).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct PublicEntry {
    /// The post's id; events have none.
    #[schema(value_type = Option<String>)]
    pub id: Option<UpdateId>,
    /// The time it speaks of.
    #[schema(value_type = String, format = DateTime)]
    pub at: Instant,
    /// The state the notice got with it.
    pub state: Option<State>,
    /// What the clock brought.
    pub event: Option<EventKind>,
    /// Markdown per language.
    pub text: Localized<String>,
}

/// A board document that is not a public notice.
#[derive(Debug, thiserror::Error)]
#[error("the board holds a document that is not a public notice")]
pub struct MalformedPublicNotice(#[from] serde_json::Error);

impl PublicNotice {
    /// Wraps what the gate let through.
    pub(crate) fn passed(fields: PublicFields) -> Self {
        Self(Arc::new(fields))
    }

    /// Reads back what the board keeps. For the board alone; `clippy.toml`
    /// forbids it elsewhere.
    ///
    /// # Errors
    /// When the document is damaged or of an unknown shape.
    pub fn from_board(document: &str) -> Result<Self, MalformedPublicNotice> {
        Ok(Self(Arc::new(serde_json::from_str(document)?)))
    }

    /// The text for a reader of a language.
    #[must_use]
    pub fn text_in(&self, wanted: Language) -> Picked<'_, PublicText> {
        pick(&self.text, wanted, self.source_language)
            .expect("the gate passes no notice without text")
    }

    /// The address part in a language.
    #[must_use]
    pub fn slug_in(&self, language: Language) -> &Slug {
        self.text
            .get(&language)
            .and_then(|text| text.slug.as_ref())
            .unwrap_or(&self.slug)
    }

    /// Whether this is its slug in any language.
    #[must_use]
    pub fn has_slug(&self, slug: &str) -> bool {
        Language::ALL
            .into_iter()
            .any(|language| self.slug_in(language).as_str() == slug)
    }

    /// Its windows, the earliest first.
    #[must_use]
    pub fn every_window(&self) -> &[PublicWindow] {
        if self.windows.is_empty() {
            self.window.as_slice()
        } else {
            &self.windows
        }
    }

    /// Whether its time is given up and no other one is known.
    #[must_use]
    pub fn is_to_be_announced(&self) -> bool {
        self.state == State::Postponed && self.moved_from.is_none()
    }

    /// The instant the notice is about: its start, else its publication.
    #[must_use]
    pub fn occurred_at(&self) -> Instant {
        self.window.map_or(self.published_at, |window| window.start)
    }
}

impl Deref for PublicNotice {
    type Target = PublicFields;
    fn deref(&self) -> &PublicFields {
        &self.0
    }
}
