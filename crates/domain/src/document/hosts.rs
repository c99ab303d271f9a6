//! Host rows of a document.

use super::check::{Checker, given};
use super::{Draft, HostDraft, What, limits};
use crate::{HostRow, HostState, Instant, Kind, Localized, Notice, Window, Zone};
use std::collections::BTreeMap;

/// What the rows of a document are read in.
pub(super) struct Setting<'a> {
    pub(super) kind: Kind,
    pub(super) zone: Zone,
    pub(super) window: Option<Window>,
    pub(super) previous: Option<&'a Notice>,
    pub(super) now: Instant,
}

pub(super) fn hosts(check: &mut Checker, draft: &Draft, setting: &Setting<'_>) -> Vec<HostRow> {
    let Setting {
        kind,
        zone,
        window,
        previous,
        now,
    } = *setting;
    if !check.at_most("hosts", draft.hosts.len(), limits::HOSTS) {
        return Vec::new();
    }
    // A window that is given but wrong is complained of itself, once.
    let default_start = DefaultStart {
        window,
        is_missed: window.is_none() && !check.is_noted("window") && !check.is_noted("windows"),
    };
    if kind != Kind::Maintenance && !draft.hosts.is_empty() {
        check.note("hosts", What::HostsWithoutMaintenance);
    }
    let mut seen = std::collections::BTreeSet::new();
    let known: std::collections::BTreeMap<_, _> = previous
        .iter()
        .flat_map(|notice| &notice.hosts)
        .map(|row| (&row.name, row))
        .collect();
    let mut rows = Vec::with_capacity(draft.hosts.len());
    for (index, written) in draft.hosts.iter().enumerate() {
        let path = format!("hosts[{index}]");
        let Some(mut row) = host(check, &path, written, zone, &default_start) else {
            continue;
        };
        if !seen.insert(row.name.clone()) {
            check.note(
                &format!("{path}.name"),
                What::DuplicateHost {
                    name: row.name.to_string(),
                },
            );
        }
        if let Some(before) = known.get(&row.name) {
            carry_on(&mut row, before, written, now);
        }
        rows.push(row);
    }
    rows
}

/// When a host starts of which nothing is said.
struct DefaultStart {
    window: Option<Window>,
    /// Whether a host without a start is to be complained of.
    is_missed: bool,
}

fn host(
    check: &mut Checker,
    path: &str,
    written: &HostDraft,
    zone: Zone,
    default_start: &DefaultStart,
) -> Option<HostRow> {
    let name = check.host_name(&format!("{path}.name"), &written.name);
    let start_path = format!("{path}.start");
    let start = match given(written.start.as_deref()) {
        Some(text) => check.moment(&start_path, Some(text), zone),
        None => {
            if default_start.is_missed {
                check.note(&start_path, What::Missing);
            }
            default_start.window.map(|window| window.start())
        }
    };
    let state = given(written.state.as_deref()).map_or(Some(HostState::Scheduled), |word| {
        check.word(
            &format!("{path}.state"),
            word,
            HostState::ALL,
            HostState::word,
        )
    });
    let moved_from = check.moment(
        &format!("{path}.moved_from"),
        written.moved_from.as_deref(),
        zone,
    );
    let timing = check.timing(&format!("{path}.timing"), written.timing.as_ref());
    let note = note(check, &format!("{path}.note"), &written.note);
    let started_at = check.moment(
        &format!("{path}.started_at"),
        written.started_at.as_deref(),
        zone,
    );
    let ended_at = check.moment(
        &format!("{path}.ended_at"),
        written.ended_at.as_deref(),
        zone,
    );
    if let (Some(started), Some(ended)) = (started_at, ended_at)
        && ended.instant() < started.instant()
    {
        check.note(&format!("{path}.ended_at"), What::EndsBeforeItStarts);
    }
    Some(HostRow {
        name: name?,
        start: start?,
        moved_from,
        timing,
        note,
        state: state?,
        started_at: started_at.map(|at| at.instant()),
        ended_at: ended_at.map(|at| at.instant()),
    })
}

fn note(check: &mut Checker, path: &str, written: &BTreeMap<String, String>) -> Localized<String> {
    let mut note = Localized::new();
    let is_readable = check.at_most(path, written.len(), limits::LIST);
    for (tag, text) in written.iter().filter(|_| is_readable) {
        let path = format!("{path}.{tag}");
        if let Some(language) = check.language(&path, tag)
            && let Some(text) = check.optional(&path, Some(text), limits::NOTE)
        {
            note.insert(language, text.replace('\n', " "));
        }
    }
    note
}

/// Keeps the actual times of a host that was there before, and dates a change
/// of its state, unless the document says otherwise.
fn carry_on(row: &mut HostRow, before: &HostRow, written: &HostDraft, now: Instant) {
    let state = row.state;
    let (started_at, ended_at) = (row.started_at, row.ended_at);
    (row.state, row.started_at, row.ended_at) = (before.state, before.started_at, before.ended_at);
    let start = std::mem::replace(&mut row.start, before.start).keeping(before.start);
    let given_up = std::mem::replace(&mut row.moved_from, before.moved_from);
    row.report(state, now);
    if [before.state, state].contains(&HostState::Postponed) {
        row.postpone_to(start);
    } else {
        row.start = start;
    }
    row.moved_from = given_up.or(row.moved_from);
    if given(written.started_at.as_deref()).is_some() {
        row.started_at = started_at;
    }
    if given(written.ended_at.as_deref()).is_some() {
        row.ended_at = ended_at;
    }
}
