//! What somebody wrote: the fields of a notice document as text, unchecked.

use super::{Problem, Problems, What};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A notice document as it was written. It may hold text that is to be sealed,
/// so it can be read but not serialised, and it does not print itself.
#[derive(Clone, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(title = "NoticeDocument")]
pub struct Draft {
    /// The readable part of the address; made from the title when absent.
    #[schema(example = "hypervisor-security-update")]
    pub slug: Option<String>,
    /// `maintenance`, `incident` or `postmortem`.
    #[schema(example = "maintenance")]
    #[serde(default)]
    pub kind: String,
    /// Where it stands; the kind's first state when absent.
    #[schema(example = "scheduled")]
    pub state: Option<String>,
    /// `low`, `medium` (when absent), `high` or `critical`.
    #[schema(example = "medium")]
    pub priority: Option<String>,
    /// Names of what is affected.
    #[serde(default)]
    pub systems: Vec<String>,
    /// The IANA zone in which local times are read, or its city, such as `Auckland`;
    /// UTC when absent.
    #[schema(example = "Pacific/Auckland")]
    pub home_zone: Option<String>,
    /// What is meant by a local time that happens twice, when clocks go back, or not
    /// at all, when they go forward: `reject` (when absent) refuses it; `earlier` and
    /// `later` take the first or second of two, and the time before or after a gap;
    /// `compatible` takes the first of two and the time after a gap, as RFC 5545 does.
    #[schema(example = "reject")]
    pub disambiguation: Option<String>,
    /// When it happens.
    pub window: Option<WindowDraft>,
    /// When it happens, where that is in several windows; instead of `window`.
    #[serde(default)]
    pub windows: Vec<WindowDraft>,
    /// The time that a postponement gave up for the present one; what was known
    /// before when absent.
    pub moved_from: Option<WindowDraft>,
    /// How long it takes.
    pub timing: Option<TimingDraft>,
    /// Hosts.
    #[serde(default)]
    pub hosts: Vec<HostDraft>,
    /// The language that is written first; the first one given when absent.
    #[schema(example = "en")]
    pub source_language: Option<String>,
    /// Text per language.
    #[serde(default)]
    pub text: BTreeMap<String, TextDraft>,
    /// Sealed sections.
    #[serde(default)]
    pub disclosures: Vec<DisclosureDraft>,
    /// E-mail addresses of the operators who may read the sealed sections. Counts
    /// where a program seals the first of them; who is cleared clears others at
    /// the desk.
    #[serde(default)]
    pub cleared: Vec<String>,
    /// The policy of the vendor who shared what is sealed. Readers never see it.
    pub embargo: Option<EmbargoDraft>,
    /// Why it is to be saved although its public part gives sealed text away.
    #[schema(example = "The vendor published the number yesterday.")]
    pub embargo_override: Option<String>,
    /// Why it is changed, per language. Has to be said where a time that readers
    /// know changes, and readers see it.
    #[serde(default)]
    pub change_reason: BTreeMap<String, String>,
    /// Posts.
    #[serde(default)]
    pub updates: Vec<UpdateDraft>,
    /// Slugs of other notices.
    #[serde(default)]
    pub related: Vec<String>,
    /// When it is to be published; never by itself when absent.
    #[schema(example = "2020-12-13T12:37")]
    pub publish_at: Option<String>,
    /// Paths of translations that are up to date with their source although their
    /// words are as they were, such as `text.de` and `updates[0].text.de`.
    #[serde(default)]
    pub in_step: Vec<String>,
}

/// When something happens, as written.
#[derive(Clone, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WindowDraft {
    /// The id of one that is there already, by which calendars know it. When no window
    /// says its own, each keeps the id of the one that starts then, or else was in its
    /// place. A time that was given up has none.
    pub id: Option<String>,
    /// Local time in the home zone, as `2020-12-14T19:00`, `2020-12-14 19:00:00`,
    /// `14.12.2020 19 Uhr` or `14/12/2020 19:00` (the day first); with an offset, `Z` or
    /// the name of a zone it is taken as it is.
    #[schema(example = "2020-12-14T19:00")]
    pub start: Option<String>,
    /// The same; may be absent for an incident.
    #[schema(example = "2020-12-16T00:00")]
    pub end: Option<String>,
}

/// How long work takes, as written: ISO 8601 durations.
#[derive(Clone, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TimingDraft {
    /// Work starts up to this much after the stated start.
    #[schema(example = "PT2H")]
    pub tolerance: Option<String>,
    /// It takes at least this long.
    #[schema(example = "PT20M")]
    pub expected_min: Option<String>,
    /// It usually takes this long.
    #[schema(example = "PT45M")]
    pub expected_typical: Option<String>,
    /// It takes at most this long.
    #[schema(example = "PT60M")]
    pub expected_max: Option<String>,
    /// This much is kept free for it.
    #[schema(example = "PT2H")]
    pub reserved: Option<String>,
}

/// One host, as written.
#[derive(Clone, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct HostDraft {
    /// Its name.
    #[schema(example = "host1.example.net")]
    #[serde(default)]
    pub name: String,
    /// The stated start; the window's start when absent.
    #[schema(example = "2020-12-14T19:00")]
    pub start: Option<String>,
    /// Where the work stands; `scheduled` when absent.
    #[schema(example = "completed")]
    pub state: Option<String>,
    /// When work really began.
    pub started_at: Option<String>,
    /// When work really ended.
    pub ended_at: Option<String>,
    /// The start that a postponement gave up for the present one; what was known
    /// before when absent.
    pub moved_from: Option<String>,
    /// What differs from the notice's durations.
    pub timing: Option<TimingDraft>,
    /// A line for the host's customers per language, plain text.
    #[serde(default)]
    pub note: BTreeMap<String, String>,
}

/// The text of a notice in one language, as written.
#[derive(Clone, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TextDraft {
    /// Plain text.
    #[serde(default)]
    pub title: String,
    /// Plain text.
    pub summary: Option<String>,
    /// Markdown.
    #[serde(default)]
    pub body: String,
    /// Markdown.
    pub action_required: Option<String>,
    /// The slug in this language, where it differs.
    pub slug: Option<String>,
}

/// A section, as written.
#[derive(Clone, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct SectionDraft {
    /// Plain text.
    #[serde(default)]
    pub title: String,
    /// Markdown.
    #[serde(default)]
    pub body: String,
}

/// A disclosure, as written.
#[derive(Clone, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DisclosureDraft {
    /// The id of one that is there already.
    pub id: Option<String>,
    /// When it opens.
    #[schema(example = "2020-12-15T12:00:00Z")]
    #[serde(default)]
    pub lift_at: String,
    /// Text per language.
    #[serde(default)]
    pub text: BTreeMap<String, SectionDraft>,
}

/// A vendor's policy and its check-list, as written.
#[derive(Clone, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct EmbargoDraft {
    /// Whose policy it is, or what it is called.
    #[schema(example = "Xen security policy")]
    pub policy: Option<String>,
    /// The advisory whose number may be said in public.
    #[schema(example = "XSA-350")]
    pub advisory: Option<String>,
    /// What somebody has made sure of: `only_existence_said`,
    /// `deployment_permitted`, `hosts_tell_nothing`.
    #[serde(default)]
    pub checked: Vec<String>,
}

/// The text of an update in one language, as written.
#[derive(Clone, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateTextDraft {
    /// Markdown.
    #[serde(default)]
    pub body: String,
}

/// An update, as written.
#[derive(Clone, Default, PartialEq, Eq, Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UpdateDraft {
    /// The id of one that is there already.
    pub id: Option<String>,
    /// The time it speaks of; now when absent.
    #[schema(example = "2020-12-14T20:10")]
    pub at: Option<String>,
    /// The state the notice got with it.
    #[schema(example = "in_progress")]
    pub state: Option<String>,
    /// Text per language.
    #[serde(default)]
    pub text: BTreeMap<String, UpdateTextDraft>,
    /// What is meant by a time that happens twice or not at all, as in a notice
    /// document; for an update that is posted by itself.
    pub disambiguation: Option<String>,
    /// Why it is to be posted although it gives sealed text away; for an update
    /// that is posted by itself.
    pub embargo_override: Option<String>,
}

impl Draft {
    /// The windows as they were written, in whichever field.
    #[must_use]
    pub fn written_windows(&self) -> &[WindowDraft] {
        if self.windows.is_empty() {
            self.window.as_slice()
        } else {
            &self.windows
        }
    }

    /// Reads a document.
    ///
    /// # Errors
    /// One problem, with the path of the field where reading stopped.
    pub fn from_json(json: &[u8]) -> Result<Self, Problems> {
        from_json(json)
    }
}

impl UpdateDraft {
    /// Reads the document of one update.
    ///
    /// # Errors
    /// One problem, with the path of the field where reading stopped.
    pub fn from_json(json: &[u8]) -> Result<Self, Problems> {
        from_json(json)
    }
}

/// Reads JSON and names the field at which it stopped being a document.
fn from_json<'de, T: Deserialize<'de>>(json: &'de [u8]) -> Result<T, Problems> {
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    let read: T = serde_path_to_error::deserialize(&mut deserializer).map_err(|error| {
        let path = error.path().to_string();
        // `?` stands for a field that was not reached, `.` for the whole document.
        let path = path.trim_end_matches(['.', '?']).to_owned();
        vec![Problem::new(
            path,
            What::Malformed {
                message: error.into_inner().to_string(),
            },
        )]
    })?;
    deserializer.end().map_err(|error| {
        vec![Problem::new(
            "",
            What::Malformed {
                message: error.to_string(),
            },
        )]
    })?;
    Ok(read)
}
