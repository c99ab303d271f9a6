//! Rows as a document has them and rows as cells: the same words in other places.

use super::Cells;
use super::cells::{given, minutes};
use super::states::state;
use crate::document::{HostDraft, TimingDraft};
use crate::{Language, Localized};

impl From<&HostDraft> for Cells {
    fn from(draft: &HostDraft) -> Self {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let timing = draft.timing.clone().unwrap_or_default();
        let note = |language: Language| {
            let note = draft.note.get(language.tag())?;
            Some((language, note.clone()))
        };
        Self {
            name: draft.name.clone(),
            start: text(&draft.start),
            state: text(&draft.state),
            started_at: text(&draft.started_at),
            ended_at: text(&draft.ended_at),
            timing: [
                &timing.tolerance,
                &timing.expected_min,
                &timing.expected_typical,
                &timing.expected_max,
                &timing.reserved,
            ]
            .map(text),
            note: (Language::ALL.into_iter().filter_map(note)).collect::<Localized<_>>(),
        }
    }
}

/// What people write becomes what a document has; what is neither stays as it is,
/// to be complained of.
impl From<Cells> for HostDraft {
    fn from(cells: Cells) -> Self {
        let text = |text: &str| given(text).map(str::to_owned);
        let duration = |text: &str| {
            let written = given(text)?;
            let read = minutes(written).map(|minutes| minutes.to_string());
            Some(read.unwrap_or_else(|| written.to_owned()))
        };
        let [
            tolerance,
            expected_min,
            expected_typical,
            expected_max,
            reserved,
        ] = &cells.timing;
        let timing = TimingDraft {
            tolerance: duration(tolerance),
            expected_min: duration(expected_min),
            expected_typical: duration(expected_typical),
            expected_max: duration(expected_max),
            reserved: duration(reserved),
        };
        let known = state(&cells.state).map(|state| state.word().to_owned());
        let notes = cells.note.iter();
        let notes = notes.filter(|(_, note)| given(note).is_some());
        Self {
            name: cells.name.trim().to_owned(),
            start: text(&cells.start),
            state: known.or_else(|| text(&cells.state)),
            started_at: text(&cells.started_at),
            ended_at: text(&cells.ended_at),
            moved_from: None,
            timing: (timing != TimingDraft::default()).then_some(timing),
            note: notes
                .map(|(language, note)| (language.tag().to_owned(), note.clone()))
                .collect(),
        }
    }
}

/// The hosts of a list, in its order, with what it says of them. Of a wrong line
/// the whole text stands as the name, where somebody will find it.
#[must_use]
pub fn drafts_of_list(text: &str, zone: crate::Zone) -> Vec<HostDraft> {
    let read = super::read_list(text, zone);
    if read.refused.is_some() {
        // Too many are told by the rules of the document.
        let names = text.lines().filter_map(given);
        return names.map(named).collect();
    }
    let right = read.lines.into_iter().map(|line| {
        let report = line.report;
        let draft = HostDraft {
            start: report.start.map(|start| start.written()),
            state: report.state.map(|state| state.word().to_owned()),
            ..named(report.name.as_str())
        };
        (line.number, draft)
    });
    let wrong = read.wrong.into_iter();
    let wrong = wrong.map(|wrong| (wrong.number, named(wrong.text.trim())));
    let mut drafts: Vec<_> = right.chain(wrong).collect();
    drafts.sort_by_key(|(number, _)| *number);
    drafts.into_iter().map(|(_, draft)| draft).collect()
}

fn named(name: &str) -> HostDraft {
    HostDraft {
        name: name.to_owned(),
        ..HostDraft::default()
    }
}
