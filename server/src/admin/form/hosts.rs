//! The hosts of the editor's form: rows, a box for many names, and a table as
//! CSV where there are more hosts than a form has room for.

use super::Fields;
use app::admin::editor::hosts::{SHOWN, TABLE};
use app::admin::parts::time_field;
use domain::document::HostDraft;
use domain::rows::{csv_cells, csv_head, drafts_of_list};
use domain::{HostState, Zone};
use std::collections::BTreeMap;

/// The hosts that a form names.
#[derive(Default)]
pub struct Hosts {
    /// The rows that say something, and those that were pasted.
    pub drafts: Vec<HostDraft>,
    /// For each of them, whether its state was left as it was shown.
    pub untouched: Vec<bool>,
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
            hosts.untouched.push(false);
        }
        hosts
    }

    fn of_table(table: &str, shown: &str) -> Self {
        // Without its first line it is still the table that was shown.
        let cells = csv_cells(table)
            .or_else(|| csv_cells(&format!("{}\n{table}", csv_head())))
            .unwrap_or_default();
        let shown: BTreeMap<_, _> = shown
            .lines()
            .filter_map(|line| line.split_once(' '))
            .collect();
        let drafts: Vec<HostDraft> = cells.into_iter().map(HostDraft::from).collect();
        let is_untouched = |draft: &HostDraft| {
            let scheduled = HostState::Scheduled.word();
            let state = draft.state.as_deref().unwrap_or(scheduled);
            shown.get(draft.name.as_str()).copied().unwrap_or(scheduled) == state
        };
        Self {
            untouched: drafts.iter().map(is_untouched).collect(),
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
            let shown = fields.given(&path("state.shown"));
            hosts.untouched.push(shown.is_some() && shown == host.state);
            hosts.drafts.push(host);
        }
        hosts
    }
}
