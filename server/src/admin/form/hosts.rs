//! The hosts of the editor's form: rows, a box for many names, and a table as
//! CSV where there are more hosts than a form has room for.

use super::Fields;
use app::admin::editor::hosts::{SHOWN, TABLE};
use app::admin::parts::time_field;
use domain::document::HostDraft;
use domain::rows::{csv_cells, csv_head, drafts_of_list};
use domain::{HostState, Moment, Zone};
use std::collections::BTreeMap;

/// The hosts that a form names.
#[derive(Default)]
pub struct Hosts {
    /// The rows that say something, and those that were pasted.
    pub drafts: Vec<HostDraft>,
    /// For each of them what was shown of it, where it was.
    pub shown: Vec<Option<HostDraft>>,
    /// Whether everything that can be said of a host was in the form; durations
    /// and notes are not in its rows.
    pub say_everything: bool,
    /// How many rows were left empty, to be offered again.
    pub blank: usize,
}

impl Hosts {
    /// Reads them.
    #[must_use]
    pub fn of(fields: &Fields, zone: Zone) -> Self {
        let mut hosts = match fields.given(TABLE) {
            Some(table) => Self::of_table(&table, fields.get(SHOWN)),
            None => Self::of_rows(fields, zone),
        };
        for draft in drafts_of_list(fields.get("hosts.paste"), zone) {
            hosts.drafts.push(draft);
            hosts.shown.push(None);
        }
        hosts
    }

    fn of_table(table: &str, shown: &str) -> Self {
        // Without its first line it is still the table that was shown.
        let cells = csv_cells(table)
            .or_else(|| csv_cells(&format!("{}\n{table}", csv_head())))
            .unwrap_or_default();
        let drafts: Vec<HostDraft> = cells.into_iter().map(HostDraft::from).collect();
        let shown = csv_cells(shown).unwrap_or_default();
        let shown: BTreeMap<_, HostDraft> = (shown.into_iter().map(HostDraft::from))
            .map(|shown| (shown.name.clone(), shown))
            .collect();
        Self {
            shown: (drafts.iter())
                .map(|draft| shown.get(&draft.name.to_ascii_lowercase()).cloned())
                .collect(),
            drafts,
            say_everything: true,
            blank: 0,
        }
    }

    fn of_rows(fields: &Fields, zone: Zone) -> Self {
        let mut hosts = Self::default();
        for row in fields.rows("hosts") {
            let path = |name: &str| format!("hosts[{row}].{name}");
            let time = |name: &str| {
                let part = |part: &str| fields.get(&format!("{}{part}", path(name)));
                let text = time_field::read(part(""), part(".offset"), part(".exact"), zone);
                (!text.is_empty()).then_some(text)
            };
            let host = HostDraft {
                name: fields.get(&path("name")).trim().to_owned(),
                start: time("start"),
                state: fields.given(&path("state")),
                started_at: time("started_at"),
                ended_at: time("ended_at"),
                ..HostDraft::default()
            };
            let shown = HostDraft {
                name: host.name.clone(),
                start: fields.given(&path("start.shown")),
                state: fields.given(&path("state.shown")),
                started_at: fields.given(&path("started_at.shown")),
                ended_at: fields.given(&path("ended_at.shown")),
                ..HostDraft::default()
            };
            let is_blank = HostDraft {
                state: None,
                ..host.clone()
            } == HostDraft::default();
            if !fields.get(&path("remove")).is_empty() {
                continue;
            }
            if is_blank {
                hosts.blank += 1;
                continue;
            }
            hosts.shown.push(Some(shown));
            hosts.drafts.push(host);
        }
        hosts
    }
}

/// Puts into a host of the form what is stored by now, field by field, where it was
/// left as it was shown; `says_everything` where the form has all fields.
pub fn keep(
    host: &mut HostDraft,
    shown: Option<&HostDraft>,
    (stored, says_everything): (HostDraft, bool),
    zone: Zone,
) {
    if !says_everything {
        (host.timing, host.note) = (stored.timing, stored.note);
    } else if let Some(shown) = shown {
        if host.timing == shown.timing {
            host.timing = stored.timing;
        }
        if host.note == shown.note {
            host.note = stored.note;
        }
    }
    let Some(shown) = shown else { return };
    let word = |state: &Option<String>| {
        let state = state.as_deref().unwrap_or(HostState::Scheduled.word());
        state.to_owned()
    };
    if word(&host.state) == word(&shown.state) {
        host.state = stored.state;
    }
    for (typed, shown, stored) in [
        (&mut host.start, &shown.start, stored.start),
        (&mut host.started_at, &shown.started_at, stored.started_at),
        (&mut host.ended_at, &shown.ended_at, stored.ended_at),
    ] {
        if are_same(typed.as_deref(), shown.as_deref(), zone) {
            *typed = stored;
        }
    }
}

fn are_same(one: Option<&str>, other: Option<&str>, zone: Zone) -> bool {
    let instant = |text: &str| Moment::parse(text, zone).ok().map(|at| at.instant());
    one == other
        || one.zip(other).is_some_and(|(one, other)| {
            let both = instant(one).zip(instant(other));
            both.is_some_and(|(one, other)| one == other)
        })
}
