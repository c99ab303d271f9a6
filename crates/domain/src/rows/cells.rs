//! One row as text, column by column, and what it means.

use super::{HostReport, NOTE, states};
use crate::document::{self, Problem, Problems, What};
use crate::timing::Minutes;
use crate::{HostName, HostState, Instant, Language, Localized, Moment, Timing, Zone};

/// What somebody wrote of one host, unchecked. Nothing and white space are the
/// same.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cells {
    /// The host.
    pub name: String,
    /// The stated start.
    pub start: String,
    /// Where the work stands.
    pub state: String,
    /// When work really began.
    pub started_at: String,
    /// When work really ended.
    pub ended_at: String,
    /// Tolerance, shortest, usual and longest time, and what is kept free.
    pub timing: [String; 5],
    /// A note per language.
    pub note: Localized<String>,
}

/// The columns of [`Cells::timing`], by the names of a document.
pub(super) const TIMING: [&str; 5] = [
    "tolerance",
    "expected_min",
    "expected_typical",
    "expected_max",
    "reserved",
];

impl Cells {
    /// Reads the cells. Times without an offset are local in `zone`.
    ///
    /// # Errors
    /// Everything that is wrong; the paths are names of columns.
    pub fn report(&self, zone: Zone) -> Result<HostReport, Problems> {
        let mut problems = Problems::new();
        let name = match name(&self.name) {
            Ok(name) => Some(name),
            Err(what) => {
                problems.push(Problem::new("name", what));
                None
            }
        };
        let mut moment = |column: &str, text: &str| {
            let text = given(text)?;
            document::moment(column, text, zone)
                .map_err(|problem| problems.push(problem))
                .ok()
        };
        let start = moment("start", &self.start);
        let started_at = moment("started_at", &self.started_at).map(|at| at.instant());
        let ended_at = moment("ended_at", &self.ended_at).map(|at| at.instant());
        if started_at
            .zip(ended_at)
            .is_some_and(|(start, end)| end < start)
        {
            problems.push(Problem::new("ended_at", What::EndsBeforeItStarts));
        }
        let state = match given(&self.state).map(word) {
            Some(Err(what)) => {
                problems.push(Problem::new("state", what));
                None
            }
            Some(Ok(state)) => Some(state),
            None => None,
        };
        let timing = self.timing(&mut problems);
        let note = self.note(&mut problems);
        match name {
            Some(name) if problems.is_empty() => Ok(HostReport {
                name,
                state,
                start,
                started_at,
                ended_at,
                timing,
                note,
            }),
            _ => Err(problems),
        }
    }

    fn timing(&self, problems: &mut Problems) -> Timing {
        let mut minutes = |place: usize| {
            let text = given(&self.timing[place])?;
            let read = minutes(text);
            if read.is_none() {
                let value = document::shorten(text);
                problems.push(Problem::new(TIMING[place], What::NotADuration { value }));
            }
            read
        };
        let timing = Timing {
            tolerance: minutes(0),
            expected_min: minutes(1),
            expected_typical: minutes(2),
            expected_max: minutes(3),
            reserved: minutes(4),
        };
        if !timing.is_ordered() {
            problems.push(Problem::new("expected_max", What::DurationsOutOfOrder));
        }
        timing
    }

    fn note(&self, problems: &mut Problems) -> Localized<String> {
        let mut notes = Localized::new();
        for (language, text) in &self.note {
            match note(text) {
                Ok(text) if text.is_empty() => {}
                Ok(text) => {
                    notes.insert(*language, text);
                }
                Err(what) => problems.push(Problem::new(note_column(*language), what)),
            }
        }
        notes
    }

    /// Whether nothing is written in any cell.
    pub(super) fn is_blank(&self) -> bool {
        let one = [
            &self.name,
            &self.start,
            &self.state,
            &self.started_at,
            &self.ended_at,
        ];
        let mut cells = one
            .into_iter()
            .chain(&self.timing)
            .chain(self.note.values());
        cells.all(|cell| given(cell).is_none())
    }
}

/// A note as readers see it: one line of plain text. Empty when nothing is said.
///
/// # Errors
/// When it is too long.
pub fn note(text: &str) -> Result<String, What> {
    let text = document::clean(text);
    let spaced = |c: char| if c.is_whitespace() { ' ' } else { c };
    let line: String = text.trim().chars().map(spaced).collect();
    if line.chars().count() > NOTE {
        Err(What::TooLong { max: NOTE })
    } else {
        Ok(line)
    }
}

/// What the column of a note is called.
pub(super) fn note_column(language: Language) -> String {
    format!("note_{language}")
}

/// The name of a host.
pub(super) fn name(text: &str) -> Result<HostName, What> {
    let text = text.trim();
    if text.trim_end_matches('.').is_empty() {
        return Err(What::Missing);
    }
    match HostName::parse(text) {
        Ok(name) if name.is_reserved() => Err(What::ReservedHostName {
            name: name.to_string(),
        }),
        read => read.map_err(|_| What::NotAHostName {
            value: document::shorten(text),
        }),
    }
}

/// A state, in words of people.
pub(super) fn word(text: &str) -> Result<HostState, What> {
    states::state(text).ok_or_else(|| What::Unknown {
        value: document::shorten(text),
        allowed: HostState::ALL.iter().map(|state| state.word()).collect(),
    })
}

/// A duration of ISO 8601; a bare number is minutes.
pub(super) fn minutes(text: &str) -> Option<Minutes> {
    let text = text.trim();
    let number = ["minutes", "minuten", "min", "m"]
        .iter()
        .find_map(|unit| text.to_ascii_lowercase().strip_suffix(unit).map(str::len))
        .map_or(text, |end| text[..end].trim_end());
    if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) {
        return number.parse().ok().and_then(Minutes::new);
    }
    Minutes::parse(text).ok()
}

pub(super) fn given(text: &str) -> Option<&str> {
    let text = text.trim();
    (!text.is_empty()).then_some(text)
}

/// The instant as a cell has it: local in the zone, with its offset.
pub(super) fn local(at: Instant, zone: Zone) -> String {
    zone.at(at)
        .to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true)
}

/// The moment as a cell has it: what was entered, with an offset where it needs one.
pub(super) fn written(moment: &Moment, zone: Zone) -> String {
    if moment.zone() == zone {
        moment.written()
    } else {
        local(moment.instant(), zone)
    }
}
