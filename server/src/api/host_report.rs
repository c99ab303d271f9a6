//! What a script says of a host: read from JSON into a report of the domain.

use domain::document::{self, Problem, Problems, What};
use domain::rows::{self, HostReport as Report};
use domain::{HostName, HostState, Instant, Language, Localized, Moment, Zone};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// What is said of a host. What is absent stays as it is; something has to be said.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct HostReport {
    /// Where the work stands.
    #[schema(value_type = Option<HostState>, example = "completed")]
    state: Option<String>,
    /// When work really began, for `in_progress`, or really ended, for `completed`
    /// and `failed`; now when absent. With an offset or `Z`, and not in the future.
    #[schema(example = "2020-12-14T19:42:00+13:00")]
    at: Option<String>,
    /// Another stated start, local in the notice's home zone or with an offset.
    /// With the state `postponed` the start before it is shown struck through.
    #[schema(example = "2020-12-15T19:00")]
    start: Option<String>,
    /// A line for the host's customers per language; null takes it away.
    #[schema(value_type = Option<BTreeMap<String, Option<String>>>)]
    note: Option<BTreeMap<String, Option<String>>>,
    /// Why a time changes that readers know, per language; they will read it. Needed
    /// with another `start`.
    #[serde(default)]
    change_reason: BTreeMap<String, String>,
}

/// The same with the host's name, as one of many.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NamedHostReport {
    /// The host.
    #[schema(example = "host1.example.net")]
    #[serde(default)]
    name: String,
    /// Where the work stands.
    #[schema(value_type = Option<HostState>, example = "completed")]
    state: Option<String>,
    /// When work really began or ended; now when absent.
    #[schema(example = "2020-12-14T19:42:00+13:00")]
    at: Option<String>,
    /// Another stated start.
    #[schema(example = "2020-12-15T19:00")]
    start: Option<String>,
    /// A line for the host's customers per language; null takes it away.
    #[schema(value_type = Option<BTreeMap<String, Option<String>>>)]
    note: Option<BTreeMap<String, Option<String>>>,
}

impl NamedHostReport {
    /// Reads one of many.
    pub(super) fn report(self, zone: Zone) -> Result<Report, Problems> {
        let said = HostReport {
            state: self.state,
            at: self.at,
            start: self.start,
            note: self.note,
            change_reason: BTreeMap::new(),
        };
        let name = HostName::parse(&self.name).map_err(|_| {
            let value = document::shorten(&self.name);
            let what = if value.is_empty() {
                What::Missing
            } else {
                What::NotAHostName { value }
            };
            vec![Problem::new("name", what)]
        })?;
        said.of_host(name, zone)
    }
}

impl HostReport {
    pub(super) fn from_json(body: &[u8]) -> Result<Self, Problems> {
        let written = serde_json::from_slice(body).map_err(|error| vec![malformed("", &error)])?;
        named(written)
    }

    /// Reads why a time changes.
    pub(super) fn reason(&self) -> Result<Localized<String>, Problems> {
        document::reasons(&self.change_reason)
    }

    /// Reads what is said of this host.
    pub(super) fn of_host(self, name: HostName, zone: Zone) -> Result<Report, Problems> {
        let mut problems = Problems::new();
        let mut noted = |problem: Problem| problems.push(problem);
        let state = self.state.as_deref().and_then(|word| {
            let read = state(word);
            read.map_err(&mut noted).ok()
        });
        let start = self.start.as_deref().and_then(|text| {
            let read = document::moment("start", text, zone);
            read.map_err(&mut noted).ok()
        });
        let at = self.at.as_deref().and_then(|text| {
            let read = instant(text);
            read.map_err(&mut noted).ok()
        });
        let says_nothing =
            self.state.is_none() && self.start.is_none() && self.note.is_none() && at.is_none();
        if says_nothing && self.at.is_none() {
            noted(Problem::new("state", What::Missing));
        }
        let (started_at, ended_at) = match (state, at) {
            (Some(HostState::InProgress), at) => (at, None),
            (Some(HostState::Completed | HostState::Failed), at) => (None, at),
            (_, None) => (None, None),
            (_, Some(_)) => {
                if self.state.is_none() || state.is_some() {
                    noted(Problem::new("at", What::AtOfNothing));
                }
                (None, None)
            }
        };
        let note = notes(self.note.unwrap_or_default(), &mut problems);
        if !problems.is_empty() {
            return Err(problems);
        }
        Ok(Report {
            state,
            start,
            started_at,
            ended_at,
            note,
            ..Report::of(name)
        })
    }
}

/// Reads an object. A list of values would be read by their places, which nobody
/// means who writes one.
pub(super) fn named<T: DeserializeOwned>(written: Value) -> Result<T, Problems> {
    if written.is_array() {
        let message = "expected an object with the names of its fields, not a list".to_owned();
        return Err(vec![Problem::new("", What::Malformed { message })]);
    }
    serde_json::from_value(written).map_err(|error| vec![malformed("", &error)])
}

pub(super) fn malformed(path: &str, error: &serde_json::Error) -> Problem {
    let message = error.to_string();
    Problem::new(path, What::Malformed { message })
}

/// A program writes the words of the API, not those of people.
fn state(word: &str) -> Result<HostState, Problem> {
    HostState::from_word(word.trim()).ok_or_else(|| {
        let allowed = HostState::ALL.iter().map(|state| state.word()).collect();
        let value = document::shorten(word);
        Problem::new("state", What::Unknown { value, allowed })
    })
}

/// What happened, happened at an instant: a local time would say less than the
/// clock that it was read from knows.
fn instant(text: &str) -> Result<Instant, Problem> {
    let moment = document::moment("at", text, Zone::UTC)?;
    if Moment::names_its_offset(text) {
        Ok(moment.instant())
    } else {
        let value = document::shorten(text);
        Err(Problem::new("at", What::NoOffset { value }))
    }
}

fn notes(written: BTreeMap<String, Option<String>>, problems: &mut Problems) -> Localized<String> {
    let mut notes = Localized::new();
    for (tag, text) in written {
        let path = format!("note.{tag}");
        let Some(language) = Language::from_tag(&tag) else {
            let value = document::shorten(&tag);
            problems.push(Problem::new(path, What::UnknownLanguage { value }));
            continue;
        };
        match rows::note(&text.unwrap_or_default()) {
            Ok(text) => {
                notes.insert(language, text);
            }
            Err(what) => problems.push(Problem::new(path, what)),
        }
    }
    notes
}
